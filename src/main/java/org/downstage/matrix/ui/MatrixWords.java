package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.ReaderZone;
import org.downstage.matrix.CaseSketch;
import org.downstage.matrix.FormStanding;
import org.jspecify.annotations.Nullable;

/** The cells of the matrix in words. */
final class MatrixWords {

    private final CatalogueText catalogue;
    private final Clock clock;

    MatrixWords(CatalogueText catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** "Radiotherapy". */
    String form(String oid) {
        return catalogue.form(oid, reader());
    }

    /** "in progress, 28 of 29 required". */
    String standing(FormStanding cell) {
        var words = new ArrayList<String>();
        words.add(text(StandingMarks.of(cell.standing()).textKey()));
        if (cell.frozen()) {
            words.add(text("mark.frozen"));
        }
        if (cell.occurrences() > 1) {
            words.add(text("matrix.occurrences", cell.occurrences()));
        }
        if (cell.missing() > 0) {
            words.add(text("matrix.required", cell.mandatory() - cell.missing(), cell.mandatory()));
        }
        return String.join(text("matrix.comma"), words);
    }

    /** All of a cell in one sentence. */
    String sentence(FormStanding cell) {
        return Stream.of(
                        standing(cell),
                        cell.openQueries() == 0 ? "" : text("mark.queries", cell.openQueries()),
                        cell.missing() == 0 ? "" : text("mark.missing", cell.missing()),
                        cell.draftAt() == null ? "" : text("mark.draft"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(text("matrix.comma")));
    }

    /** "M 66". */
    String person(CaseSketch sketch) {
        return joined(
                " ",
                sketch.sex() == null ? null : text("matrix.sex." + sketch.sex()),
                sketch.age() == null ? null : sketch.age().toString());
    }

    /** "cT3N1 III · CR". */
    String stage(CaseSketch sketch) {
        var t = sketch.t();
        var n = sketch.n();
        var tumour =
                t == null && n == null ? null : "c" + (t == null ? "" : t) + (n == null ? "" : n);
        return joined(" · ", joined(" ", tumour, sketch.stage()), response(sketch));
    }

    private static @Nullable String response(CaseSketch sketch) {
        var response = sketch.response();
        return response == null ? null : text("matrix.response." + response);
    }

    /** "IMRT 41.4 Gy". */
    String radiotherapy(CaseSketch sketch) {
        var dose = sketch.doseGy();
        return joined(
                " ",
                sketch.technique(),
                dose == null ? null : dose.stripTrailingZeros().toPlainString() + " Gy");
    }

    /** Today's times as "14:02", this year's days as "11 Mar", others as "2025-03-11". */
    String moment(Instant at) {
        var zone = ReaderZone.current();
        var then = at.atZone(zone);
        var today = clock.instant().atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return then.format(DateTimeFormatter.ofPattern("HH:mm", reader()));
        }
        return then.getYear() == today.getYear()
                ? then.format(DateTimeFormatter.ofPattern(text("matrix.day"), reader()))
                : then.toLocalDate().toString();
    }

    /** The exact time with its offset: "2026-03-11 14:02:11 +08:00". */
    static String exactly(Instant at) {
        return at.atZone(ReaderZone.current())
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", reader()));
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
