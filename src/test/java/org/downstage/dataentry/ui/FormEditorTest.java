package org.downstage.dataentry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.downstage.audit.AuditWords;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftEntry;
import org.downstage.dataentry.DraftService;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.StoredForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.query.QueryState;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The form as its readers use it, without a browser: what they do, and what the page then says. */
@SpringBootTest
class FormEditorTest extends SpringBrowserlessTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);
    private static final String GROUP = RadiotherapyForm.CONCURRENT_ROWS.oid();

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired Catalogue catalogue;
    @Autowired CaseBookService books;
    @Autowired DataEntryService entry;
    @Autowired DraftService drafts;
    @Autowired ItemHistoryService histories;
    @Autowired CatalogueText texts;
    @Autowired AuditWords auditWords;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private String subject;
    private final RecordedPage page = new RecordedPage();
    private FormEditor form;

    @BeforeEach
    void openAForm() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        form = open(investigator, page);
    }

    private FormEditor open(SignedIn account, FormPage where) {
        return AsAccount.call(
                account,
                () -> {
                    var desk =
                            new FormDesk(
                                    catalogue,
                                    books,
                                    entry,
                                    drafts,
                                    histories,
                                    texts,
                                    auditWords,
                                    new Times(ZoneOffset.UTC));
                    var editor = new FormEditor(desk, books.open(subject, RT), where, new Nobody());
                    editor.show(null);
                    return editor;
                });
    }

    private FormUpdate type(String path, String text) {
        return AsAccount.call(investigator, () -> form.typed(path, text, "", 1));
    }

    private void save() {
        AsAccount.run(investigator, form::save);
    }

    private StoredForm stored() {
        return AsAccount.call(investigator, () -> books.open(subject, RT)).form();
    }

    @Test
    void what_is_entered_and_saved_is_the_record() {
        type("RT_START", "2024/3/25");
        type("DOSE_PLANNED", "41.4");
        save();
        assertThat(page.answer.tone()).isEqualTo("done");
        assertThat(page.answer.sentence()).contains("version 1");
        var data = stored().data();
        assertThat(data.get(RadiotherapyForm.RT_START)).hasToString("Optional[2024-03-25]");
        assertThat(stored().state().status()).isEqualTo(FormStatus.IN_PROGRESS);
        assertThat(page.model.cells().get("DOSE_PLANNED").text()).isEqualTo("41.40");
    }

    @Test
    void derived_values_follow_while_typing() {
        type("RT_START", "20240325");
        var update = type("RT_END", "2024-04-26");
        assertThat(update.derived()).containsEntry("COURSE_DAYS", "33 d");
        assertThat(update.texts()).containsEntry("RT_START", "2024-03-25");
    }

    @Test
    void a_hard_finding_names_rule_and_values_and_blocks() {
        type("DOSE_DELIVERED", "41.4");
        type("FRACTIONS_DELIVERED", "20");
        var update = type("DOSE_PER_FRACTION", "1.8");
        assertThat(update.findings())
                .anySatisfy(finding -> {
                    assertThat(finding.hard()).isTrue();
                    assertThat(finding.sentence()).contains("41.4", "20", "1.8", "36");
                    assertThat(finding.paths()).contains("DOSE_DELIVERED");
                });
        save();
        assertThat(page.answer.tone()).isEqualTo("blocking");
        assertThat(page.answer.goTo()).startsWith("finding:");
        assertThat(stored().state().version()).isZero();
    }

    @Test
    void text_that_is_no_number_stays_and_gets_a_sentence() {
        var update = type("BOOST_DOSE", "1e309");
        assertThat(update.findings()).hasSize(1);
        assertThat(update.findings().getFirst().unreadable()).isTrue();
        assertThat(update.findings().getFirst().sentence()).contains("1e309");
        save();
        assertThat(page.answer.tone()).isEqualTo("blocking");
        assertThat(form.sheet().entry(new ItemPath("BOOST_DOSE", 0)).text()).isEqualTo("1e309");
    }

    @Test
    void an_unlikely_value_is_asked_about_once() {
        var finding = type("LUNG_V20", "32").findings().getFirst();
        assertThat(finding.hard()).isFalse();
        save();
        assertThat(page.answer.tone()).isEqualTo("attention");
        AsAccount.run(investigator, () -> form.explained(finding.id(), "central tumour", 2));
        save();
        assertThat(page.answer.tone()).isEqualTo("done");
        assertThat(form.opened().ownQueries().getFirst().state()).isEqualTo(QueryState.ANSWERED);
        assertThat(page.update.findings()).isEmpty();
    }

    @Test
    void changing_a_saved_value_asks_for_a_reason() {
        type("DOSE_PLANNED", "41.4");
        save();
        var update = type("DOSE_PLANNED", "45");
        assertThat(update.was()).containsEntry("DOSE_PLANNED", "was 41.40 Gy");
        assertThat(update.owed()).extracting("path").containsExactly("DOSE_PLANNED");
        save();
        assertThat(page.answer.goTo()).isEqualTo("reason");
        AsAccount.run(investigator, () -> form.reasoned("*", "final summary read", 3));
        save();
        assertThat(page.answer.tone()).isEqualTo("done");
        assertThat(stored().state().version()).isEqualTo(2);
    }

    @Test
    void going_back_to_the_saved_value_owes_nothing() {
        type("DOSE_PLANNED", "41.4");
        save();
        type("DOSE_PLANNED", "45");
        assertThat(type("DOSE_PLANNED", "41.400").drafts()).isZero();
    }

    @Test
    void a_missing_reason_stands_in_the_place_of_a_value() {
        AsAccount.run(investigator, () -> form.typed("STOMACH_DMAX", "", "ND", 1));
        save();
        assertThat(stored().data().value(RadiotherapyForm.STOMACH_DMAX))
                .isEqualTo(ItemValue.missing(Missing.ND));
    }

    @Test
    void an_item_that_is_not_asked_says_so() {
        assertThat(type("COMPLETED", "Y").notAsked()).contains("STOP_REASON");
        var update = type("COMPLETED", "N");
        assertThat(update.notAsked()).doesNotContain("STOP_REASON");
        assertThat(update.required()).contains("STOP_REASON");
    }

    @Test
    void rows_are_added_copied_and_voided_with_a_reason() {
        AsAccount.run(
                investigator,
                () -> {
                    form.row(GROUP, 0, "add");
                    form.typed("CON_CYCLES#1", "3", "", 1);
                    form.row(GROUP, 1, "copy");
                });
        assertThat(page.model.rows().get(GROUP)).hasSize(2);
        assertThat(page.model.cells().get("CON_CYCLES#2").text()).isEqualTo("3");
        save();
        AsAccount.run(investigator, () -> form.row(GROUP, 2, "void"));
        save();
        assertThat(page.answer.goTo()).isEqualTo("reason");
        AsAccount.run(investigator, () -> form.reasoned(GROUP + "#2", "entered twice", 4));
        save();
        var row = page.model.rows().get(GROUP).getLast();
        assertThat(row.state()).isEqualTo("void");
        assertThat(row.why()).contains("entered twice", "investigator-");
    }

    @Test
    void a_row_that_was_never_saved_is_simply_taken_away() {
        AsAccount.run(
                investigator,
                () -> {
                    form.row(GROUP, 0, "add");
                    form.typed("CON_CYCLES#1", "x", "", 1);
                    form.row(GROUP, 1, "remove");
                });
        assertThat(page.model.rows().get(GROUP)).isEmpty();
        assertThat(page.model.update().findings()).isEmpty();
        assertThat(page.model.update().drafts()).isZero();
    }

    @Test
    void typing_comes_back_exactly_as_it_was() {
        type("BOOST_DOSE", "abc");
        AsAccount.run(
                investigator,
                () -> {
                    form.typed("STOMACH_DMAX", "", "NA", 2);
                    form.row(GROUP, 0, "add");
                    form.typed("CON_CYCLES#1", "two", "", 3);
                    form.reasoned("*", "because", 4);
                });
        awaitDraft(5);
        var again = new RecordedPage();
        open(investigator, again);
        assertThat(again.model.cells().get("BOOST_DOSE").text()).isEqualTo("abc");
        assertThat(again.model.cells().get("STOMACH_DMAX").missing()).isEqualTo("NA");
        assertThat(again.model.cells().get("CON_CYCLES#1").text()).isEqualTo("two");
        assertThat(again.model.reason()).isEqualTo("because");
        assertThat(again.model.conflict()).isNull();
    }

    @Test
    void a_discarded_draft_is_gone() {
        type("BOOST_DOSE", "abc");
        awaitDraft(1);
        AsAccount.run(investigator, form::discard);
        assertThat(page.model.cells()).isEmpty();
        assertThat(draft()).isEmpty();
    }

    @Test
    void a_saved_form_leaves_no_draft() {
        type("DOSE_PLANNED", "41.4");
        save();
        assertThat(draft()).isEmpty();
    }

    @Test
    void the_second_of_two_savers_sees_both_versions_and_loses_nothing() {
        type("DOSE_PLANNED", "41.4");
        save();
        type("DOSE_PLANNED", "45");
        type("GTV_VOLUME", "30");
        colleagueSaves("DOSE_PLANNED", "50.4");

        AsAccount.run(investigator, () -> form.reasoned("*", "final summary", 9));
        save();

        var choices = page.model.conflict().choices();
        assertThat(choices).extracting("path").contains("DOSE_PLANNED", "GTV_VOLUME");
        assertThat(choices.getFirst().mine()).isEqualTo("45.00 Gy");
        assertThat(choices.getFirst().theirs()).isEqualTo("50.40 Gy");
        AsAccount.run(investigator, () -> form.resolve(Map.of("DOSE_PLANNED", "theirs")));
        save();
        assertThat(page.answer.tone()).isEqualTo("done");
        assertThat(stored().data().get(RadiotherapyForm.DOSE_PLANNED))
                .hasToString("Optional[50.40]");
        assertThat(stored().data().get(RadiotherapyForm.GTV_VOLUME)).hasToString("Optional[30.0]");
    }

    @Test
    void a_draft_older_than_the_form_is_compared_when_it_is_opened() {
        type("DOSE_PLANNED", "41.4");
        save();
        type("DOSE_PLANNED", "45");
        awaitDraft(1);
        colleagueSaves("DOSE_PLANNED", "50.4");
        var again = new RecordedPage();
        open(investigator, again);
        assertThat(again.model.conflict().choices()).hasSize(1);
    }

    @Test
    void a_monitor_reads_and_cannot_type() {
        var monitor = fixture.account(Role.MONITOR, site);
        var reading = new RecordedPage();
        var editor = open(monitor, reading);
        assertThat(reading.model.editable()).isFalse();
        AsAccount.run(
                monitor,
                () -> {
                    editor.typed("DOSE_PLANNED", "41.4", "", 1);
                    editor.row(GROUP, 0, "add");
                    editor.save();
                });
        assertThat(editor.sheet().size()).isZero();
        assertThat(stored().state().version()).isZero();
    }

    @Test
    void a_place_that_the_form_lacks_is_left_alone() {
        assertThat(type("NO_SUCH_ITEM", "1").drafts()).isZero();
        assertThat(type("CON_CYCLES#7", "1").drafts()).isZero();
        assertThat(type("<script>", "1").drafts()).isZero();
    }

    private void colleagueSaves(String path, String text) {
        var colleague = fixture.account(Role.INVESTIGATOR, site);
        var theirs = new RecordedPage();
        var editor = open(colleague, theirs);
        AsAccount.run(
                colleague,
                () -> {
                    editor.typed(path, text, "", 1);
                    editor.reasoned("*", "as charted", 2);
                    for (var finding : theirs.model.update().findings()) {
                        editor.explained(finding.id(), "as charted", 3);
                    }
                    editor.save();
                });
        assertThat(theirs.answer.tone()).isEqualTo("done");
    }

    private List<DraftEntry> draft() {
        return AsAccount.call(investigator, () -> drafts.find(subject, RT));
    }

    /** The draft is kept in the background, so a test waits for it, for a while. */
    private void awaitDraft(int entries) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (draft().size() < entries && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(draft()).hasSize(entries);
    }

    /** Remembers the latest that it was told. */
    private static final class RecordedPage implements FormPage {

        private FormModel model;
        private Answer answer;
        private FormUpdate update;

        @Override
        public void edits(FormEditor editor) {}

        @Override
        public Component component() {
            return new Div();
        }

        @Override
        public void show(FormModel shown) {
            model = shown;
        }

        @Override
        public void answer(Answer given, FormUpdate now) {
            answer = given;
            update = now;
        }

        @Override
        public void kept(int sequence, String at) {}
    }

    /** Nothing around the form. */
    private static final class Nobody implements FormEditor.Surroundings {

        @Override
        public void reopened(FormEditor open) {}

        @Override
        public void focused(FormEditor open, ItemPath path) {}

        @Override
        public void typed(ItemPath path) {}
    }
}
