package org.downstage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.escc.RadiotherapyForm.DOSE_DELIVERED;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.math.BigDecimal;
import java.util.List;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.document.render.Area;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** Links from items to the places where their values stand. */
@SpringBootTest
class SourceLinkServiceTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);
    private static final ItemPath DOSE = ItemPath.of(DOSE_DELIVERED);
    private static final PageBox PLACE = new PageBox(1, new Area(0.1, 0.5, 0.6, 0.05));

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired SourceFilingService filing;
    @Autowired RedactionService redactions;
    @Autowired SourceService sources;
    @Autowired SourceLinkService links;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private SignedIn monitor;
    private String subject;
    private long source;

    @BeforeEach
    void saveAFormAndUploadALetter() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        subject = fixture.subject(investigator, site);
        var form = FormData.empty(RT).with(DOSE_DELIVERED, new BigDecimal("41.40"));
        AsAccount.call(investigator, () -> entry.save(SaveRequest.of(subject, form, 0, false)));
        source = paper().upload(investigator, subject, Papers.letter(1));
    }

    private SourceFixture paper() {
        return new SourceFixture(filing, redactions);
    }

    private LinkResult link(SignedIn who, FormKey form, ItemPath path, PageBox box) {
        return AsAccount.call(
                who, () -> links.link(subject, form, path, new SourcePlace(source, box)));
    }

    private List<SourceLink> linked(SignedIn who) {
        return AsAccount.call(who, () -> links.ofSubject(subject));
    }

    private List<String> trail() {
        return db.select(AUDIT_ENTRY.KIND)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.KIND.like("SOURCE_%"))
                .and(
                        AUDIT_ENTRY.SUBJECT_ID.eq(
                                AsAccount.call(investigator, () -> subjects.find(subject))
                                        .subjectId()))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(AUDIT_ENTRY.KIND);
    }

    @Test
    void a_link_says_the_place_to_everybody_and_is_taken_away_with_both_in_the_trail() {
        var made = (LinkResult.Linked) link(investigator, RT, DOSE, PLACE);
        assertThat(linked(monitor))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path()).isEqualTo(DOSE);
                    assertThat(one.place()).isEqualTo(new SourcePlace(source, PLACE));
                });

        AsAccount.run(investigator, () -> links.unlink(subject, made.linkId(), "Other page"));
        assertThatThrownBy(() ->
                        AsAccount.run(
                                investigator,
                                () -> links.unlink(subject, made.linkId(), "Once more")))
                .isInstanceOf(RecordNotFoundException.class);
        assertThat(linked(monitor)).isEmpty();
        assertThat(trail()).containsExactly("SOURCE_LINKED", "SOURCE_UNLINKED");
    }

    @Test
    void links_outlive_the_redaction_and_a_monitor_links_what_can_be_read_then() {
        assertThatThrownBy(() -> link(monitor, RT, DOSE, PLACE))
                .isInstanceOf(RecordNotFoundException.class);
        link(investigator, RT, DOSE, PLACE);

        paper().redact(investigator, source, 1);

        assertThat(link(monitor, RT, ItemPath.of(RadiotherapyForm.RT_END), PLACE))
                .isInstanceOf(LinkResult.Linked.class);
        assertThat(linked(monitor)).hasSize(2);
    }

    @Test
    void a_form_that_was_never_saved_has_no_value_to_link() {
        var surgery = FormKey.of(SurgeryForm.OID);
        assertThat(link(investigator, surgery, ItemPath.of(SurgeryForm.SURGERY_DATE), PLACE))
                .isEqualTo(new LinkResult.FormNotSaved());
    }

    @Test
    void what_is_not_there_is_not_linked() {
        var forged = new ItemPath("NOT_THERE", 0);
        var row = new ItemPath(DOSE_DELIVERED.oid(), 2);
        var secondPage = new PageBox(2, PLACE.area());
        for (Runnable link :
                List.<Runnable>of(
                        () -> link(investigator, RT, forged, PLACE),
                        () -> link(investigator, RT, row, PLACE),
                        () -> link(investigator, FormKey.of("NO_FORM"), DOSE, PLACE),
                        () -> link(investigator, RT, DOSE, secondPage))) {
            assertThatThrownBy(link::run).isInstanceOf(RecordNotFoundException.class);
        }
        var other = fixture.subject(investigator, site);
        assertThatThrownBy(() ->
                        AsAccount.call(
                                investigator,
                                () -> links.link(other, RT, DOSE, new SourcePlace(source, PLACE))))
                .isInstanceOf(RecordNotFoundException.class);
        assertThat(linked(investigator)).isEmpty();
    }

    @Test
    void a_link_of_another_site_or_subject_is_as_if_it_were_not_there() {
        var made = ((LinkResult.Linked) link(investigator, RT, DOSE, PLACE)).linkId();
        var stranger = fixture.account(Role.INVESTIGATOR, fixture.site());
        var other = fixture.subject(investigator, site);

        assertThatThrownBy(() -> linked(stranger)).isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        AsAccount.run(stranger, () -> links.unlink(subject, made, "Not mine")))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        AsAccount.run(investigator, () -> links.unlink(other, made, "Not its")))
                .isInstanceOf(RecordNotFoundException.class);
        assertThat(linked(investigator)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DATA_MANAGER", "PRINCIPAL_INVESTIGATOR", "ADMINISTRATOR"})
    void no_other_role_links(Role role) {
        var reader = fixture.account(role);
        assertThatThrownBy(() -> link(reader, RT, DOSE, PLACE))
                .isInstanceOf(AccessDeniedException.class);
    }
}
