package org.downstage.laboratory.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.DRAFT;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.downstage.adverseevent.TermWords;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.ui.FormDesks;
import org.downstage.dataentry.ui.OpenEditor;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.LabTest;
import org.downstage.escc.LaboratoryForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.laboratory.NewRange;
import org.downstage.laboratory.ReferenceRangeService;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Unit;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** The grid of results as its readers use it, without a browser. */
@SpringBootTest
class LaboratoryPageTest extends SpringBrowserlessTest {

    private static final FormKey FORM = FormKey.of(LaboratoryForm.OID);

    /** What opening and keeping a draft may cost, as on every form. */
    private static final int OPEN = 6;

    private static final int DRAFT_STATEMENTS = 3;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired CaseBookService books;
    @Autowired FormDesks desks;
    @Autowired ToxicityPlan plan;
    @Autowired Dictionary dictionary;
    @Autowired TermWords terms;
    @Autowired ReferenceRangeService ranges;

    private int site;
    private SignedIn investigator;
    private SignedIn manager;
    private String subject;
    private LaboratoryPage page;
    private int sequence;

    @BeforeEach
    void openTheGrid() {
        var fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        manager = fixture.account(Role.DATA_MANAGER);
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        page = open(investigator);
    }

    private LaboratoryPage open(SignedIn account) {
        return AsAccount.call(
                account,
                () ->
                        OpenEditor.on(
                                desks,
                                subject,
                                FORM,
                                desk ->
                                        new LaboratoryPage(editor ->
                                                new LaboratoryDesk(
                                                        editor,
                                                        desk,
                                                        plan,
                                                        new EvidenceWords(
                                                                desk.texts(),
                                                                terms,
                                                                dictionary,
                                                                desk.locale()),
                                                        () -> ranges.ofSite(site)))));
    }

    private JsonNode type(String test, String day, String text) {
        return AsAccount.call(investigator, () -> page.result(test, day, text, ++sequence));
    }

    private JsonNode paste(String table, boolean changes) {
        return AsAccount.call(investigator, () -> page.enter(table, "", changes, ++sequence));
    }

    private PastePreview preview(String table) {
        return AsAccount.call(investigator, () -> page.previewed(table, ""));
    }

    private JsonNode undo() {
        return AsAccount.call(investigator, () -> page.undo(++sequence));
    }

    private void save(String reason) {
        AsAccount.run(
                investigator,
                () -> {
                    page.reasoned("*", reason, ++sequence);
                    page.save();
                });
    }

    private List<Row> stored() {
        FormData data = AsAccount.call(investigator, () -> books.open(subject, FORM)).form().data();
        return data.rows(LaboratoryForm.RESULT_ROWS);
    }

    private static JsonNode cell(JsonNode update, String test, String day) {
        return update.path("lab").path("cells").path(LabGrid.key(test, day));
    }

    private void rangeOfNeutrophils() {
        AsAccount.run(
                manager,
                () ->
                        ranges.enter(
                                site,
                                new NewRange(
                                        LabTest.ANC,
                                        Optional.empty(),
                                        LocalDate.of(2020, 1, 1),
                                        new ReferenceRange(
                                                Optional.of(new BigDecimal("1.8")),
                                                Optional.of(new BigDecimal("6.3"))),
                                        Unit.E9_L)));
        page = open(investigator);
    }

    @Test
    void a_number_becomes_a_row_with_the_limits_of_the_site_beside_it() {
        rangeOfNeutrophils();
        var update = type("ANC", "2024-05-03", "0.82");

        var cell = cell(update, "ANC", "2024-05-03");
        assertThat(cell.path("grade").asString()).isEqualTo("3");
        assertThat(cell.path("mark").asString()).isEqualTo("L");
        assertThat(cell.path("sentence").asString())
                .isEqualTo(
                        "Neutrophil count decreased: grade 3 (below 1.0, not below 0.5; CTCAE"
                                + " 5.0).");
        save("");
        assertThat(stored())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(BaselineForm.LAB_TEST)).contains("ANC");
                    assertThat(row.get(BaselineForm.LAB_VALUE)).contains(new BigDecimal("0.8200"));
                    assertThat(row.get(BaselineForm.LAB_UNIT)).contains("E9_L");
                    assertThat(row.get(BaselineForm.LAB_LLN)).contains(new BigDecimal("1.8000"));
                });
    }

    @Test
    void a_later_change_of_the_sites_range_leaves_stored_limits_alone() {
        rangeOfNeutrophils();
        type("ANC", "2024-05-03", "0.82");
        save("");
        AsAccount.run(
                manager,
                () ->
                        ranges.enter(
                                site,
                                new NewRange(
                                        LabTest.ANC,
                                        Optional.empty(),
                                        LocalDate.of(2020, 1, 1),
                                        ReferenceRange.NONE,
                                        Unit.E9_L)));

        assertThat(stored().getFirst().get(BaselineForm.LAB_LLN))
                .contains(new BigDecimal("1.8000"));
    }

    @Test
    void without_limits_the_cell_says_what_is_missing_and_grades_nothing() {
        var cell = cell(type("ALT", "2024-05-03", "160"), "ALT", "2024-05-03");

        assertThat(cell.path("grade").asString()).isEmpty();
        assertThat(cell.path("question").asBoolean()).isTrue();
        assertThat(cell.path("sentence").asString()).contains("upper limit of normal");
    }

    @Test
    void text_that_is_no_number_stays_and_is_found() {
        var update = type("ANC", "2024-05-03", "<0.1");

        assertThat(cell(update, "ANC", "2024-05-03").path("text").asString()).isEqualTo("<0.1");
        assertThat(cell(update, "ANC", "2024-05-03").path("finding").asString()).isEqualTo("hard");
    }

    @Test
    void an_emptied_cell_loses_its_draft_row_and_voids_a_row_of_the_record() {
        type("ANC", "2024-05-03", "0.82");
        assertThat(cell(type("ANC", "2024-05-03", ""), "ANC", "2024-05-03").isMissingNode())
                .isTrue();
        type("ANC", "2024-05-03", "0.82");
        save("");

        var voided = type("ANC", "2024-05-03", "");
        assertThat(cell(voided, "ANC", "2024-05-03").path("state").asString()).isEqualTo("voiding");
        assertThat(voided.path("owed").size()).isEqualTo(1);
        save("entered for another subject");
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_pasted_table_is_entered_at_once_and_taken_back_at_once() {
        var table = "\tANC\tHb\tMCV\n2024-05-03\t0.82\t98\t90\n2024-05-10\t<0.1\t101\t91";

        var preview = preview(table);
        assertThat(preview.entered()).isEqualTo(3);
        assertThat(preview.problems())
                .extracting(PastePreview.Trouble::text)
                .containsExactly("MCV", "<0.1");
        assertThat(preview.problems().getLast().place()).isEqualTo("Line 3, column 2:");

        var entered = paste(table, false);
        assertThat(entered.path("lab").path("cells").size()).isEqualTo(3);
        assertThat(undo().path("lab").path("cells").size()).isZero();
        assertThat(stored()).isEmpty();
    }

    @Test
    void what_stands_there_is_never_replaced_unasked_and_a_change_owes_a_reason() {
        type("ANC", "2024-05-03", "0.82");
        save("");
        var table = "\tANC\tHb\n2024-05-03\t0.9\t98";

        assertThat(preview(table).changes())
                .containsExactly(
                        new PastePreview.Change(
                                "Neutrophils 2024-05-03", "0.82 ×10⁹/L", "0.9 ×10⁹/L"));
        var kept = paste(table, false);
        assertThat(cell(kept, "ANC", "2024-05-03").path("text").asString()).isEqualTo("0.82");
        undo();
        var changed = paste(table, true);
        assertThat(cell(changed, "ANC", "2024-05-03").path("text").asString()).isEqualTo("0.9");
        assertThat(changed.path("owed").size()).isEqualTo(1);
    }

    @Test
    void the_same_table_twice_enters_nothing_the_second_time() {
        var table = "\tANC\tHb\n2024-05-03\t0.82\t98";
        paste(table, false);

        var again = preview(table);
        assertThat(again.entered()).isZero();
        assertThat(again.changes()).isEmpty();
        assertThat(again.summary()).contains("2 stand there already");
    }

    @Test
    void new_values_have_the_unit_last_used_or_chosen() {
        AsAccount.run(investigator, () -> page.writeIn("HB", "G_DL"));
        var update = type("HB", "2024-05-03", "9.8");

        assertThat(cell(update, "HB", "2024-05-03").path("grade").asString()).isEqualTo("2");
        save("");
        page = open(investigator);
        type("HB", "2024-05-10", "10.1");
        save("");
        assertThat(stored())
                .allSatisfy(row -> assertThat(row.get(BaselineForm.LAB_UNIT)).contains("G_DL"));
    }

    @Test
    void a_day_that_can_be_read_in_two_ways_is_asked_about() {
        var asked = AsAccount.call(investigator, () -> page.addDay("3/5/2024"));
        assertThat(asked.path("lab").path("days").size()).isZero();
        assertThat(asked.path("lab").path("said").asString()).contains("2024-03-05", "2024-05-03");

        var added = AsAccount.call(investigator, () -> page.addDay("3 May 2024"));
        assertThat(added.path("lab").path("days").get(0).path("date").asString())
                .isEqualTo("2024-05-03");
    }

    @Test
    void who_only_reads_changes_nothing() {
        var monitor = new CaseFixture(db, subjects).account(Role.MONITOR, site);
        page = open(monitor);

        var update = AsAccount.call(monitor, () -> page.result("ANC", "2024-05-03", "0.8", 1));
        assertThat(update.path("lab").path("cells").size()).isZero();
        var pasted = AsAccount.call(monitor, () -> page.enter("\tHb\n2024-05-03\t98", "", true, 2));
        assertThat(pasted.path("lab").path("cells").size()).isZero();
    }

    @Test
    void the_grid_opens_in_six_statements_and_two_hundred_pasted_cells_are_kept_in_three() {
        var table = new StringBuilder("\tANC\tHb\tPLT\tWBC\tLYM\tALT\tAST\tTBIL");
        for (var day = 1; day <= 25; day++) {
            table.append("\n2024-05-%02d\t3.1\t98\t120\t5.2\t1.2\t20\t21\t9".formatted(day));
        }
        assertThat(StatementCounter.during(() -> open(investigator)))
                .hasSizeLessThanOrEqualTo(OPEN);
        paste("\tHb\n2024-04-01\t98", false);
        untilDraftHas(5);

        var statements =
                StatementCounter.during(() -> {
                    paste(table.toString(), false);
                    untilDraftHas(5 + 200 * 5);
                });

        assertThat(statements.stream().filter(sql -> !sql.contains("count(")))
                .as("statements for 1,000 entries")
                .hasSizeLessThanOrEqualTo(DRAFT_STATEMENTS);
        save("");
        assertThat(stored()).hasSize(201);
        assertThat(StatementCounter.during(() -> open(investigator)))
                .hasSizeLessThanOrEqualTo(OPEN);
    }

    private void untilDraftHas(int entries) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        db.fetchCount(DRAFT, DRAFT.ACCOUNT_ID.eq(investigator.accountId()))
                                >= entries);
    }
}
