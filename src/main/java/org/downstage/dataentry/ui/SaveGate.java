package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.Finding;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.dataentry.ui.FormPage.Answer;

/** What stands in the way of saving, one thing after the other, and what the page then says. */
final class SaveGate {

    private static final String BLOCKING = "blocking";
    private static final String ATTENTION = "attention";
    private static final String DONE = "done";

    private final Worksheet sheet;
    private final FormReview review;

    SaveGate(Worksheet sheet, FormReview review) {
        this.sheet = sheet;
        this.review = review;
    }

    /** What has to be settled first: what is wrong, then what is unlikely, then why it changes. */
    Optional<Answer> obstacle() {
        var findings = review.findings();
        var hard = findings.stream().filter(Finding::isHard).toList();
        if (!hard.isEmpty()) {
            return Optional.of(refused(hard));
        }
        var soft = findings.stream().filter(this::isUnexplained).toList();
        if (!soft.isEmpty()) {
            return Optional.of(unexplained(soft));
        }
        var owing = owing();
        return owing == 0 ? Optional.empty() : Optional.of(reasonOwed(owing));
    }

    private boolean isUnexplained(Finding finding) {
        return sheet.words().explanation(FindingKey.of(finding)).isBlank();
    }

    private int owing() {
        if (!sheet.words().reason().isBlank()) {
            return 0;
        }
        return (int)
                sheet.changes().owingReasons().stream()
                        .filter(path -> sheet.words().reason(path).isBlank())
                        .count();
    }

    Answer refused(List<Finding> hard) {
        return new Answer(BLOCKING, text("dataentry.save.blocked", hard.size()), firstOf(hard));
    }

    Answer unexplained(List<Finding> soft) {
        return new Answer(ATTENTION, text("dataentry.save.explain", soft.size()), firstOf(soft));
    }

    private String firstOf(List<Finding> findings) {
        return "finding:" + Places.finding(findings.getFirst(), sheet.form().oid());
    }

    static Answer reasonOwed(int changes) {
        return new Answer(ATTENTION, text("dataentry.save.reason", changes), "reason");
    }

    static Answer comparisonFirst() {
        return new Answer(ATTENTION, text("dataentry.save.compare"), "compare");
    }

    static Answer closed() {
        return new Answer(BLOCKING, text("dataentry.save.closed"), null);
    }

    /** The typing stays on the page, so that it can be copied elsewhere. */
    static Answer voided(String who) {
        return new Answer(BLOCKING, text("dataentry.save.voided", who), null);
    }

    static Answer saved(int version, int changes) {
        var words = text("dataentry.save.done", String.valueOf(version), changes);
        return new Answer(DONE, words, null);
    }

    static Answer discarded() {
        return new Answer(DONE, text("dataentry.discard.done"), null);
    }
}
