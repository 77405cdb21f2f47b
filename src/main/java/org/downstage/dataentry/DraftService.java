package org.downstage.dataentry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.crf.Missing;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is being typed, field by field, so that nothing is lost when a page, a session, the
 * server or the database ends. A draft belongs to the account that typed it and is no record.
 */
@Service
public class DraftService {

    /** Longest text that a draft keeps, in UTF-16 units; beyond it the form keeps the text only. */
    public static final int LONGEST = 200_000;

    private final DraftRepository drafts;
    private final SubjectService subjects;
    private final Catalogue catalogue;
    private final CurrentAccount account;
    private final Clock clock;

    DraftService(
            DraftRepository drafts,
            SubjectService subjects,
            Catalogue catalogue,
            CurrentAccount account,
            Clock clock) {
        this.drafts = drafts;
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Keeps one thing typed; returns once it is in the database.
     *
     * @param subject the subject id
     * @param form the form
     * @param kind what was typed
     * @param place where, see {@link DraftEntry}
     * @param typed the text, readable or not, at most {@link #LONGEST} units; null for none
     * @param missing the missing reason, null for none
     * @param baseVersion version of the form that is on the screen
     * @return when it was kept
     * @throws RecordNotFoundException if there is no such subject at a site of the account, no such
     *     form, or the form is void
     * @throws IllegalArgumentException if the text is longer than that
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional
    public Instant keep(
            String subject,
            FormKey form,
            Kind kind,
            String place,
            @Nullable String typed,
            @Nullable Missing missing,
            int baseVersion) {
        requireShort(typed);
        requireKnown(form);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = new DraftEntry(kind, place, typed, missing, baseVersion, now);
        if (!drafts.keep(account.require(), subject, form, entry)) {
            throw RecordNotFoundException.create();
        }
        return now;
    }

    /**
     * Keeps several things typed, or takes them back, in one transaction and three statements.
     *
     * @param subject the subject id
     * @param form the form
     * @param entries what was typed where; each text at most {@link #LONGEST} units
     * @param baseVersion version of the form that is on the screen
     * @return when they were kept
     * @throws RecordNotFoundException if there is no such subject that the account sees, no such
     *     form, or the form is void
     * @throws IllegalArgumentException if a text is longer than that
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional
    public Instant keepAll(
            String subject, FormKey form, List<DraftKeeper.Entry> entries, int baseVersion) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var key = key(subject, requireKnown(form));
        if (drafts.isVoid(key)) {
            throw RecordNotFoundException.create();
        }
        var kept = new ArrayList<DraftEntry>();
        var gone = new ArrayList<DraftKeeper.Entry>();
        for (var entry : entries) {
            requireShort(entry.typed());
            if (entry.stored()) {
                gone.add(entry);
            } else {
                kept.add(
                        new DraftEntry(
                                entry.kind(),
                                entry.place(),
                                entry.typed(),
                                entry.missing(),
                                baseVersion,
                                now));
            }
        }
        drafts.keep(key, kept);
        drafts.delete(key, gone);
        return now;
    }

    /**
     * Puts these entries in the place of the whole draft, in one transaction: at no moment is there
     * less than one of the two.
     *
     * @param subject the subject id
     * @param form the form
     * @param entries what was typed where; each text at most {@link #LONGEST} units
     * @param baseVersion version of the form that they were typed on
     * @return when they were kept
     * @throws RecordNotFoundException if there is no such subject that the account sees, no such
     *     form, or the form is void
     * @throws IllegalArgumentException if a text is longer than that
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional
    public Instant replace(
            String subject, FormKey form, List<DraftKeeper.Entry> entries, int baseVersion) {
        discard(subject, form);
        return keepAll(subject, form, entries, baseVersion);
    }

    private static void requireShort(@Nullable String typed) {
        if (typed != null && typed.length() > LONGEST) {
            throw new IllegalArgumentException("A draft keeps at most " + LONGEST + " characters");
        }
    }

    private FormKey requireKnown(FormKey form) {
        if (catalogue.form(form.form()).isEmpty()) {
            throw RecordNotFoundException.create();
        }
        return form;
    }

    /**
     * The account's own draft of a form, oldest entry first.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional(readOnly = true)
    public List<DraftEntry> find(String subject, FormKey form) {
        return drafts.find(key(subject, form));
    }

    /**
     * Takes one entry back, because the field holds again what is saved.
     *
     * @return when
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional
    public Instant takeBack(String subject, FormKey form, Kind kind, String place) {
        drafts.delete(key(subject, form), kind, place);
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Throws the whole draft of a form away.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional
    public void discard(String subject, FormKey form) {
        drafts.delete(key(subject, form));
    }

    private DraftKey key(String subject, FormKey form) {
        return new DraftKey(
                account.require().accountId(), subjects.find(subject).subjectId(), form);
    }
}
