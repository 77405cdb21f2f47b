package org.downstage.adverseevent;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.downstage.base.database.TestDatabase;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.Term;
import org.downstage.site.Site;

/**
 * Fills the listing with so many events as no study has, straight in the database: five thousand
 * subjects, common and rare terms, mild grades often and severe ones seldom. The same every time.
 */
public final class ManyEvents {

    /** A term that only one event in some ten thousand has. */
    public static final String RARE = "Cardiac arrest";

    private static final int SUBJECTS = 5_000;
    private static final long FIRST_SUBJECT = 3_000_000_000L;
    private static final int AT_ONCE = 100_000;

    private static final List<Term> TERMS =
            ShippedDictionary.of(ToxicityPlan.DEFAULT.version()).terms().stream()
                    .filter(term -> !term.name().equals(RARE))
                    .limit(60)
                    .toList();

    private ManyEvents() {}

    /** Adds the events, spread evenly over these sites. */
    public static void fill(List<Site> sites, int events) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
            for (var first = 0; first < events; first += AT_ONCE) {
                var last = Math.min(first + AT_ONCE, events) - 1;
                statement.executeUpdate(insert(sites, first, last, Math.ceilDiv(events, SUBJECTS)));
            }
            statement.execute("ANALYZE TABLE adverse_event_listing");
        }
    }

    /** Takes them out again. */
    public static void remove() throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "DELETE FROM adverse_event_listing WHERE subject_id >= " + FIRST_SUBJECT);
            statement.execute("ANALYZE TABLE adverse_event_listing");
        }
    }

    private static String insert(List<Site> sites, int first, int last, int eventsOfOne) {
        return """
        INSERT INTO adverse_event_listing (subject_id, row_no, form_id, site_id, subject_key,
          subject_order, term, soc, phase, worst_grade, start_date, ongoing,
          attribution_ici, attribution_rt, related_ici, related_chemo, related_rt,
          related_surgery, serious, immune_related, action_rt, outcome)
        SELECT %d + subject, event, subject, %s, CONCAT(%s, '-', LPAD(subject, 4, '0')),
          %s * 10000 + subject, %s, %s, phase,
          CASE WHEN g < 600 THEN 1 WHEN g < 850 THEN 2 WHEN g < 970 THEN 3 WHEN g < 995 THEN 4 ELSE 5 END,
          DATE_ADD('2021-01-01', INTERVAL phase * 60 + subject %% 1000 + g %% 60 DAY),
          g %% 11 = 0, 'POSSIBLE', 'NONE', g %% 2, g %% 3 = 0, phase = 2 AND g %% 5 < 3,
          phase = 3 AND g %% 5 = 4, g %% 20 = 0, g %% 50 = 0, 'NONE', 'RECOVERED'
        FROM (SELECT seq DIV %d AS subject, seq %% %d + 1 AS event,
                CRC32(CONCAT('g', seq)) %% 1000 AS g, CRC32(CONCAT('p', seq)) %% 5 + 1 AS phase,
                CRC32(CONCAT('t', seq)) %% 100003 AS t
              FROM seq_%d_to_%d) AS many\
        """
                .formatted(
                        FIRST_SUBJECT,
                        ofSite(sites, site -> Integer.toString(site.siteId())),
                        ofSite(sites, site -> "'" + site.code() + "'"),
                        ofSite(sites, site -> site.code().substring(1)),
                        "CASE WHEN t = 7 THEN '" + RARE + "' ELSE " + ofTerm(Term::name) + " END",
                        "CASE WHEN t = 7 THEN 'CARDIAC' ELSE "
                                + ofTerm(term -> term.soc().name())
                                + " END",
                        eventsOfOne,
                        eventsOfOne,
                        first,
                        last);
    }

    private static String ofSite(List<Site> sites, Function<Site, String> word) {
        return "ELT(subject %% %d + 1, ".formatted(sites.size())
                + sites.stream().map(word).collect(Collectors.joining(", "))
                + ")";
    }

    /** The square makes the first terms common and the last ones rare. */
    private static String ofTerm(Function<Term, String> word) {
        return "ELT(1 + FLOOR(t / 100003 * t / 100003 * %d), ".formatted(TERMS.size())
                + IntStream.range(0, TERMS.size())
                        .mapToObj(i -> "'" + word.apply(TERMS.get(i)) + "'")
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
