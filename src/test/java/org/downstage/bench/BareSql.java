package org.downstage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least that an act could cost: the same rows read or written by hand-made statements over one
 * open connection, without authorisation, checks or objects made of them.
 */
final class BareSql {

    private static final String OF_SUBJECT = " JOIN case_form USING (form_id) WHERE subject_id = ?";

    private final Connection connection;
    private long chain = 9_000_000_000L;

    BareSql(Connection connection) {
        this.connection = connection;
    }

    /** A page of the matrix: subjects, and where their forms stand; all sites for null. */
    void matrixPage(@Nullable Integer site, int offset, int size) {
        read(
                "SELECT s.subject_key, f.form_oid, f.occurrence, f.status, f.unanswered, f.saved_at"
                        + " FROM (SELECT * FROM subject WHERE ? IS NULL OR site_id = ?"
                        + " ORDER BY subject_key LIMIT ? OFFSET ?) s"
                        + " JOIN case_form f USING (subject_id)",
                site,
                site,
                size,
                offset);
    }

    /** The baseline form with its laboratory rows, and where the subject's other forms stand. */
    void form(long subject) {
        read("SELECT * FROM case_form WHERE subject_id = ?", subject);
        read("SELECT b.* FROM baseline b" + OF_SUBJECT, subject);
        read("SELECT l.* FROM baseline_lab l" + OF_SUBJECT, subject);
    }

    /** The forms of every subject by status. */
    void counts() {
        read("SELECT status, COUNT(*), SUM(unanswered > 0) FROM case_form GROUP BY status");
    }

    /** Fifty entries of the whole trail that are older than this. */
    void audit(Instant than) {
        read(
                "SELECT * FROM audit_entry WHERE recorded_at < ?"
                        + " ORDER BY recorded_at DESC, chain_id DESC, sequence DESC LIMIT 50",
                LocalDateTime.ofInstant(than, ZoneOffset.UTC));
    }

    /** The subjects whose ids begin so. */
    void find(String start) {
        read("SELECT * FROM subject WHERE subject_key LIKE ? LIMIT 20", start + "%");
    }

    /** The newest entries of a subject's trail. */
    void history(long subject) {
        read(
                "SELECT * FROM audit_entry WHERE chain_id = ? ORDER BY sequence DESC LIMIT 50",
                subject);
    }

    /** A draft of one field. */
    void draft(long account, long subject) {
        write(
                List.of(
                        "INSERT INTO draft VALUES (%d, %d, 'BASELINE', 1, 'VALUE', 'HEIGHT', '170',"
                                        .formatted(account, subject)
                                + " NULL, 1, UTC_TIMESTAMP(6))"
                                + " ON DUPLICATE KEY UPDATE typed = VALUES(typed),"
                                + " saved_at = VALUES(saved_at)"));
    }

    /** A form with ten rows and an entry for each item, which no chain holds together. */
    void save(long subject, int number, int items) {
        write(
                List.of(
                        "INSERT INTO case_form SET subject_id = %d, form_oid = 'BASELINE',"
                                        .formatted(subject)
                                + " occurrence = "
                                + number
                                + ", status = 'IN_PROGRESS', version = 1,"
                                + " mandatory = 9, unanswered = 9, saved_at = UTC_TIMESTAMP(6),"
                                + " saved_by = 1",
                        "SET @form = LAST_INSERT_ID()",
                        "INSERT INTO baseline SET form_id = @form, sex = 'M', height = 170",
                        "INSERT INTO baseline_lab (form_id, row_no, lab_test, lab_value) VALUES "
                                + rows(10, "@form, #, 'HB', 132"),
                        entries(items),
                        "UPDATE case_summary SET derived_at = UTC_TIMESTAMP(6) WHERE subject_id = "
                                + subject));
    }

    /** Other values in ten rows, with an entry for each. */
    void correction(long subject, int number) {
        var form =
                "(SELECT form_id FROM case_form WHERE form_oid = 'BASELINE' AND occurrence = 1"
                        + " AND subject_id = "
                        + subject
                        + ")";
        write(
                List.of(
                        "UPDATE case_form SET version = version + 1 WHERE form_oid = 'BASELINE'"
                                + " AND occurrence = 1 AND subject_id = "
                                + subject,
                        "UPDATE baseline_lab SET lab_value = "
                                + number
                                + " WHERE form_id = "
                                + form,
                        entries(10)));
    }

    private String entries(int count) {
        chain++;
        return "INSERT INTO audit_entry (chain_id, sequence, recorded_at, username, kind, form_id,"
                + " form_oid, occurrence, item_oid, row_no, new_value, hash) VALUES "
                + rows(
                        count,
                        chain
                                + ", #, UTC_TIMESTAMP(6), 'nobody', 'VALUE_CHANGED', 1, 'BASELINE', 1,"
                                + " 'LAB_VALUE', #, '132', REPEAT('x', 32)");
    }

    /** Reads every column of what the statement finds. */
    private void read(String sql, Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (var rows = statement.executeQuery()) {
                var width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (var column = 1; column <= width; column++) {
                        rows.getObject(column);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Writes in one transaction. */
    private void write(List<String> statements) {
        try {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate(sql);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(String.join("; ", statements), failed);
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (var index = 0; index < arguments.length; index++) {
            statement.setObject(index + 1, arguments[index]);
        }
    }

    /** A list of literals for a statement with many rows. */
    private static String rows(int count, String row) {
        var rows = new ArrayList<String>();
        for (var number = 1; number <= count; number++) {
            rows.add("(" + row.replace("#", Integer.toString(number)) + ")");
        }
        return String.join(",", rows);
    }
}
