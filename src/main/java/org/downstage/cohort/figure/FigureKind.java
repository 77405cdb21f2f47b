package org.downstage.cohort.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The figures that a bundle can be had of. */
public enum FigureKind {
    /** The endpoint table: shares with their exact intervals. */
    ENDPOINTS("endpoints.R"),
    /** Overall survival. */
    OS("survival.R"),
    /** Event-free survival. */
    EFS("survival.R"),
    /** Disease-free survival. */
    DFS("survival.R"),
    /** Progression-free survival. */
    PFS("survival.R");

    private final String script;

    FigureKind(String script) {
        this.script = script;
    }

    /** The name of the R script among the resources. */
    String script() {
        return "/figures/" + script;
    }

    /** What it is called in file names and in the trail. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The figure that is called so. */
    public static Optional<FigureKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
