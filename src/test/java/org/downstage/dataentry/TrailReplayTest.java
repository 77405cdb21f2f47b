package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.SplittableRandom;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.StudyCatalogue;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The trail tells everything: who replays it has exactly what is stored. */
@SpringBootTest
class TrailReplayTest {

    private static final int ATTEMPTS = 150;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired CaseRepository cases;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, -7})
    void replaying_the_trail_of_random_saves_gives_the_stored_data(long seed) {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        var investigator = fixture.account(Role.INVESTIGATOR, site);
        var subject = fixture.subject(investigator, site);
        var random = new SplittableRandom(seed);

        var saved = 0;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            saved += saveSomething(investigator, subject, random) ? 1 : 0;
        }

        assertThat(saved).as("saves that the checks let through").isGreaterThan(25);
        assertThatTheTrailTellsAll(
                AsAccount.call(investigator, () -> subjects.find(subject)).subjectId());
    }

    private void assertThatTheTrailTellsAll(long subjectId) {
        var stored = cases.load(subjectId).forms();
        var replayed = TrailReplay.of(db, subjectId);

        assertThat(stored).isNotEmpty();
        for (var form : stored) {
            assertThat(replayed.get(form.state().key())).isEqualTo(form.data());
        }
    }

    private boolean saveSomething(SignedIn who, String subject, SplittableRandom random) {
        var forms = StudyCatalogue.CATALOGUE.forms();
        var form = forms.get(random.nextInt(forms.size()));
        var stored = AsAccount.call(who, () -> service.open(subject)).form(FormKey.of(form.oid()));
        var changed = change(form, stored.data(), random);
        var version = stored.state().version();
        var request =
                SaveRequest.of(subject, changed, version, false).because("Read again in the chart");
        var result = AsAccount.call(who, () -> service.save(request));
        if (result instanceof SaveResult.ExplanationNeeded asked) {
            var words = new HashMap<FindingKey, String>();
            asked.findings().forEach(finding -> words.put(FindingKey.of(finding), "As charted"));
            result = AsAccount.call(who, () -> service.save(request.explaining(words)));
        }
        return result instanceof SaveResult.Saved;
    }

    /** One item gets another value or loses it; a row may come or be declared void. */
    private static FormData change(CaseReportForm form, FormData data, SplittableRandom random) {
        var values = new RandomForms(random);
        var items = form.items().toList();
        var item = items.get(random.nextInt(items.size()));
        var value = random.nextInt(6) == 0 ? ItemValue.empty() : values.value(item);
        var group = form.groupOf(item.oid()).orElseThrow();
        if (!group.repeating()) {
            return data.with(item, value);
        }
        var rows = data.allRows(group);
        if (rows.isEmpty() || random.nextInt(4) == 0) {
            return data.with(group, Row.of(rows.size() + 1).with(item, value));
        }
        var row = rows.get(random.nextInt(rows.size()));
        return data.with(group, random.nextInt(5) == 0 ? row.asVoided() : row.with(item, value));
    }
}
