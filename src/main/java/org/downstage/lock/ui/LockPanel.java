package org.downstage.lock.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downstage.base.ui.Notices;
import org.downstage.lock.Checklist;
import org.downstage.lock.LockAct;
import org.downstage.lock.LockRequest;
import org.downstage.lock.LockResult;
import org.downstage.lock.LockScope;
import org.downstage.lock.LockService;
import org.jspecify.annotations.Nullable;

/** Asks in place for scope, checklist and reason, and does the act. */
class LockPanel extends Div {

    private final LockService locks;
    private final Runnable done;
    private final Select<LockScope> scope = new Select<>();
    private final Div open = new Div();
    private final List<Checkbox> ticks = new ArrayList<>();
    private final TextField reason = new TextField();
    private final Button act = new Button();
    private final Paragraph answer = new Paragraph();
    private LockAct chosen = LockAct.LOCK;
    private @Nullable Checklist shown;
    private @Nullable Button opener;

    /**
     * A closed panel.
     *
     * @param scopes what can be chosen, in words; the first is chosen at first
     * @param done told when something was done
     */
    LockPanel(LockService locks, Map<LockScope, String> scopes, Runnable done) {
        this.locks = locks;
        this.done = done;
        addClassName("ds-bar-panel");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("lock.panel"));
        scope.setLabel(text("lock.scope"));
        scope.setItems(scopes.keySet());
        scope.setItemLabelGenerator(scopes::get);
        scope.setValue(scopes.keySet().iterator().next());
        scope.addClassName("ds-wide");
        scope.addValueChangeListener(change -> begin());
        reason.addClassName("ds-wide");
        reason.setMaxLength(LockRequest.LONGEST_REASON);
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(click -> apply());
        open.addClassName("ds-checklist");
        answer.addClassName("ds-bar-answer");
        answer.getElement().setAttribute("role", "alert");
        var cancel = new Button(text("lock.cancel"), click -> close());
        getElement()
                .addEventListener("keydown", key -> close())
                .setFilter("event.key === 'Escape'");
        var fields = new Div(scope, reason, act, cancel);
        fields.addClassName("ds-bar-fields");
        add(open, fields, answer);
        setVisible(false);
    }

    /** Opens for an act; closing gives the focus back to the button. */
    void open(LockAct wanted, Button from) {
        if (opener != null) {
            opener.getElement().setAttribute("aria-expanded", "false");
        }
        chosen = wanted;
        opener = from;
        from.getElement().setAttribute("aria-expanded", "true");
        setVisible(true);
        begin();
        scope.focus();
    }

    private void begin() {
        answer.setText("");
        reason.setLabel(text(chosen == LockAct.UNLOCK ? "lock.reason.needed" : "lock.reason"));
        var reach = locks.reach(scope.getValue(), chosen);
        act.setText(text("lock.do." + chosen, reach));
        act.setEnabled(reach > 0);
        if (reach == 0) {
            answer.setText(text("lock.nothing." + chosen));
        }
        show(chosen.closes() && reach > 0 ? locks.checklist(scope.getValue()) : null);
    }

    private void show(@Nullable Checklist now) {
        shown = now;
        ticks.clear();
        open.removeAll();
        if (now == null) {
            return;
        }
        var heading =
                new Paragraph(
                        text(now.open().isEmpty() ? "lock.checklist.clear" : "lock.checklist"));
        heading.addClassName("ds-bar-answer");
        open.add(heading);
        now.open()
                .forEach((word, count) -> {
                    var tick = new Checkbox(text("audit.condition." + word, count));
                    ticks.add(tick);
                    open.add(tick);
                });
    }

    private void apply() {
        var open = ticks.stream().filter(tick -> !tick.getValue()).findFirst();
        if (open.isPresent()) {
            answer.setText(text("lock.unacknowledged"));
            open.get().focus();
            return;
        }
        var request =
                new LockRequest(
                        scope.getValue(),
                        chosen,
                        Optional.ofNullable(shown)
                                .filter(one -> !one.open().isEmpty())
                                .orElse(null),
                        reason.getValue());
        switch (locks.apply(request)) {
            case LockResult.Done(var forms) -> {
                Notices.done(text("lock.done." + chosen, forms));
                close();
                done.run();
            }
            case LockResult.Acknowledge(var now) -> {
                show(now);
                answer.setText(text("lock.changed"));
            }
            case LockResult.ReasonNeeded(var longest) -> {
                answer.setText(text("lock.reasonNeeded", longest));
                reason.focus();
            }
            case LockResult.NotFromHere(var status, var frozen) ->
                    answer.setText(
                            text(
                                    frozen ? "lock.refused.frozen" : "lock.refused",
                                    text("audit.status." + status)));
            case LockResult.NothingToDo _ -> answer.setText(text("lock.nothing." + chosen));
        }
    }

    private void close() {
        setVisible(false);
        if (opener != null) {
            opener.getElement().setAttribute("aria-expanded", "false");
            opener.focus();
        }
    }
}
