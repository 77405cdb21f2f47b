package org.downstage.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditWords;
import org.downstage.base.language.Language;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The listing as a file: what a statistician reads, for whom it is meant, and its trace. */
@SpringBootTest
class AdverseEventExportServiceTest {

    private static final EventOrder BY_START = new EventOrder(EventOrder.By.START, false);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired AdverseEventExportService export;
    @Autowired AuditListService trail;
    @Autowired AuditWords words;

    private CaseFixture fixture;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void enterTwoEvents() {
        fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        var form =
                FormData.empty(FormKey.of(AdverseEventsForm.OID))
                        .with(EVENT_ROWS, neutropenia())
                        .with(
                                EVENT_ROWS,
                                event(2, "Cardiac disorders - Other, specify", "RT", 1)
                                        .with(AdverseEventsForm.TERM_OTHER, "=1+1, \"so\"")
                                        .with(AdverseEventsForm.START_DATE, date("2024-05"))
                                        .with(AdverseEventsForm.ONGOING, true))
                        .with(EVENT_ROWS, event(3, "Nausea", "RT", 0))
                        .with(
                                AdverseEventsForm.GRADE_CHANGE_ROWS,
                                Row.of(1)
                                        .with(AdverseEventsForm.CHANGE_EVENT, 1)
                                        .with(AdverseEventsForm.CHANGE_DATE, date("2024-05-07"))
                                        .with(AdverseEventsForm.CHANGE_GRADE, 4));
        var request = SaveRequest.of(subject, form, 0, false).because("As charted");
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static Row event(int number, String term, String phase, int grade) {
        return Row.of(number)
                .with(AdverseEventsForm.TERM, term)
                .with(AdverseEventsForm.PHASE, phase)
                .with(AdverseEventsForm.GRADE, grade);
    }

    private static Row neutropenia() {
        return event(1, "Neutrophil count decreased", "RT", 2)
                .with(AdverseEventsForm.START_DATE, date("2024-05-03"))
                .with(AdverseEventsForm.END_DATE, date("2024-05-19"))
                .with(AdverseEventsForm.ONGOING, false)
                .with(AdverseEventsForm.ATTRIBUTION_CHEMO, "POSSIBLE")
                .with(AdverseEventsForm.ATTRIBUTION_RT, "PROBABLE")
                .with(AdverseEventsForm.ATTRIBUTION_SURGERY, "NONE")
                .with(AdverseEventsForm.SERIOUS, false)
                .with(AdverseEventsForm.IMMUNE_RELATED, false)
                .with(AdverseEventsForm.ACTION_RT, "INTERRUPTED")
                .with(AdverseEventsForm.OUTCOME, "RECOVERED");
    }

    private static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    private String csv(SignedIn reader, EventFilter filter, Language language) {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader,
                () -> {
                    try {
                        export.write(filter, BY_START, language.locale(), out);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        return out.toString(StandardCharsets.UTF_8);
    }

    private EventFilter mine() {
        return new EventFilter("", null, "", null, 1, null, false, false, subject);
    }

    @Test
    void an_event_is_a_line_with_its_term_and_worst_grade() {
        var expected =
                """
                \uFEFF"SITEID","SUBJID","AESPID","AETERM","AETERM_TRANSLATED","AEMODIFY","AEBODSYS","EPOCH","AETOXGR","AESTDTC","AEENDTC","AEONGO","AEREL_ICI","AEREL_CHEMO","AEREL_RT","AEREL_SURGERY","AESER","AEIMMUNE","AEACN_ICI","AEACN_CHEMO","AEACN_RT","AEACN_SURGERY","AEOUT"
                "SITE","SUBJECT","2","Cardiac disorders - Other, specify","心脏器官疾病：其他，请注明","'=1+1, ""so""\","Cardiac disorders","RT","1","2024-05","","Y","","","","","","","","","","",""
                "SITE","SUBJECT","1","Neutrophil count decreased","中性粒细胞计数降低","","Investigations","RT","4","2024-05-03","2024-05-19","N","","POSSIBLE","PROBABLE","NONE","N","N","","","INTERRUPTED","","RECOVERED"
                """
                        .replace("SITE\"", subject.substring(0, subject.indexOf('-')) + "\"")
                        .replace("SUBJECT", subject);

        assertThat(csv(investigator, mine(), Language.CHINESE).replace("\r\n", "\n"))
                .isEqualTo(expected);
    }

    @Test
    void it_is_the_list_within_the_readers_sites() {
        var stranger = fixture.account(Role.INVESTIGATOR, fixture.site());

        assertThat(csv(stranger, mine(), Language.ENGLISH).lines()).hasSize(1);
        assertThat(csv(investigator, mine(), Language.ENGLISH).lines()).hasSize(3);
    }

    @Test
    void the_export_is_an_entry_that_says_what_was_exported() {
        csv(investigator, mine(), Language.ENGLISH);

        var reader = fixture.account(Role.DATA_MANAGER);
        var own =
                new AuditFilter(
                        "", "", "", investigator.username(), AuditKind.EXPORTED, "", null, null);
        var found = AsAccount.call(reader, () -> trail.older(own, null)).entries();
        assertThat(found).hasSize(1);
        assertThat(words.after(found.getFirst(), Language.ENGLISH.locale()))
                .isEqualTo("Adverse events: with \"" + subject + "\", sorted by start");
    }
}
