package org.downstage.base.database;

import java.nio.file.Path;

/** One of the processes that run the tests side by side. */
public final class TestRun {

    /** Set by the build: the number of the process; 1 where tests are started by hand. */
    private static final String NUMBER = System.getProperty("downstage.test.run", "1");

    private TestRun() {}

    /** A directory of this process alone, below the build's. */
    public static Path directory(String name) {
        return Path.of("target", name + "-" + NUMBER);
    }
}
