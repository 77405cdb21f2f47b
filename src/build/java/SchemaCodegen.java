import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.downstage.base.database.DatabaseAccount;
import org.downstage.base.database.DatabaseHome;
import org.downstage.base.database.EmbeddedMariaDb;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Writes jOOQ's classes for the schema that the migrations make: an embedded server, Flyway, the
 * generator. Does nothing while the migrations are as they were. A build step, not part of the
 * application.
 *
 * <p>Arguments: the migrations' directory, a working directory, the directory to generate into.
 */
final class SchemaCodegen {

    private static final System.Logger LOG = System.getLogger("schema-codegen");

    private final Path migrations;
    private final Path work;
    private final Path target;

    private SchemaCodegen(Path migrations, Path work, Path target) {
        this.migrations = migrations;
        this.work = work;
        this.target = target;
    }

    public static void main(String[] args) throws Exception {
        new SchemaCodegen(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).run();
    }

    // Without this the build log fills with the tools' own messages.
    private static void keepQuiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        for (String tool : new String[] {"org.flywaydb", "org.jooq"}) {
            ((Logger) LoggerFactory.getLogger(tool)).setLevel(ch.qos.logback.classic.Level.ERROR);
        }
    }

    private void run() throws Exception {
        Path stamp = target.resolve(".schema-hash");
        String hash = hash();
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        keepQuiet();
        long start = System.nanoTime();
        DatabaseHome home = new DatabaseHome(work.resolve("database"), work.resolve("binaries"));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            migrate(database);
            GenerationTool.generate(configuration(database));
        }
        Files.createDirectories(target);
        Files.writeString(stamp, hash);
        LOG.log(
                Level.INFO,
                "Generated the schema''s classes in {0} ms",
                (System.nanoTime() - start) / 1_000_000);
    }

    private String hash() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(Path.of("src/build/java/SchemaCodegen.java")));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void migrate(EmbeddedMariaDb database) {
        DatabaseAccount owner = database.owner();
        Flyway flyway =
                Flyway.configure()
                        .dataSource(database.url(), owner.name(), owner.password())
                        .locations("filesystem:" + migrations)
                        .placeholders(
                                Map.of(
                                        "application_account",
                                        database.application().name(),
                                        "application_host",
                                        "127.0.0.1"))
                        .validateMigrationNaming(true)
                        .cleanDisabled(false)
                        .load();
        flyway.clean();
        flyway.migrate();
    }

    private Configuration configuration(EmbeddedMariaDb database) {
        DatabaseAccount owner = database.owner();
        return new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(
                        new Jdbc()
                                .withDriver("org.mariadb.jdbc.Driver")
                                .withUrl(database.url())
                                .withUser(owner.name())
                                .withPassword(owner.password()))
                .withGenerator(
                        new Generator()
                                .withDatabase(schema())
                                .withGenerate(
                                        new Generate()
                                                .withRecords(true)
                                                .withPojos(false)
                                                .withJavaTimeTypes(true)
                                                .withComments(false))
                                .withTarget(
                                        new Target()
                                                .withPackageName("org.downstage.jooq")
                                                .withDirectory(target.toString())));
    }

    private static Database schema() {
        return new Database()
                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                .withInputSchema(EmbeddedMariaDb.SCHEMA)
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withForcedTypes(instants(), booleans(), codes());
    }

    private static ForcedType instants() {
        return new ForcedType()
                .withUserType("java.time.Instant")
                .withConverter("org.downstage.base.database.UtcInstantConverter")
                .withIgnoreUnused(true)
                .withIncludeExpression(".*_at")
                .withIncludeTypes("(?i:DATETIME.*|TIMESTAMP.*)");
    }

    private static ForcedType booleans() {
        return new ForcedType()
                .withName("BOOLEAN")
                .withIgnoreUnused(true)
                .withIncludeTypes("(?i:TINYINT\\(1\\))");
    }

    // The catalogue owns the code lists; classes generated from ENUM columns would state them
    // twice.
    private static ForcedType codes() {
        return new ForcedType()
                .withName("VARCHAR")
                .withIgnoreUnused(true)
                .withIncludeTypes("(?i:ENUM.*|SET.*)");
    }
}
