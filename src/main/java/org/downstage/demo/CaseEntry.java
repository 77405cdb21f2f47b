package org.downstage.demo;

import java.util.HashMap;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.subject.EnrolResult;
import org.downstage.subject.SubjectService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters one case book as an investigator does: enrols, saves form by form, explains. */
@Component
@Profile("demonstration")
class CaseEntry {

    private static final Logger LOG = LoggerFactory.getLogger(CaseEntry.class);

    private final SubjectService subjects;
    private final DataEntryService forms;
    private final MonitorVisit monitor;
    private final CaseCheck check;

    CaseEntry(
            SubjectService subjects,
            DataEntryService forms,
            MonitorVisit monitor,
            Catalogue catalogue) {
        this.subjects = subjects;
        this.forms = forms;
        this.monitor = monitor;
        this.check = new CaseCheck(catalogue);
    }

    /**
     * Enrols the subject, or finds it enrolled, and saves what of the story is not saved yet. What
     * the services refuse, because somebody changed data between two starts, ends it there.
     *
     * @param siteId the subject's site, one of those of the account in whose name this runs
     */
    void enter(DemonstrationSubject subject, CaseStory story, int siteId) {
        var enrolled = subjects.enrol(siteId, subject.id());
        if (!(enrolled instanceof EnrolResult.Enrolled || enrolled instanceof EnrolResult.Taken)) {
            LOG.warn("{} is not entered: {}", subject.id(), enrolled);
            return;
        }
        var versions = new HashMap<FormKey, Integer>();
        forms.open(subject.id())
                .forms()
                .forEach(form -> versions.put(form.state().key(), form.state().version()));
        for (var entry : story.entries()) {
            var stored = versions.getOrDefault(entry.data().key(), 0);
            if (stored >= entry.version()) {
                continue;
            }
            if (entry.version() > 1) {
                monitor.beforeCorrection(subject.id(), entry.data().key());
            }
            if (!save(subject.id(), entry)) {
                return;
            }
        }
    }

    private boolean save(String subject, CaseStory.Entry entry) {
        var complete = check.unanswered(entry.data()).isEmpty();
        var request =
                SaveRequest.of(subject, entry.data(), entry.version() - 1, complete)
                        .because(entry.reason());
        var result = forms.save(request);
        if (result instanceof SaveResult.ExplanationNeeded needed) {
            result = forms.save(request.explaining(Explanations.of(subject, needed.findings())));
        }
        if (result instanceof SaveResult.Saved) {
            return true;
        }
        LOG.warn("{} is not entered from {} on: {}", subject, entry.data().key(), result);
        return false;
    }
}
