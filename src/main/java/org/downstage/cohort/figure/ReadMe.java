package org.downstage.cohort.figure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.downstage.base.language.TranslationProvider;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Endpoint;
import org.downstage.endpoint.StudyDefinitions;
import org.springframework.stereotype.Component;

/**
 * Says of a bundle what it holds, of whom, as of when, by which definitions, and how to check it.
 */
@Component
class ReadMe {

    private final TranslationProvider texts;
    private final CohortWords words;
    private final StudyDefinitions definitions;

    ReadMe(TranslationProvider texts, CohortWords words, StudyDefinitions definitions) {
        this.texts = texts;
        this.words = words;
        this.definitions = definitions;
    }

    /**
     * What is told.
     *
     * @param title what the figure is called
     * @param at the time of the data
     * @param subjects how many the request lets through
     * @param dataHash SHA-256 of the file of data, in hexadecimal digits
     * @param snapshotHash SHA-256 of all data of the reader's sites at that time
     */
    record About(
            String title,
            CohortRequest request,
            Instant at,
            int subjects,
            FigureData figure,
            String dataHash,
            String snapshotHash) {}

    String title(FigureKind kind, Locale locale) {
        return say(locale, "kind." + kind);
    }

    String text(About about, Locale locale, ZoneId zone) {
        var time =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME
                        .withZone(zone)
                        .format(about.at().truncatedTo(ChronoUnit.SECONDS));
        var lines = new ArrayList<String>();
        lines.add(say(locale, "title", about.title()));
        lines.add("");
        lines.add(say(locale, "at", time));
        lines.add(say(locale, "subjects", about.subjects()));
        lines.add(say(locale, "filter", filter(about, locale)));
        lines.add("");
        lines.add(say(locale, "definitions", definitions.fingerprint()));
        lines.addAll(definitions(locale));
        lines.add("");
        lines.add(say(locale, "files"));
        lines.add("");
        lines.add(say(locale, "hash.data", about.dataHash()));
        lines.add(say(locale, "hash.snapshot", about.snapshotHash()));
        return String.join("\n", lines) + "\n";
    }

    private String filter(About about, Locale locale) {
        var conditions = about.request().by(null).parameters();
        if (conditions.isEmpty()) {
            return say(locale, "filter.none");
        }
        return String.join(
                "; ",
                conditions.entrySet().stream()
                        .map(one ->
                                texts.getTranslation(
                                        "audit.condition." + one.getKey(), locale, one.getValue()))
                        .toList());
    }

    private List<String> definitions(Locale locale) {
        var lines = new ArrayList<String>();
        Arrays.stream(Endpoint.values())
                .map(endpoint ->
                        "- %s: %s; %s"
                                .formatted(
                                        words.endpoint(endpoint, locale),
                                        words.definition(endpoint, locale),
                                        words.base(endpoint.base(definitions), locale)))
                .forEach(lines::add);
        lines.add("- " + words.followUp(locale));
        definitions
                .toxicity()
                .groups()
                .forEach(group ->
                        lines.add(
                                "- "
                                        + group.code()
                                        + ": "
                                        + String.join(", ", new TreeSet<>(group.terms()))));
        return lines;
    }

    private String say(Locale locale, String key, Object... arguments) {
        return texts.getTranslation("figure." + key, locale, arguments);
    }
}
