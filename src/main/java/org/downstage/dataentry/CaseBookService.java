package org.downstage.dataentry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.FormContextRepository.Places;
import org.downstage.query.QueryThreads;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.Roles;
import org.downstage.subject.SubjectService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens forms for the screen: all that it shows of one form, in six statements at most. */
@Service
public class CaseBookService {

    private final Catalogue catalogue;
    private final SubjectService subjects;
    private final CaseRepository cases;
    private final FormContextRepository context;
    private final QueryThreads queries;
    private final CurrentAccount account;
    private final Clock clock;

    CaseBookService(
            Catalogue catalogue,
            SubjectService subjects,
            CaseRepository cases,
            FormContextRepository context,
            QueryThreads queries,
            CurrentAccount account,
            Clock clock) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.cases = cases;
        this.context = context;
        this.queries = queries;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Opens a form.
     *
     * @param subject the subject id
     * @param key the form; one that nobody started yet opens empty
     * @throws RecordNotFoundException if there is no such subject that the account sees, no such
     *     form, or no such occurrence and it is not the next
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public OpenedForm open(String subject, FormKey key) {
        var form = catalogue.form(key.form()).orElseThrow(RecordNotFoundException::create);
        var found = subjects.find(subject);
        var stored = cases.load(found.subjectId());
        stored.requireReachable(form, key);
        var who = account.require();
        var enters = who.role() == Role.INVESTIGATOR;
        Map<FormKey, List<DraftEntry>> drafts =
                enters ? context.drafts(who.accountId(), found.subjectId()) : Map.of();
        var voided = stored.voided(key);
        var state = voided.map(VoidedForm::form).orElseGet(() -> stored.form(key)).state();
        var places = state.version() == 0 ? Places.NONE : context.places(state.formId());
        var neighbours = context.neighbours(who, found);
        return new OpenedForm(
                found,
                key,
                stored,
                LocalDate.now(clock),
                drafts.getOrDefault(key, List.of()),
                drafts.keySet(),
                queries.ofSubject(found.subjectId()),
                places.marks(),
                places.due(),
                neighbours.previous(),
                neighbours.next(),
                enters && voided.isEmpty() && state.isOpen());
    }
}
