package org.downstage.adverseevent;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.downstage.base.csv.CsvTable;
import org.downstage.escc.Treatment;
import org.downstage.oncology.ctcae.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * The listing as CSV, for analysis: columns are named like the variables of SDTM's domain AE, and
 * values are the codes of the form, the same in every language. One column has the term in the
 * reader's own.
 */
final class EventCsv {

    private static final Object[] COLUMNS = {
        "SITEID",
        "SUBJID",
        "AESPID",
        "AETERM",
        "AETERM_TRANSLATED",
        "AEMODIFY",
        "AEBODSYS",
        "EPOCH",
        "AETOXGR",
        "AESTDTC",
        "AEENDTC",
        "AEONGO",
        "AEREL_ICI",
        "AEREL_CHEMO",
        "AEREL_RT",
        "AEREL_SURGERY",
        "AESER",
        "AEIMMUNE",
        "AEACN_ICI",
        "AEACN_CHEMO",
        "AEACN_RT",
        "AEACN_SURGERY",
        "AEOUT"
    };

    private final TermWords words;
    private final Dictionary dictionary;
    private final Locale locale;
    private final CsvTable table;

    EventCsv(TermWords words, Dictionary dictionary, Locale locale, OutputStream to)
            throws IOException {
        this.words = words;
        this.dictionary = dictionary;
        this.locale = locale;
        this.table = new CsvTable(to);
        table.line(COLUMNS);
    }

    void write(EventRow row) {
        var event = row.event();
        table.line(
                row.siteCode(),
                row.subject(),
                event.row(),
                event.term(),
                dictionary
                        .term(event.term())
                        .map(term -> words.name(term, locale))
                        .orElse(event.term()),
                event.termOther(),
                event.soc() == null ? null : event.soc().title(),
                event.phase(),
                event.worstGrade(),
                event.start(),
                event.end(),
                yesNo(event.ongoing()),
                event.attributions().get(Treatment.ICI),
                event.attributions().get(Treatment.CHEMO),
                event.attributions().get(Treatment.RT),
                event.attributions().get(Treatment.SURGERY),
                yesNo(event.serious()),
                yesNo(event.immuneRelated()),
                event.actions().get(Treatment.ICI),
                event.actions().get(Treatment.CHEMO),
                event.actions().get(Treatment.RT),
                event.actions().get(Treatment.SURGERY),
                event.outcome());
    }

    void finish() throws IOException {
        table.finish();
    }

    private static @Nullable String yesNo(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "Y" : "N";
    }
}
