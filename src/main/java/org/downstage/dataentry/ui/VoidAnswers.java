package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import org.downstage.crf.Finding;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.VoidResult;
import org.downstage.dataentry.ui.FormPage.Answer;

/** What the page says after somebody wished to declare a form void. */
final class VoidAnswers {

    private static final String BLOCKING = "blocking";
    private static final String ATTENTION = "attention";

    private final FormDesk desk;
    private final OpenedForm opened;

    /** About the form as it is shown by now. */
    VoidAnswers(FormDesk desk, OpenedForm opened) {
        this.desk = desk;
        this.opened = opened;
    }

    /** Whether the form is not any more what the page shows. */
    static boolean movedOn(VoidResult result) {
        return !(result instanceof VoidResult.ReasonNeeded || result instanceof VoidResult.Refused);
    }

    Answer of(VoidResult result) {
        return switch (result) {
            case VoidResult.Done _ ->
                    new Answer(
                            "done",
                            text(
                                    "dataentry.void.done",
                                    desk.texts().form(opened.key(), desk.locale())),
                            "closed");
            case VoidResult.AlreadyVoid _ ->
                    new Answer(ATTENTION, text("dataentry.void.already"), "closed");
            case VoidResult.ReasonNeeded(var longest) ->
                    new Answer(
                            ATTENTION,
                            text("dataentry.void.unreasoned", String.valueOf(longest)),
                            "void");
            case VoidResult.Refused(var findings) ->
                    new Answer(BLOCKING, text("dataentry.void.refused", sentences(findings)), null);
            case VoidResult.Stale(var theirs) ->
                    new Answer(
                            ATTENTION,
                            text(
                                    "dataentry.void.stale",
                                    String.valueOf(theirs.state().savedBy()),
                                    String.valueOf(theirs.state().version())),
                            null);
            case VoidResult.Closed _ -> new Answer(BLOCKING, text("dataentry.void.closed"), null);
        };
    }

    private String sentences(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        text(
                                "dataentry.finding.elsewhere",
                                desk.texts().form(finding.form(), desk.locale()),
                                desk.texts().finding(finding, desk.locale())))
                .collect(Collectors.joining(" "));
    }
}
