package org.downstage.adverseevent.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.downstage.adverseevent.TermWords;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.ui.FormDesks;
import org.downstage.dataentry.ui.OpenEditor;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.Term;
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

/** Sixty terms in five phases: what opening, changing and keeping a cell costs. */
@SpringBootTest
class GradingSpeedTest extends SpringBrowserlessTest {

    private static final FormKey FORM = FormKey.of(AdverseEventsForm.OID);
    private static final int TERMS = 60;
    private static final int KEEP = 3;
    private static final int LARGEST_UPDATE = 20_000;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired CaseBookService books;
    @Autowired DataEntryService entry;
    @Autowired FormDesks desks;
    @Autowired ToxicityPlan plan;
    @Autowired Dictionary dictionary;
    @Autowired TermWords terms;

    private final LinkedBlockingQueue<Integer> kept = new LinkedBlockingQueue<>();
    private SignedIn investigator;
    private String subject;
    private List<String> graded;
    private GradingPage page;

    @BeforeEach
    void recordThreeHundredRows() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        graded = dictionary.terms().stream().map(Term::name).limit(TERMS).toList();
        var data = FormData.empty(FORM);
        var number = 0;
        for (var term : graded) {
            for (var phase : TreatmentPhase.values()) {
                number++;
                data = data.with(AdverseEventsForm.EVENT_ROWS, absent(number, term, phase));
            }
        }
        var request = SaveRequest.of(subject, data, 0, false);
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
        page = open();
    }

    private static Row absent(int number, String term, TreatmentPhase phase) {
        return Row.of(number)
                .with(AdverseEventsForm.TERM, ItemValue.of(term))
                .with(AdverseEventsForm.PHASE, ItemValue.of(phase.code()))
                .with(AdverseEventsForm.GRADE, ItemValue.of(0));
    }

    private GradingPage open() {
        return AsAccount.call(
                investigator,
                () ->
                        OpenEditor.on(
                                desks,
                                subject,
                                FORM,
                                desk ->
                                        new GradingPage(desk, plan, dictionary, terms) {
                                            @Override
                                            public void kept(int sequence, String at) {
                                                kept.add(sequence);
                                            }
                                        }));
    }

    @Test
    void the_grid_opens_with_the_case_book_and_asks_nothing_more() {
        var caseBook =
                StatementCounter.during(
                        () -> AsAccount.run(investigator, () -> books.open(subject, FORM)));
        assertThat(StatementCounter.during(this::open)).hasSameSizeAs(caseBook);
    }

    @Test
    void changing_a_cell_is_kept_in_three_statements_whatever_stood_there() {
        assertThat(StatementCounter.during(() -> keep(1, () -> grade(0, "0", 1)))).isEmpty();
        assertThat(StatementCounter.during(() -> keep(2, () -> grade(0, "ND", 2))))
                .hasSizeBetween(1, KEEP);
        AsAccount.run(investigator, () -> page.addTerm(newTerm()));
        assertThat(
                        StatementCounter.during(
                                () -> keep(3, () -> page.grade(newTerm(), "RT", "0", 3))))
                .hasSizeBetween(1, KEEP);
        assertThat(StatementCounter.during(() -> keep(4, () -> page.undo(4))))
                .hasSizeBetween(1, KEEP);
    }

    private String newTerm() {
        return dictionary.terms().get(TERMS).name();
    }

    private JsonNode grade(int term, String grade, int sequence) {
        return page.grade(graded.get(term), "RT", grade, sequence);
    }

    /** Does the act, and waits until it is kept. */
    private void keep(int sequence, Runnable act) {
        AsAccount.run(investigator, act);
        if (sequence == 1) {
            return;
        }
        try {
            Integer done;
            do {
                done = kept.poll(20, SECONDS);
            } while (done != null && done < sequence);
            assertThat(done).isNotNull();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_change_is_told_in_few_bytes_however_many_rows_there_are() {
        for (var i = 0; i < TERMS; i++) {
            var term = i;
            var update = AsAccount.call(investigator, () -> grade(term, "ND", term + 1));
            assertThat(update.toString().getBytes(StandardCharsets.UTF_8).length)
                    .as("after %d changes", i + 1)
                    .isLessThan(LARGEST_UPDATE);
            assertThat(update.path("grid").path("cells")).hasSize(1);
        }
    }
}
