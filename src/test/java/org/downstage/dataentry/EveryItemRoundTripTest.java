package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormKey;
import org.downstage.escc.StudyCatalogue;
import org.downstage.security.Role;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every item of the catalogue has its column and comes back from it as it went in. */
@SpringBootTest
class EveryItemRoundTripTest {

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired FormRepository forms;
    @Autowired CaseRepository cases;

    static Stream<CaseReportForm> forms() {
        return StudyCatalogue.CATALOGUE.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_value_comes_back_as_it_was_written(CaseReportForm form) {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        var investigator = fixture.account(Role.INVESTIGATOR, site);
        var random = new RandomForms(new SplittableRandom(form.oid().hashCode()));
        for (var percent : new int[] {0, 50, 100, 100, 100}) {
            fixture.subject(investigator, site);
            var subject = db.fetchValue("select max(subject_id) from subject");
            var data = random.form(form, percent);
            var state =
                    new FormRepository.NewState(
                            FormStatus.IN_PROGRESS,
                            1,
                            1,
                            investigator.accountId(),
                            Instant.parse("2026-01-01T00:00:00Z"));

            var formId = forms.insert((Long) subject, FormKey.of(form.oid()), state);
            var writes = new ArrayList<>(List.of(forms.values(form, formId, data)));
            form.repeatingGroups()
                    .forEach(g -> writes.add(forms.rows(g, formId, data.allRows(g), Map.of())));
            db.batch(writes).execute();

            assertThat(cases.load((Long) subject).form(data.key()).data()).isEqualTo(data);
        }
    }
}
