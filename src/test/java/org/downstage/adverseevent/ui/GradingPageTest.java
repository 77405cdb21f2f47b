package org.downstage.adverseevent.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.downstage.adverseevent.TermWords;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftEntry;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.ui.FormDesks;
import org.downstage.dataentry.ui.OpenEditor;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
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

/** The grid as its readers use it, without a browser: a key, and what then stands in the cells. */
@SpringBootTest
class GradingPageTest extends SpringBrowserlessTest {

    private static final FormKey FORM = FormKey.of(AdverseEventsForm.OID);
    private static final String ANEMIA = "Anemia";
    private static final String NEUTROPHILS = "Neutrophil count decreased";

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired CaseBookService books;
    @Autowired DataEntryService entry;
    @Autowired FormDesks desks;
    @Autowired ToxicityPlan plan;
    @Autowired Dictionary dictionary;
    @Autowired TermWords terms;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private String subject;
    private GradingPage page;
    private int sequence;

    @BeforeEach
    void openTheGrid() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        page = open(investigator);
    }

    private GradingPage open(SignedIn account) {
        return AsAccount.call(
                account,
                () ->
                        OpenEditor.on(
                                desks,
                                subject,
                                FORM,
                                desk -> new GradingPage(desk, plan, dictionary, terms)));
    }

    private JsonNode grade(String term, String phase, String grade) {
        return AsAccount.call(investigator, () -> page.grade(term, phase, grade, ++sequence));
    }

    private void save(String reason) {
        AsAccount.run(
                investigator,
                () -> {
                    page.reasoned("*", reason, ++sequence);
                    page.save();
                });
    }

    private FormData stored() {
        return AsAccount.call(investigator, () -> books.open(subject, FORM)).form().data();
    }

    private List<Row> rows() {
        return stored().rows(AdverseEventsForm.EVENT_ROWS);
    }

    /** Saves events and opens the grid on them. */
    private void recorded(Row... rows) {
        var data = FormData.empty(FORM);
        for (var row : rows) {
            data = data.with(AdverseEventsForm.EVENT_ROWS, row);
        }
        save(data);
        page = open(investigator);
    }

    private void save(FormData data) {
        var request = SaveRequest.of(subject, data, 0, false);
        var result = AsAccount.call(investigator, () -> entry.save(request));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private static Row event(int number, String term, String phase, int grade) {
        return Row.of(number)
                .with(AdverseEventsForm.TERM, ItemValue.of(term))
                .with(AdverseEventsForm.PHASE, ItemValue.of(phase))
                .with(AdverseEventsForm.GRADE, ItemValue.of(grade));
    }

    private static JsonNode cell(JsonNode update, String term, String phase) {
        return update.path("grid").path("cells").path(term + "|" + phase);
    }

    private static JsonNode grid(JsonNode update) {
        return update.path("grid");
    }

    @Test
    void a_digit_in_an_empty_cell_becomes_a_row_of_its_term_and_phase() {
        var update = grade(ANEMIA, "RT", "2");
        assertThat(cell(update, ANEMIA, "RT").path("grade").asString()).isEqualTo("2");
        assertThat(cell(update, ANEMIA, "RT").path("changed").asBoolean()).isTrue();
        assertThat(rows()).isEmpty();
        save("");
        assertThat(rows()).hasSize(1);
        var row = rows().getFirst();
        assertThat(row.get(AdverseEventsForm.TERM)).hasValue(ANEMIA);
        assertThat(row.get(AdverseEventsForm.PHASE)).hasValue("RT");
        assertThat(row.get(AdverseEventsForm.GRADE)).hasValue(2);
    }

    @Test
    void absent_not_documented_and_not_assessed_are_three_different_things() {
        grade(ANEMIA, "NICT", "0");
        grade(ANEMIA, "RT", "ND");
        save("");
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0).get(AdverseEventsForm.GRADE)).hasValue(0);
        assertThat(rows().get(1).value(AdverseEventsForm.GRADE))
                .isEqualTo(ItemValue.missing(Missing.ND));
        var labels = AsAccount.call(investigator, () -> new GradedLabels(page, ANEMIA));
        assertThat(labels.of("NICT")).isEqualTo("Anemia, Immunochemotherapy, assessed, absent");
        assertThat(labels.of("RT")).contains("ot documented");
        assertThat(labels.of("SURGERY")).contains("not assessed");
    }

    @Test
    void a_phase_that_has_begun_and_holds_nothing_is_to_be_assessed() {
        var rt =
                FormData.empty(FormKey.of(RadiotherapyForm.OID))
                        .with(
                                RadiotherapyForm.RT_START,
                                ItemValue.of(java.time.LocalDate.of(2024, 3, 25)));
        save(rt);
        page = open(investigator);
        var labels = AsAccount.call(investigator, () -> new GradedLabels(page, ANEMIA));
        assertThat(labels.of("RT")).isEqualTo("Anemia, Radiotherapy, to assess");
        assertThat(labels.of("SURGERY")).contains("not begun");
    }

    @Test
    void another_digit_changes_the_row_that_is_there() {
        recorded(event(1, ANEMIA, "RT", 1));
        grade(ANEMIA, "RT", "2");
        save("read again");
        assertThat(rows()).hasSize(1);
        assertThat(rows().getFirst().get(AdverseEventsForm.GRADE)).hasValue(2);
    }

    @Test
    void a_changed_grade_owes_a_reason() {
        recorded(event(1, ANEMIA, "RT", 1));
        var update = grade(ANEMIA, "RT", "2");
        assertThat(update.path("owed")).hasSize(1);
        save("");
        assertThat(rows().getFirst().get(AdverseEventsForm.GRADE)).hasValue(1);
    }

    @Test
    void a_grade_that_the_term_lacks_changes_nothing_and_is_said() {
        var update = grade("Febrile neutropenia", "RT", "2");
        assertThat(grid(update).path("said").asString()).contains("no grade 2", "3, 4, 5");
        assertThat(grid(update).path("cells")).isEmpty();
        assertThat(grid(update).path("quiet").asBoolean()).isTrue();
    }

    @Test
    void absent_on_an_event_with_details_asks_first_and_then_empties_them() {
        recorded(
                event(1, ANEMIA, "RT", 2)
                        .with(
                                AdverseEventsForm.START_DATE,
                                ItemValue.of(PartialDate.parse("2024-04").orElseThrow()))
                        .with(AdverseEventsForm.ATTRIBUTION_RT, ItemValue.of("PROBABLE"))
                        .with(AdverseEventsForm.COMMENT, ItemValue.of("pale")));
        var asked = grid(grade(ANEMIA, "RT", "0"));
        assertThat(asked.path("question").path("changes")).hasSize(3);
        assertThat(asked.path("cells")).isEmpty();
        AsAccount.run(investigator, () -> page.confirm(++sequence));
        save("no anaemia after all");
        var row = rows().getFirst();
        assertThat(row.get(AdverseEventsForm.GRADE)).hasValue(0);
        assertThat(row.value(AdverseEventsForm.START_DATE).isEmpty()).isTrue();
        assertThat(row.value(AdverseEventsForm.ATTRIBUTION_RT).isEmpty()).isTrue();
        assertThat(row.get(AdverseEventsForm.COMMENT)).hasValue("pale");
    }

    @Test
    void several_events_are_opened_instead_of_guessing_which_one_is_meant() {
        recorded(event(1, ANEMIA, "RT", 2), event(2, ANEMIA, "RT", 1));
        var update = grid(grade(ANEMIA, "RT", "3"));
        assertThat(update.path("opens").asBoolean()).isTrue();
        assertThat(update.path("hand").path("rows")).hasSize(2);
        assertThat(update.path("cells")).isEmpty();
    }

    @Test
    void an_event_with_a_course_is_opened_too_and_shows_its_worst_grade() {
        save(
                FormData.empty(FORM)
                        .with(AdverseEventsForm.EVENT_ROWS, event(1, NEUTROPHILS, "RT", 1))
                        .with(
                                AdverseEventsForm.GRADE_CHANGE_ROWS,
                                Row.of(1)
                                        .with(AdverseEventsForm.CHANGE_EVENT, ItemValue.of(1))
                                        .with(AdverseEventsForm.CHANGE_GRADE, ItemValue.of(2))));
        page = open(investigator);
        var labels = AsAccount.call(investigator, () -> new GradedLabels(page, NEUTROPHILS));
        assertThat(labels.of("RT"))
                .isEqualTo("Neutrophil count decreased, Radiotherapy, grade 2, 1 event");
        assertThat(grid(grade(NEUTROPHILS, "RT", "3")).path("opens").asBoolean()).isTrue();
    }

    @Test
    void attribution_stands_in_letters_and_words() {
        recorded(
                event(1, NEUTROPHILS, "RT", 2)
                        .with(AdverseEventsForm.ATTRIBUTION_CHEMO, ItemValue.of("PROBABLE"))
                        .with(AdverseEventsForm.ATTRIBUTION_RT, ItemValue.of("POSSIBLE"))
                        .with(AdverseEventsForm.ATTRIBUTION_ICI, ItemValue.of("UNLIKELY")));
        var changed = cell(grade(NEUTROPHILS, "RT", "3"), NEUTROPHILS, "RT");
        assertThat(changed.path("letters").toString())
                .isEqualTo(
                        "[{\"letter\":\"C\",\"strong\":true},{\"letter\":\"r\",\"strong\":false}]");
        assertThat(changed.path("label").asString())
                .isEqualTo(
                        "Neutrophil count decreased, Radiotherapy, grade 3, 1 event, "
                                + "probable chemotherapy, possible radiotherapy, "
                                + "changed, not saved");
    }

    @Test
    void a_range_is_listed_before_it_is_filled_and_says_what_it_leaves_alone() {
        recorded(event(1, ANEMIA, "RT", 2), event(2, ANEMIA, "RT", 1));
        var fill =
                grid(
                        AsAccount.call(
                                investigator,
                                () ->
                                        page.fill(
                                                List.of(ANEMIA, "Febrile neutropenia", NEUTROPHILS),
                                                List.of("NICT", "RT"),
                                                "2",
                                                ++sequence)));
        assertThat(fill.path("question").path("changes")).hasSize(3);
        assertThat(fill.path("question").path("left").toString())
                .contains("Anemia, Radiotherapy", "has several events")
                .contains("Febrile neutropenia has no grade 2");
        assertThat(fill.path("cells")).isEmpty();
        var done = AsAccount.call(investigator, () -> page.confirm(++sequence));
        assertThat(grid(done).path("cells")).hasSize(3);
        save("");
        assertThat(rows()).hasSize(5);
    }

    @Test
    void acts_are_taken_back_one_after_the_other() {
        grade(ANEMIA, "RT", "1");
        grade(ANEMIA, "RT", "2");
        grade(NEUTROPHILS, "RT", "3");
        assertThat(cell(undo(), NEUTROPHILS, "RT").path("grade").asString()).isEmpty();
        assertThat(cell(undo(), ANEMIA, "RT").path("grade").asString()).isEqualTo("1");
        assertThat(cell(undo(), ANEMIA, "RT").path("grade").asString()).isEmpty();
        assertThat(grid(undo()).path("said").asString()).contains("nothing to take back");
        assertThat(AsAccount.call(investigator, () -> page.undo(++sequence)).path("drafts").asInt())
                .isZero();
    }

    private JsonNode undo() {
        return AsAccount.call(investigator, () -> page.undo(++sequence));
    }

    @Test
    void a_filled_range_is_taken_back_in_one() {
        AsAccount.run(
                investigator,
                () -> {
                    page.fill(List.of(ANEMIA, NEUTROPHILS), List.of("NICT", "RT"), "0", ++sequence);
                    page.confirm(++sequence);
                });
        assertThat(grid(undo()).path("cells")).hasSize(4);
        assertThat(undo().path("drafts").asInt()).isZero();
    }

    @Test
    void what_is_not_saved_of_a_cell_can_be_cleared_and_that_be_taken_back() {
        recorded(event(1, ANEMIA, "RT", 1));
        grade(ANEMIA, "RT", "3");
        var cleared =
                AsAccount.call(
                        investigator, () -> page.clear(List.of(ANEMIA), List.of("RT"), ++sequence));
        assertThat(cell(cleared, ANEMIA, "RT").path("grade").asString()).isEqualTo("1");
        assertThat(cleared.path("drafts").asInt()).isZero();
        assertThat(cell(undo(), ANEMIA, "RT").path("grade").asString()).isEqualTo("3");
    }

    @Test
    void every_act_is_a_draft_that_another_page_of_the_account_shows() {
        grade(ANEMIA, "RT", "2");
        awaitDraft(4);
        page = open(investigator);
        var labels = AsAccount.call(investigator, () -> new GradedLabels(page, ANEMIA));
        assertThat(labels.of("RT")).contains("grade 2", "changed, not saved");
    }

    @Test
    void a_drafted_event_and_its_course_stay_together_when_a_colleague_saves_one_of_its_number() {
        draftAnEventWithACourse();
        var colleague = fixture.account(Role.INVESTIGATOR, site);
        var theirs =
                FormData.empty(FORM)
                        .with(AdverseEventsForm.EVENT_ROWS, event(1, ANEMIA, "NICT", 2));
        AsAccount.run(colleague, () -> entry.save(SaveRequest.of(subject, theirs, 0, false)));
        page = open(investigator);
        // What comes after the rows have moved names them as they stand now, and so does the draft.
        AsAccount.run(investigator, () -> page.typed("CHANGE_GRADE#1", "3", "", ++sequence));
        awaitDraft(draft -> draft.stream().anyMatch(one -> "3".equals(one.typed())));
        page = open(investigator);
        AsAccount.run(investigator, () -> page.resolve(List.of(), List.of()));
        save("");
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0).get(AdverseEventsForm.TERM)).hasValue(ANEMIA);
        assertThat(rows().get(1).get(AdverseEventsForm.TERM)).hasValue(NEUTROPHILS);
        var change = stored().rows(AdverseEventsForm.GRADE_CHANGE_ROWS).getFirst();
        assertThat(change.get(AdverseEventsForm.CHANGE_EVENT)).hasValue(rows().get(1).number());
        assertThat(change.get(AdverseEventsForm.CHANGE_GRADE)).hasValue(3);
    }

    private void draftAnEventWithACourse() {
        grade(NEUTROPHILS, "RT", "1");
        AsAccount.run(
                investigator,
                () -> {
                    page.opens(NEUTROPHILS, "RT");
                    page.addChange(1, ++sequence);
                    page.typed("CHANGE_DATE#1", "2024-05-03", "", ++sequence);
                    page.typed("CHANGE_GRADE#1", "2", "", ++sequence);
                    page.typed("START_DATE#1", "2024-04-12", "", ++sequence);
                    page.typed("OUTCOME#1", "RECOVERED", "", ++sequence);
                });
        awaitDraft(10);
    }

    private void awaitDraft(int entries) {
        awaitDraft(draft -> draft.size() >= entries);
    }

    private void awaitDraft(Predicate<List<DraftEntry>> kept) {
        await().until(
                        () -> AsAccount.call(investigator, () -> books.open(subject, FORM)).draft(),
                        kept);
    }

    @Test
    void those_who_only_read_change_nothing() {
        recorded(event(1, ANEMIA, "RT", 1));
        for (var role : List.of(Role.MONITOR, Role.PRINCIPAL_INVESTIGATOR, Role.DATA_MANAGER)) {
            var reader = fixture.account(role, site);
            var reading = open(reader);
            var update =
                    AsAccount.call(
                            reader,
                            () -> {
                                reading.grade(ANEMIA, "RT", "3", 1);
                                reading.clear(List.of(ANEMIA), List.of("RT"), 2);
                                return reading.grade(NEUTROPHILS, "RT", "3", 3);
                            });
            assertThat(grid(update).path("cells")).isEmpty();
            assertThat(update.path("drafts").asInt()).isZero();
        }
        assertThat(rows()).hasSize(1);
    }

    @Test
    void an_event_moves_to_another_cell_with_its_phase() {
        recorded(event(1, ANEMIA, "RT", 1));
        AsAccount.run(investigator, () -> page.opens(ANEMIA, "RT"));
        var update =
                AsAccount.call(
                        investigator, () -> page.typed("PHASE#1", "SURGERY", "", ++sequence));
        assertThat(cell(update, ANEMIA, "RT").path("grade").asString()).isEmpty();
        assertThat(cell(update, ANEMIA, "SURGERY").path("grade").asString()).isEqualTo("1");
    }

    @Test
    void an_event_charted_under_the_wrong_term_goes_to_the_right_one_with_its_details() {
        recorded(
                event(1, "Cardiac disorders - Other, specify", "RT", 2)
                        .with(AdverseEventsForm.TERM_OTHER, ItemValue.of("low red cells"))
                        .with(AdverseEventsForm.COMMENT, ItemValue.of("pale")));
        var update = correct(1, ANEMIA);
        assertThat(cell(update, ANEMIA, "RT").path("grade").asString()).isEqualTo("2");
        assertThat(cell(update, ANEMIA, "RT").path("rows").toString()).isEqualTo("[1]");
        save("read again");
        var row = rows().getFirst();
        assertThat(row.get(AdverseEventsForm.TERM)).hasValue(ANEMIA);
        assertThat(row.get(AdverseEventsForm.GRADE)).hasValue(2);
        assertThat(row.get(AdverseEventsForm.COMMENT)).hasValue("pale");
        assertThat(row.value(AdverseEventsForm.TERM_OTHER).isEmpty()).isTrue();
    }

    @Test
    void an_event_that_comes_to_a_term_charted_as_absent_puts_the_absence_away() {
        recorded(event(1, NEUTROPHILS, "RT", 2), event(2, ANEMIA, "RT", 0));
        var update = correct(1, ANEMIA);
        assertThat(cell(update, ANEMIA, "RT").path("rows").toString()).isEqualTo("[1]");
        AsAccount.run(
                investigator, () -> page.reasoned("ADVERSE_EVENT#2", "it was there", ++sequence));
        save("read again");
        assertThat(rows()).hasSize(1);
        assertThat(rows().getFirst().get(AdverseEventsForm.TERM)).hasValue(ANEMIA);
    }

    @Test
    void a_corrected_term_is_taken_back_with_what_went_with_it() {
        recorded(
                event(1, "Cardiac disorders - Other, specify", "RT", 2)
                        .with(AdverseEventsForm.TERM_OTHER, ItemValue.of("low red cells")));
        correct(1, ANEMIA);
        var update = AsAccount.call(investigator, () -> page.undo(++sequence));
        assertThat(cell(update, ANEMIA, "RT").path("grade").asString()).isEmpty();
        assertThat(update.path("grid").path("values").path("TERM_OTHER#1").path("text").asString())
                .isEqualTo("low red cells");
    }

    @Test
    void an_event_does_not_go_to_a_term_without_its_grade_or_to_one_that_is_none() {
        recorded(event(1, ANEMIA, "RT", 2));
        assertThat(grid(correct(1, "Febrile neutropenia")).path("said").asString())
                .contains("no grade 2", "3, 4, 5");
        assertThat(grid(correct(1, "Gout of the moon")).path("said").asString())
                .contains("Gout of the moon");
        assertThat(grid(correct(9, NEUTROPHILS)).path("said").asString()).isNotEmpty();
        assertThat(cell(grade(ANEMIA, "RT", "1"), ANEMIA, "RT").path("rows").toString())
                .isEqualTo("[1]");
    }

    private JsonNode correct(int event, String term) {
        return AsAccount.call(investigator, () -> page.correctTerm(event, term, ++sequence));
    }

    @Test
    void a_course_is_added_to_an_event_and_a_row_declared_void() {
        recorded(event(1, NEUTROPHILS, "RT", 2), event(2, ANEMIA, "RT", 2));
        AsAccount.run(
                investigator,
                () -> {
                    page.opens(NEUTROPHILS, "RT");
                    page.addChange(1, ++sequence);
                    page.typed("CHANGE_DATE#1", "2024-05-03", "", ++sequence);
                    page.typed("CHANGE_GRADE#1", "3", "", ++sequence);
                    page.mark("ADVERSE_EVENT", 2, "void", ++sequence);
                    for (var item : Map.of("START_DATE", "2024-04-12").entrySet()) {
                        page.typed(item.getKey() + "#1", item.getValue(), "", ++sequence);
                    }
                    page.typed("OUTCOME#1", "RECOVERED", "", ++sequence);
                });
        save("from the chart");
        assertThat(rows()).hasSize(1);
        assertThat(stored().rows(AdverseEventsForm.GRADE_CHANGE_ROWS)).hasSize(1);
    }

    @Test
    void a_term_is_found_by_part_of_its_name_and_gets_a_line() {
        var found = AsAccount.call(investigator, () -> page.find("oesoph"));
        assertThat(found).isNotEmpty();
        var term =
                dictionary.terms().stream()
                        .filter(one -> !plan.watchList().contains(one.name()))
                        .findFirst()
                        .orElseThrow()
                        .name();
        var update = AsAccount.call(investigator, () -> page.addTerm(term));
        assertThat(grid(update).path("lines").toString()).contains(term);
        assertThat(cell(update, term, "RT").isMissingNode()).isFalse();
    }
}
