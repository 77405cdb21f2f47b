package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.downstage.adverseevent.TermWords;
import org.downstage.base.language.CatalogueText;
import org.downstage.endpoint.ListedEvent;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.Attribution;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;
import org.jspecify.annotations.Nullable;

/** Says an event of the listing in the reader's language; what is not known is empty text. */
@SpringComponent
class AdverseEventListWords {

    /** Actions that are none. */
    private static final List<String> NO_ACTION = List.of("NONE", "NOT_APPLICABLE");

    private final TermWords words;
    private final Dictionary dictionary;
    private final CatalogueText study;

    AdverseEventListWords(TermWords words, Dictionary dictionary, CatalogueText study) {
        this.words = words;
        this.dictionary = dictionary;
        this.study = study;
    }

    /** The published terms to choose from, by what the reader calls them. */
    List<String> terms() {
        return dictionary.terms().stream()
                .sorted((a, b) ->
                        words.name(a, reader()).compareToIgnoreCase(words.name(b, reader())))
                .map(Term::name)
                .toList();
    }

    /** The term as the reader calls it, with what was observed where the term does not say. */
    String term(ListedEvent event) {
        var name = event.term().isEmpty() ? text("toxicity.noTerm") : term(event.term());
        return event.termOther() == null ? name : name + ": " + event.termOther();
    }

    String term(String published) {
        return dictionary.term(published).map(term -> words.name(term, reader())).orElse(published);
    }

    String soc(@Nullable SystemOrganClass soc) {
        return soc == null ? "" : words.socShortName(soc, reader());
    }

    String phase(@Nullable TreatmentPhase phase) {
        return phase == null ? "" : study.code(TreatmentPhase.CODES.oid(), phase.code(), reader());
    }

    /** The days that it lasted, as far as they are known: "2024-05-03 – 2024-06". */
    String end(ListedEvent event) {
        if (event.end() != null) {
            return event.end().toString();
        }
        return Boolean.TRUE.equals(event.ongoing()) ? text("toxicity.ongoing") : "";
    }

    /**
     * Letters of the treatments that it may be due to: capital from probable, small for possible.
     */
    String letters(ListedEvent event) {
        return Arrays.stream(Treatment.values())
                .map(treatment -> letter(treatment, event.attributions().get(treatment)))
                .filter(letter -> !letter.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String letter(Treatment treatment, @Nullable Attribution attribution) {
        if (attribution == null || attribution.compareTo(Attribution.POSSIBLE) < 0) {
            return "";
        }
        var letter = treatment.name().substring(0, 1);
        return attribution == Attribution.POSSIBLE ? letter.toLowerCase(Locale.ROOT) : letter;
    }

    /** The same in full, for those who point at the letters or hear them. */
    String attributions(ListedEvent event) {
        return Arrays.stream(Treatment.values())
                .filter(event.attributions()::containsKey)
                .map(treatment ->
                        text(
                                "toxicity.attributed",
                                treatment(treatment),
                                attribution(event.attributions().get(treatment))))
                .collect(Collectors.joining("; "));
    }

    private String attribution(@Nullable Attribution attribution) {
        return attribution == null
                ? ""
                : study.code(Attribution.CODES.oid(), attribution.code(), reader());
    }

    String treatment(Treatment treatment) {
        return text("toxicity.treatment." + treatment);
    }

    /** What was done with treatments because of it: "Radiotherapy: interrupted". */
    String actions(ListedEvent event) {
        return Arrays.stream(Treatment.values())
                .filter(event.actions()::containsKey)
                .filter(treatment -> !NO_ACTION.contains(event.actions().get(treatment)))
                .map(treatment ->
                        text(
                                "toxicity.attributed",
                                treatment(treatment),
                                action(treatment, String.valueOf(event.actions().get(treatment)))))
                .collect(Collectors.joining("; "));
    }

    private String action(Treatment treatment, String code) {
        var codes = treatment.action().codeList().orElseThrow();
        return study.code(codes.oid(), code, reader());
    }

    String outcome(ListedEvent event) {
        var outcome = event.outcome();
        return outcome == null
                ? ""
                : study.code(AdverseEventsForm.OUTCOME_LIST.oid(), outcome, reader());
    }

    String serious(ListedEvent event) {
        return Boolean.TRUE.equals(event.serious()) ? text("toxicity.serious") : "";
    }
}
