package org.downstage.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.EligibilityForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.lock.LockAct;
import org.downstage.lock.LockRequest;
import org.downstage.lock.LockResult;
import org.downstage.lock.LockScope;
import org.downstage.lock.LockService;
import org.downstage.review.AuditReviewService;
import org.downstage.review.Disposition;
import org.downstage.review.ReviewFilter;
import org.downstage.review.ReviewFilter.Show;
import org.downstage.review.ReviewItem;
import org.downstage.review.ReviewQueue;
import org.downstage.security.ActingAs;
import org.downstage.signature.SignRequest;
import org.downstage.signature.SignResult;
import org.downstage.signature.SignatureMeaning;
import org.downstage.signature.SignatureService;
import org.downstage.signature.SigningService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the demonstration study towards its end here and there: some case books signed, one
 * signature ended by a later change, few forms frozen or locked, two review items settled. Done
 * once, whatever somebody undoes of it later.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationStudy.ORDER + 80)
class DemonstrationClosing implements DemonstrationPart {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationClosing.class);

    private static final String INVESTIGATOR = "chen.yu";
    private static final List<String> SIGNED = List.of("S1-01", "S1-03", "S1-04");
    private static final String CHANGED = "S1-04";
    private static final String LOCKED = "S3-17";
    private static final String FROZEN = "S3-18";

    private final DemonstrationPeople people;
    private final DataEntryService entry;
    private final SigningService signing;
    private final SignatureService signatures;
    private final LockService locks;
    private final AuditReviewService reviews;

    DemonstrationClosing(
            DemonstrationPeople people,
            DataEntryService entry,
            SigningService signing,
            SignatureService signatures,
            LockService locks,
            AuditReviewService reviews) {
        this.people = people;
        this.entry = entry;
        this.signing = signing;
        this.signatures = signatures;
        this.locks = locks;
        this.reviews = reviews;
    }

    /** Does what is missing of it. The first signature comes last: once it is there, all is. */
    @Override
    public void load() {
        var investigator = people.person(INVESTIGATOR);
        var done = ActingAs.call(investigator, () -> isSigned(SIGNED.getFirst()));
        if (done) {
            return;
        }
        ActingAs.run(
                people.person("han.jie"),
                () -> {
                    close(LOCKED, EligibilityForm.OID, LockAct.LOCK);
                    close(LOCKED, BaselineForm.OID, LockAct.LOCK);
                    close(FROZEN, BaselineForm.OID, LockAct.FREEZE);
                    review();
                });
        ActingAs.run(investigator, () -> SIGNED.reversed().forEach(this::signOnce));
    }

    private boolean isSigned(String subject) {
        return !signatures.ofSubject(subject).isEmpty();
    }

    private void signOnce(String subject) {
        if (!isSigned(subject)) {
            sign(subject);
            if (subject.equals(CHANGED)) {
                changeSignedValue();
            }
        }
    }

    private void sign(String subject) {
        Map<FormKey, Integer> complete = new LinkedHashMap<>();
        entry.open(subject).forms().stream()
                .map(form -> form.state())
                .filter(state -> state.status() == FormStatus.COMPLETE)
                .forEach(state -> complete.put(state.key(), state.version()));
        var password =
                people.list().stream()
                        .filter(person -> person.username().equals(INVESTIGATOR))
                        .findFirst()
                        .orElseThrow()
                        .password();
        var request = new SignRequest(subject, complete, SignatureMeaning.AUTHOR, password);
        if (!(signing.sign(request) instanceof SignResult.Signed)) {
            LOG.warn("{} is not signed", subject);
        }
    }

    /** A value that no endpoint rests on. */
    private void changeSignedValue() {
        var key = FormKey.of(RadiotherapyForm.OID);
        var form = entry.open(CHANGED).form(key);
        if (form.data().value(RadiotherapyForm.HEART_MEAN)
                instanceof ItemValue.Known(BigDecimal dose)) {
            var data =
                    form.data().with(RadiotherapyForm.HEART_MEAN, dose.add(new BigDecimal("0.2")));
            var request =
                    SaveRequest.of(CHANGED, data, form.state().version(), true)
                            .because("Dose statistics exported again");
            if (!(entry.save(request) instanceof SaveResult.Saved)) {
                LOG.warn("{} is not changed", CHANGED);
            }
        }
    }

    private void close(String subject, String form, LockAct act) {
        var scope = new LockScope.OfForm(subject, FormKey.of(form));
        var reason = "Interim look at the third site";
        var request = new LockRequest(scope, act, locks.checklist(scope), reason);
        if (locks.apply(request) instanceof LockResult.Acknowledge) {
            LOG.warn("{} of {} is not closed", form, subject);
        }
    }

    private void review() {
        if (!late(Show.DONE).isEmpty()) {
            return;
        }
        late(Show.OPEN).stream()
                .limit(2)
                .forEach(item ->
                        reviews.dispose(
                                item.queue(),
                                item.matter(),
                                Disposition.JUSTIFIED,
                                "Retrospective cohort: closed charts were transcribed"));
    }

    private List<ReviewItem> late(Show show) {
        var late = new ReviewFilter(ReviewQueue.LATE_ENTRY, show, Instant.EPOCH);
        return reviews.page(late, null).items();
    }
}
