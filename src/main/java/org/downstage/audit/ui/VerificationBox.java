package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import org.downstage.audit.AuditWords;
import org.downstage.audit.ChainReport;
import org.downstage.audit.TrailVerificationService;
import org.downstage.audit.VerificationState;
import org.downstage.base.ui.mark.Tone;
import org.jspecify.annotations.Nullable;

/** Starts a verification, shows how far it is, and names what it found. */
class VerificationBox extends Div {

    private final TrailVerificationService verification;
    private final AuditWords words;
    private final ZoneId zone;
    private final Button start = new Button(text("audit.verify"));
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph sentence = new Paragraph();
    private final UnorderedList faults = new UnorderedList();
    private @Nullable Runnable deaf;

    VerificationBox(TrailVerificationService verification, AuditWords words, ZoneId zone) {
        this.verification = verification;
        this.words = words;
        this.zone = zone;
        addClassName("ds-audit-verification");
        start.addClickListener(click -> verification.start());
        bar.getElement().setAttribute("aria-label", text("audit.verify.progress"));
        sentence.getElement().setAttribute("role", "status");
        add(new H2(text("audit.verify.title")), start, bar, sentence, faults);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        deaf = verification.listen(state -> ui.accessLater(() -> show(state), () -> {}).run());
        show(verification.state());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (deaf != null) {
            deaf.run();
        }
    }

    private void show(VerificationState state) {
        start.setEnabled(!state.running());
        bar.setVisible(state.running());
        bar.setValue(state.all() == 0 ? 0 : Math.min(1.0, (double) state.done() / state.all()));
        faults.removeAll();
        faults.setVisible(false);
        var report = state.report();
        if (report != null) {
            show(report);
        } else if (state.running()) {
            say(Tone.HERE, text("audit.verify.running", state.done(), state.all()));
        } else {
            say(Tone.BLOCKING, state.failed() ? text("audit.verify.failed") : "");
        }
    }

    private void show(ChainReport report) {
        say(report.isIntact() ? Tone.DONE : Tone.BLOCKING, words.report(report, zone, reader()));
        report.faults()
                .forEach(fault -> faults.add(new ListItem(words.fault(fault, zone, reader()))));
        if (report.faultCount() > report.faults().size()) {
            faults.add(new ListItem(text("audit.report.more", report.faults().size())));
        }
        faults.setVisible(!report.isIntact());
    }

    private void say(Tone tone, String words) {
        sentence.setText(words);
        sentence.getElement().setAttribute("data-tone", tone.cssName());
    }
}
