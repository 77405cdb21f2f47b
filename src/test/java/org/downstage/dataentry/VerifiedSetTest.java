package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.dataentry.VerificationAnswer.Done;
import org.downstage.escc.LaboratoryForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.StudyCatalogue;
import org.downstage.sdv.Counts;
import org.downstage.sdv.Verifications.Compared;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * After any sequence of edits and a monitor's acts, the verified items are exactly those whose
 * value nobody touched since it was verified; told by a model in a few lines beside the database.
 */
@SpringBootTest
class VerifiedSetTest {

    private static final int ACTS = 120;
    private static final List<String> FORMS =
            List.of(RadiotherapyForm.OID, NictForm.OID, LaboratoryForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired VerificationService verification;

    private SignedIn investigator;
    private SignedIn monitor;
    private String subject;
    private SplittableRandom random;

    /** What the model holds verified, by form. */
    private final Map<FormKey, Set<ItemPath>> expected = new HashMap<>();

    private final List<VerificationAct> acts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {3, 20261127, -11})
    void the_verified_items_are_those_whose_current_value_was_verified(long seed) {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        subject = fixture.subject(investigator, site);
        random = new SplittableRandom(seed);

        var drops = 0;
        var verified = 0;
        for (var act = 0; act < ACTS; act++) {
            var form = FormKey.of(FORMS.get(random.nextInt(FORMS.size())));
            switch (random.nextInt(5)) {
                case 0, 1 -> drops += edit(form);
                case 2, 3 -> verified += verify(form);
                default -> takeBack();
            }
            compare(form);
        }
        FORMS.forEach(form -> compare(FormKey.of(form)));
        assertThat(drops).as("verifications dropped").isGreaterThan(3);
        assertThat(verified).as("values verified").isGreaterThan(30);
    }

    private StoredForm stored(FormKey key) {
        return AsAccount.call(investigator, () -> entry.open(subject)).form(key);
    }

    private int edit(FormKey key) {
        var form = StudyCatalogue.CATALOGUE.require(key.form());
        var before = stored(key);
        var after = change(form, before.data());
        var request =
                SaveRequest.of(subject, after, before.state().version(), false).because("Reread");
        var result = AsAccount.call(investigator, () -> entry.save(request));
        if (result instanceof SaveResult.ExplanationNeeded asked) {
            var words = new HashMap<FindingKey, String>();
            asked.findings().forEach(finding -> words.put(FindingKey.of(finding), "As charted"));
            result = AsAccount.call(investigator, () -> entry.save(request.explaining(words)));
        }
        if (!(result instanceof SaveResult.Saved)) {
            return 0;
        }
        var holding = expected.computeIfAbsent(key, form1 -> new HashSet<>());
        var known = holding.size();
        holding.removeIf(path -> !before.data().value(form, path).equals(after.value(form, path)));
        return known - holding.size();
    }

    private FormData change(CaseReportForm form, FormData data) {
        var values = new RandomForms(random);
        var changed = data;
        for (var edit = 0; edit < 5; edit++) {
            var items = form.items().toList();
            var item = items.get(random.nextInt(items.size()));
            var value = random.nextInt(6) == 0 ? ItemValue.empty() : values.value(item);
            var group = form.groupOf(item.oid()).orElseThrow();
            if (!group.repeating()) {
                changed = changed.with(item, value);
                continue;
            }
            var rows = changed.allRows(group);
            var row =
                    rows.isEmpty() || random.nextInt(3) == 0
                            ? Row.of(rows.size() + 1)
                            : rows.get(random.nextInt(rows.size()));
            changed =
                    changed.with(
                            group,
                            random.nextInt(6) == 0 && row.number() <= data.allRows(group).size()
                                    ? row.asVoided()
                                    : row.with(item, value));
        }
        return changed;
    }

    private int verify(FormKey key) {
        if (stored(key).state().version() == 0) {
            return 0;
        }
        var now = AsAccount.call(monitor, () -> verification.open(subject, key));
        var open = now.stand().filled().stream().filter(p -> !now.stand().isVerified(p)).toList();
        if (open.isEmpty()) {
            return 0;
        }
        var some = open.subList(0, 1 + random.nextInt(Math.min(4, open.size())));
        var seen = some.stream().map(path -> new Compared(path, now.value(path))).toList();
        var answer = AsAccount.call(monitor, () -> verification.verify(subject, key, seen));
        acts.add(((Done) answer).act());
        expected.computeIfAbsent(key, form -> new HashSet<>()).addAll(some);
        return some.size();
    }

    /** The last act, whether or not it can be taken back still. */
    private void takeBack() {
        if (acts.isEmpty()) {
            return;
        }
        var act = acts.removeLast();
        if (AsAccount.call(monitor, () -> verification.takeBack(act)) instanceof Done) {
            expected.get(act.form()).removeAll(act.paths());
        }
    }

    private void compare(FormKey key) {
        if (stored(key).state().version() == 0) {
            return;
        }
        var now = AsAccount.call(monitor, () -> verification.open(subject, key));
        var stand = now.stand();
        var holding =
                stand.verifications().keySet().stream()
                        .filter(stand::isVerified)
                        .collect(Collectors.toSet());
        assertThat(holding).isEqualTo(expected.getOrDefault(key, Set.of()));
        for (var path : holding) {
            var is = AuditValue.of(now.value(path));
            var was = stand.at(path).orElseThrow();
            assertThat(new AuditValue(was.value(), was.missing())).as("%s", path).isEqualTo(is);
        }
        assertThat(KeptCounts.of(db, now.form().state().formId())).isEqualTo(recounted(now));
    }

    /** The counts by their definition, from the form itself. */
    private Counts recounted(FormInHand now) {
        var stand = now.stand();
        var filled =
                now.definition().groups().stream()
                        .flatMap(group ->
                                group.items().stream()
                                        .flatMap(item ->
                                                group.repeating()
                                                        ? now.form().data().rows(group).stream()
                                                                .map(row ->
                                                                        ItemPath.of(
                                                                                item, row.number()))
                                                        : List.of(ItemPath.of(item)).stream()))
                        .filter(path -> !now.value(path).isEmpty())
                        .collect(Collectors.toSet());
        var required =
                filled.stream()
                        .filter(path ->
                                now.definition().item(path.item()).orElseThrow().isCritical())
                        .collect(Collectors.toSet());
        var verified = required.stream().filter(stand::isVerified).count();
        var dropped =
                filled.stream()
                        .filter(p -> stand.at(p).filter(v -> v.isDropped()).isPresent())
                        .count();
        var left =
                filled.stream()
                        .filter(p -> !stand.isVerified(p))
                        .filter(p -> required.contains(p) || stand.at(p).isPresent())
                        .count();
        return new Counts(required.size(), (int) verified, (int) dropped, (int) left);
    }
}
