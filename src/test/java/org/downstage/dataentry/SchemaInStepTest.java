package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.CaseReportForm;
import org.downstage.escc.StudyCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;

/** The schema holds just what the catalogue asks, no item more and no item less. */
@SpringBootTest
class SchemaInStepTest {

    static Stream<CaseReportForm> forms() {
        return StudyCatalogue.CATALOGUE.forms().stream();
    }

    /**
     * Makes the tables that the catalogue asks for beside the migrated ones, and lets the database
     * say whether they are the same: columns, types, checks, keys and versioning.
     */
    @ParameterizedTest
    @MethodSource("forms")
    void the_migrated_tables_are_those_that_the_catalogue_asks_for(CaseReportForm form)
            throws SQLException {
        for (var wanted : CatalogueDdl.tables(form).entrySet()) {
            var table = wanted.getKey();
            assertThat(columnsAndChecks(table))
                    .as(table)
                    .isEqualTo(asWanted(wanted.getValue(), table));
        }
    }

    private static List<String> asWanted(String ddl, String table) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            var wanted = "wanted_" + table;
            statement.execute(
                    ddl.replaceFirst("CREATE TABLE \\w+", "CREATE TABLE " + wanted)
                            .replaceAll(",\\s+CONSTRAINT fk_\\w+ [^\\n]+", ""));
            try {
                return columnsAndChecks(wanted);
            } finally {
                statement.execute("DROP TABLE " + wanted);
            }
        }
    }

    private static List<String> columnsAndChecks(String table) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var created = statement.executeQuery("SHOW CREATE TABLE " + table)) {
            created.next();
            var lines = new ArrayList<String>();
            for (var line : created.getString(2).lines().toList()) {
                if (!line.contains("FOREIGN KEY") && !line.startsWith("CREATE TABLE")) {
                    lines.add(line.replaceAll(",$", ""));
                }
            }
            return lines;
        }
    }

    @Test
    void every_form_table_belongs_to_a_form_of_the_catalogue() throws SQLException {
        var asked =
                StudyCatalogue.CATALOGUE.forms().stream()
                        .flatMap(form ->
                                Stream.concat(
                                        Stream.of(form.oid()),
                                        form.repeatingGroups().stream().map(g -> g.oid())))
                        .map(oid -> oid.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var tables =
                        statement.executeQuery(
                                "SELECT DISTINCT table_name FROM information_schema.columns"
                                        + " WHERE table_schema = DATABASE()"
                                        + " AND column_name = 'missing'"
                                        + " AND table_name <> 'draft'")) {
            var found = new ArrayList<String>();
            while (tables.next()) {
                found.add(tables.getString(1));
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(asked);
        }
    }
}
