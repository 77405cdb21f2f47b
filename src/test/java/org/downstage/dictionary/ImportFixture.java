package org.downstage.dictionary;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import org.downstage.base.UploadedFile;
import org.downstage.base.database.TestDatabase;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.springframework.boot.test.context.TestComponent;

/** Uploads as a test has them, and the shipped terms again after it. */
@TestComponent
public class ImportFixture {

    private final DictionaryInUse inUse;

    ImportFixture(DictionaryInUse inUse) {
        this.inUse = inUse;
    }

    /** A file that arrives whole. */
    public static UploadedFile upload(String name, byte[] content) {
        return new UploadedFile(name, content.length, new ByteArrayInputStream(content));
    }

    /** The workbook of a version, as it arrives. */
    public static UploadedFile official(CtcaeVersion version) {
        return upload("CTCAE.xlsx", Workbooks.official(version));
    }

    /** Forgets every import: other tests share the database. */
    public void forget() throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM ctcae_term");
            statement.execute("DELETE FROM ctcae_dictionary");
        }
        inUse.reload();
    }
}
