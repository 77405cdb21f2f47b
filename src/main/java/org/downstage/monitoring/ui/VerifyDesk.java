package org.downstage.monitoring.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.downstage.audit.AuditEntry;
import org.downstage.base.language.Texts;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.mark.Tone;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.dataentry.ui.Times;
import org.downstage.monitoring.ui.DeskActs.Outcome;
import org.downstage.monitoring.ui.DeskModel.Answer;
import org.downstage.monitoring.ui.DeskModel.FormPart;
import org.downstage.monitoring.ui.DeskModel.Head;
import org.downstage.monitoring.ui.DeskModel.ListPart;
import org.downstage.monitoring.ui.DeskModel.RowPart;
import org.downstage.sdv.ErrorRate;
import org.downstage.sdv.Work;
import org.downstage.security.RecordNotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of forms with work, and the values of the one in hand. The browser draws both and moves
 * in them; each act of the monitor is one call.
 */
@Tag("ds-verify-desk")
@JsModule("./monitoring/verify-desk.ts")
final class VerifyDesk extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DeskTools tools;
    private final Times times = new Times(ReaderZone.current());
    private final HeadParts heads;
    private final FormParts forms;
    private final DeskActs acts;
    private final Consumer<FormInHand> opened;
    private final Consumer<ItemPath> focused;
    private Work.Overview overview;
    private Work.Filter filter = Work.Filter.ALL;
    private @Nullable ErrorRate errors;
    private List<Work.Row> rows = List.of();
    private boolean more;
    private @Nullable Hand hand;

    VerifyDesk(DeskTools tools, Consumer<FormInHand> opened, Consumer<ItemPath> focused) {
        this.tools = tools;
        this.opened = opened;
        this.focused = focused;
        this.heads = new HeadParts(tools.texts(), Texts.reader(), times);
        this.forms = new FormParts(tools.texts(), Texts.reader(), times);
        this.acts = new DeskActs(tools, times);
        overview = tools.work().arrive();
    }

    /** Shows the list from its beginning. */
    void show(Work.Filter chosen) {
        filter = chosen;
        errors = overview.plan().map(plan -> tools.plans().errorRate(plan.planId())).orElse(null);
        firstPage();
        getElement()
                .executeJs(
                        "this.show($0)",
                        tree(new DeskModel(head(), list(), part(), DeskPageWords.all())));
    }

    private void firstPage() {
        var page = tools.work().page(filter, overview, null);
        rows = page.rows();
        more = page.more();
    }

    private static JsonNode tree(@Nullable Object value) {
        return JSON.valueToTree(value);
    }

    private Head head() {
        var subject =
                hand == null ? null : HeadParts.share(hand.form().subject().key(), hand.subject());
        return heads.head(overview, filter, errors, subject);
    }

    private ListPart list() {
        return new ListPart(
                rows.stream().map(heads::row).toList(),
                more,
                filter.subject() == null
                        ? text("verify.empty." + filter.kind())
                        : text("verify.empty.subject", filter.subject()));
    }

    private @Nullable FormPart part() {
        return hand == null ? null : forms.form(hand.form(), hand.queries(), hand.changes());
    }

    private Hand inHand() {
        return Optional.ofNullable(hand).orElseThrow(RecordNotFoundException::create);
    }

    @ClientCallable
    JsonNode choose(String kind, String site, String subject) {
        var chosen = site.isEmpty() ? null : siteOf(site);
        var one = subject.strip().toUpperCase(Locale.ROOT);
        filter = new Work.Filter(kindOf(kind), chosen, one.isEmpty() ? null : one);
        overview = tools.work().overview(overview.lastVisit());
        firstPage();
        return tree(new DeskModel(head(), list(), part(), Map.of()));
    }

    private static Work.Kind kindOf(String name) {
        for (var kind : Work.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw RecordNotFoundException.create();
    }

    private int siteOf(String id) {
        return overview.sites().stream()
                .map(Work.SiteShare::siteId)
                .filter(site -> String.valueOf(site).equals(id))
                .findFirst()
                .orElseThrow(RecordNotFoundException::create);
    }

    @ClientCallable
    JsonNode more() {
        if (more) {
            var page = tools.work().page(filter, overview, rows.getLast().position());
            var all = new ArrayList<>(rows);
            all.addAll(page.rows());
            rows = List.copyOf(all);
            more = page.more();
        }
        return tree(list());
    }

    @ClientCallable
    JsonNode open(String key) {
        var row = row(key).orElseThrow(RecordNotFoundException::create);
        take(row.subject(), row.form());
        return answer("", Tone.PLAIN, false, "");
    }

    private Hand take(String subject, FormKey key) {
        var form = tools.verification().open(subject, key);
        var changes = tools.changes().behindDropped(form);
        var queries = tools.queries().ofSubject(subject);
        overview = tools.work().overview(overview.lastVisit());
        var taken = new Hand(form, queries, changes, tools.work().subject(subject));
        hand = taken;
        opened.accept(form);
        return taken;
    }

    private Optional<Work.Row> row(String key) {
        return rows.stream().filter(row -> String.valueOf(row.formId()).equals(key)).findFirst();
    }

    @ClientCallable
    JsonNode verify(String form, List<String> paths) {
        if (!isInHand(form)) {
            return other();
        }
        var places = paths.stream().map(this::place).toList();
        return taken(acts.verify(inHand(), places));
    }

    @ClientCallable
    JsonNode query(String form, String path, String words, boolean sure) {
        return isInHand(form) ? taken(acts.query(inHand(), place(path), words, sure)) : other();
    }

    /**
     * Whether the page shows the form in hand. An act that was meant for another one must not reach
     * this one: its items may have the same names.
     */
    private boolean isInHand(String form) {
        return FormParts.key(inHand().form()).equals(form);
    }

    private JsonNode other() {
        return answer(text("verify.other"), Tone.ATTENTION, false, "");
    }

    @ClientCallable
    JsonNode undo() {
        var where = acts.last();
        var at =
                where.filter(place -> !place.isIn(inHand().form()))
                        .map(place -> take(place.subject(), place.form()))
                        .orElseGet(this::inHand);
        return taken(acts.undo(at), where.map(place -> place.path().toString()).orElse(""));
    }

    /** The place that the page names; one that the form does not ask for is not there. */
    private ItemPath place(String text) {
        var hash = text.indexOf('#');
        var row = hash < 0 ? "0" : text.substring(hash + 1);
        if (!row.matches("\\d{1,4}")) {
            throw RecordNotFoundException.create();
        }
        var item = hash < 0 ? text : text.substring(0, hash);
        if (inHand().form().definition().item(item).isEmpty()) {
            throw RecordNotFoundException.create();
        }
        return new ItemPath(item, Integer.parseInt(row));
    }

    private JsonNode taken(Outcome outcome) {
        return taken(outcome, "");
    }

    private JsonNode taken(Outcome outcome, String focus) {
        var before = inHand();
        var after = outcome.hand();
        hand = after;
        var siteId = after.form().subject().siteId();
        overview =
                overview.moved(
                        siteId, before.form().stand().counts(), after.form().stand().counts());
        follow(before, after);
        return answer(outcome.said(), outcome.tone(), outcome.done(), focus);
    }

    /** The row of the form in hand says what stands there now. */
    private void follow(Hand before, Hand after) {
        var key = after.form().form().state().formId();
        var more = after.queries().size() - before.queries().size();
        rows =
                rows.stream()
                        .map(row ->
                                row.formId() == key
                                        ? row.with(
                                                after.form().stand().counts(),
                                                row.openQueries() + more)
                                        : row)
                        .toList();
    }

    private JsonNode answer(String said, Tone tone, boolean done, String focus) {
        var row = hand == null ? Optional.<Work.Row>empty() : row(FormParts.key(hand.form()));
        RowPart shown = row.map(heads::row).orElse(null);
        return tree(new Answer(said, tone.cssName(), done, head(), shown, part(), focus));
    }

    @ClientCallable
    JsonNode history(String key, String path) {
        if (!isInHand(key)) {
            throw RecordNotFoundException.create();
        }
        var form = inHand().form();
        var page = tools.histories().ofItem(form.form().state().formId(), place(path), null);
        return tree(page.entries().stream().map(this::line).toList());
    }

    private List<String> line(AuditEntry entry) {
        var words = tools.auditWords();
        var before = words.before(entry, Texts.reader());
        var after = words.after(entry, Texts.reader());
        var values =
                before.isEmpty() && after.isEmpty()
                        ? ""
                        : text(
                                "verify.history.values",
                                before.isEmpty() ? "–" : before,
                                after.isEmpty() ? "–" : after);
        var reason = entry.reason();
        return List.of(
                words.kind(entry, Texts.reader()),
                values,
                text("verify.history.by", entry.displayName(), times.full(entry.at())),
                reason == null ? "" : reason);
    }

    @ClientCallable
    void focused(String form, String path) {
        if (isInHand(form)) {
            focused.accept(place(path));
        }
    }
}
