package org.downstage.monitoring.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.dataentry.FormInHand;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.ui.Times;
import org.downstage.monitoring.Change;
import org.downstage.monitoring.ui.DeskModel.FormPart;
import org.downstage.monitoring.ui.DeskModel.ItemPart;
import org.downstage.monitoring.ui.DeskModel.QueryPart;
import org.downstage.monitoring.ui.DeskModel.SaidPart;
import org.downstage.monitoring.ui.DeskModel.SectionPart;
import org.downstage.query.FindingArguments;
import org.downstage.query.QueryState;
import org.downstage.query.QueryThread;
import org.downstage.sdv.Verification;
import org.downstage.subject.CaseAddress;

/** Puts the form in hand into words: every value that is there, or was when it was verified. */
final class FormParts {

    private final CatalogueText texts;
    private final Locale locale;
    private final Times times;

    FormParts(CatalogueText texts, Locale locale, Times times) {
        this.texts = texts;
        this.locale = locale;
        this.times = times;
    }

    FormPart form(FormInHand form, List<QueryThread> queries, Map<ItemPath, Change> changes) {
        var sections = new ArrayList<SectionPart>();
        for (var group : form.definition().groups()) {
            var title = texts.group(form.definition(), group.oid(), locale);
            if (!group.repeating()) {
                addSection(sections, form, group, 0, title, queries, changes);
                continue;
            }
            for (var row : form.form().data().rows(group)) {
                var named = text("verify.row", title, String.valueOf(row.number()));
                addSection(sections, form, group, row.number(), named, queries, changes);
            }
        }
        var state = form.form().state();
        var left = form.stand().counts().left();
        return new FormPart(
                key(form),
                form.subject().key(),
                texts.form(state.key(), locale),
                words(mark(form.voided(), state)),
                closed(form),
                CaseAddress.of(form.subject().key(), state.key()),
                sections,
                text(left == 1 ? "verify.left.one" : "verify.left", left));
    }

    /** Names a form towards the page. */
    static String key(FormInHand form) {
        return String.valueOf(form.form().state().formId());
    }

    private static String closed(FormInHand form) {
        if (form.voided()) {
            return text("verify.closed.void");
        }
        return switch (form.form().state().status()) {
            case LOCKED -> text("verify.closed.locked");
            default -> "";
        };
    }

    private static StatusMark mark(boolean voided, FormState state) {
        if (voided) {
            return StatusMark.VOID;
        }
        if (state.frozen()) {
            return StatusMark.FROZEN;
        }
        return switch (state.status()) {
            case NOT_STARTED -> StatusMark.NOT_STARTED;
            case IN_PROGRESS -> StatusMark.IN_PROGRESS;
            case COMPLETE -> StatusMark.COMPLETE;
            case SIGNED -> StatusMark.SIGNED;
            case LOCKED -> StatusMark.LOCKED;
        };
    }

    private static List<String> words(StatusMark mark) {
        return List.of(mark.glyph().cssName(), mark.tone().cssName(), text(mark.textKey()));
    }

    private void addSection(
            List<SectionPart> sections,
            FormInHand form,
            ItemGroup group,
            int row,
            String title,
            List<QueryThread> queries,
            Map<ItemPath, Change> changes) {
        var items = new ArrayList<ItemPart>();
        for (var item : group.items()) {
            var path = ItemPath.of(item, row);
            var here =
                    queries.stream()
                            .filter(query -> query.form().equals(form.form().state().key()))
                            .filter(query -> query.path().equals(path))
                            .filter(QueryThread::isUnsettled)
                            .toList();
            if (!form.value(path).isEmpty()
                    || form.stand().at(path).isPresent()
                    || !here.isEmpty()) {
                items.add(item(form, item, path, here, changes));
            }
        }
        if (!items.isEmpty()) {
            sections.add(
                    new SectionPart(
                            row == 0 ? group.oid() : group.oid() + "#" + row, title, items));
        }
    }

    private ItemPart item(
            FormInHand form,
            Item<?> item,
            ItemPath path,
            List<QueryThread> queries,
            Map<ItemPath, Change> changes) {
        var value = form.value(path);
        var stand = form.stand();
        var verification = stand.at(path);
        var label = texts.item(form.definition().oid(), item.oid(), locale);
        var was =
                verification
                        .filter(Verification::isDropped)
                        .map(one -> verified(item, one))
                        .orElse("");
        var shown = shown(item, value);
        return new ItemPart(
                path.toString(),
                label,
                shown,
                value instanceof ItemValue.Absent(Missing reason) ? reason.name() : "",
                was,
                mark(form, path),
                state(form, path),
                stand.isLeft(path),
                !value.isEmpty() && !stand.isVerified(path) && closed(form).isEmpty(),
                about(form, item, path, changes),
                text("verify.do", shown),
                queries.stream().map(this::query).toList());
    }

    private String shown(Item<?> item, ItemValue value) {
        return value.isEmpty() ? "–" : texts.value(item, value, locale);
    }

    /** The value that was verified. */
    private String verified(Item<?> item, Verification verification) {
        var missing = verification.missing();
        if (missing != null) {
            return texts.missing(missing, locale);
        }
        var text = verification.value() == null ? "" : verification.value();
        return ItemText.read(item, text) instanceof ItemText.Reading.Read(var value)
                ? texts.value(item, value, locale)
                : text;
    }

    private static List<String> mark(FormInHand form, ItemPath path) {
        var stand = form.stand();
        var at = stand.at(path);
        if (at.filter(Verification::holds).isPresent()) {
            return words(StatusMark.VERIFIED);
        }
        if (at.isPresent()) {
            return words(StatusMark.VERIFICATION_DROPPED);
        }
        return stand.due().contains(path)
                ? words(StatusMark.VERIFICATION_REQUIRED)
                : List.of("", "", text("verify.optional"));
    }

    private String state(FormInHand form, ItemPath path) {
        var at = form.stand().at(path);
        if (at.isEmpty()) {
            return form.stand().due().contains(path)
                    ? text("verify.state.todo")
                    : text("verify.optional");
        }
        var one = at.get();
        var dropped = one.droppedAt();
        return one.holds() || dropped == null
                ? text("verify.state.verified", times.day(one.at()))
                : text("verify.state.dropped", times.day(dropped));
    }

    /** What the panel tells: the last change behind a dropped value, and who verified what when. */
    private List<String> about(
            FormInHand form, Item<?> item, ItemPath path, Map<ItemPath, Change> changes) {
        var about = new ArrayList<String>();
        var at = form.stand().at(path);
        var change = changes.get(path);
        if (change != null && at.filter(Verification::isDropped).isPresent()) {
            var reason = change.reason();
            about.add(
                    reason == null || reason.isBlank()
                            ? text("verify.changed", change.by(), times.full(change.at()))
                            : text(
                                    "verify.changed.why",
                                    change.by(),
                                    times.full(change.at()),
                                    reason));
        }
        at.ifPresent(one ->
                about.add(text("verify.by", one.by(), verified(item, one), times.full(one.at()))));
        if (at.isEmpty()) {
            about.add(
                    text(
                            form.stand().due().contains(path)
                                    ? "verify.about.due"
                                    : "verify.about.optional"));
        }
        return about;
    }

    private QueryPart query(QueryThread query) {
        var said = new ArrayList<SaidPart>();
        var check = query.check();
        var arguments = query.arguments();
        if (check != null && arguments != null) {
            said.add(
                    new SaidPart(
                            text("verify.query.system"),
                            times.shortly(query.openedAt()),
                            texts.sentence(check, FindingArguments.read(arguments), locale)));
        }
        for (var message : query.messages()) {
            var words = message.words();
            if (words != null && !words.isBlank()) {
                said.add(new SaidPart(message.by(), times.shortly(message.at()), words));
            }
        }
        return new QueryPart(
                text("verify.query.number", String.valueOf(query.queryId())),
                text("verify.query." + query.state()),
                query.state() == QueryState.ANSWERED,
                said);
    }
}
