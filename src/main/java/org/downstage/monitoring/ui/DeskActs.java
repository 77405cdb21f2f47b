package org.downstage.monitoring.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.Texts;
import org.downstage.base.ui.mark.Tone;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.dataentry.VerificationAct;
import org.downstage.dataentry.VerificationAnswer;
import org.downstage.dataentry.VerificationAnswer.Refusal;
import org.downstage.dataentry.ui.Times;
import org.downstage.query.NewQuery;
import org.downstage.query.QueryResult;
import org.downstage.query.QueryState;
import org.downstage.query.QueryThread;
import org.downstage.query.QueryWords;
import org.downstage.sdv.Verifications.Compared;

/** What a monitor does to the form in hand, and what can be taken back of it. */
final class DeskActs {

    private final DeskTools tools;
    private final CatalogueText texts;
    private final Times times;
    private final Deque<Undo> done = new ArrayDeque<>();

    DeskActs(DeskTools tools, Times times) {
        this.tools = tools;
        this.texts = tools.texts();
        this.times = times;
    }

    /** Something that can be taken back. */
    private sealed interface Undo {

        Where where();

        record OfVerification(VerificationAct act) implements Undo {
            @Override
            public Where where() {
                return new Where(act.subject(), act.form(), act.paths().getFirst());
            }
        }

        record OfQuery(long queryId, Where where) implements Undo {}
    }

    /** A place of the study. */
    record Where(String subject, FormKey form, ItemPath path) {

        boolean isIn(FormInHand hand) {
            return subject.equals(hand.subject().key()) && form.equals(hand.form().state().key());
        }
    }

    /**
     * What became of an act.
     *
     * @param hand the form as it is in hand now
     * @param said what to tell
     * @param tone of that
     * @param done whether anything was done
     */
    record Outcome(Hand hand, String said, Tone tone, boolean done) {

        static Outcome refused(Hand hand, String said) {
            return new Outcome(hand, said, Tone.ATTENTION, false);
        }
    }

    Outcome verify(Hand hand, List<ItemPath> paths) {
        var form = hand.form();
        var seen = paths.stream().map(path -> new Compared(path, form.value(path))).toList();
        var answer =
                tools.verification().verify(form.subject().key(), form.form().state().key(), seen);
        if (answer instanceof VerificationAnswer.Done(var now, var act)) {
            done.push(new Undo.OfVerification(act));
            var said =
                    paths.size() == 1
                            ? text("verify.said.one", label(now, paths.getFirst()))
                            : text("verify.said.many", paths.size());
            return new Outcome(hand.with(now), said, Tone.DONE, true);
        }
        return refused(hand, answer);
    }

    /** Looks again at what has moved on, so that the page shows what stands there now. */
    private Outcome refused(Hand hand, VerificationAnswer answer) {
        var now = answer.now();
        var fresh =
                new Hand(
                        now,
                        hand.queries(),
                        tools.changes().behindDropped(now),
                        hand.with(now).subject());
        return Outcome.refused(fresh, sentence(answer));
    }

    private String sentence(VerificationAnswer answer) {
        return switch (answer) {
            case VerificationAnswer.Done done -> "";
            case VerificationAnswer.Locked locked -> text("verify.closed.locked");
            case VerificationAnswer.Voided voided -> text("verify.closed.void");
            case VerificationAnswer.Refused(var now, var refusals) ->
                    String.join(" ", refusals.stream().map(one -> sentence(now, one)).toList());
        };
    }

    private String sentence(FormInHand form, Refusal refusal) {
        var label = label(form, refusal.path());
        var other = refusal.other();
        return switch (refusal.why()) {
            case EMPTY -> text("verify.refused.EMPTY", label);
            case CHANGED -> text("verify.refused.CHANGED", label);
            case ALREADY ->
                    text(
                            "verify.refused.ALREADY",
                            label,
                            other == null ? "" : other.by(),
                            other == null ? "" : times.full(other.at()));
            case GONE -> text("verify.refused.GONE", label);
        };
    }

    String label(FormInHand form, ItemPath path) {
        var label = texts.item(form.definition().oid(), path.item(), Texts.reader());
        return path.row() == 0 ? label : text("verify.row", label, String.valueOf(path.row()));
    }

    Outcome query(Hand hand, ItemPath path, String words, boolean sure) {
        var form = hand.form();
        var said = QueryWords.of(words);
        var key = form.form().state().key();
        var asked = new NewQuery(form.subject().key(), key, path, sure ? said.andSure() : said);
        return switch (tools.queries().raise(asked)) {
            case QueryResult.Done(var id, var state) -> {
                done.push(new Undo.OfQuery(id, new Where(form.subject().key(), key, path)));
                yield new Outcome(
                        hand.with(raised(asked, id)),
                        text("verify.said.query", String.valueOf(id)),
                        Tone.DONE,
                        true);
            }
            case QueryResult.Refused(var why) -> Outcome.refused(hand, text(why.textKey()));
            case QueryResult.Unfit(var check, var arguments) ->
                    Outcome.refused(hand, texts.sentence(check, arguments, Texts.reader()));
            case QueryResult.Doubtful doubtful ->
                    Outcome.refused(hand, text("verify.query.doubtful"));
            case QueryResult.MovedOn moved -> Outcome.refused(hand, text("verify.query.moved"));
        };
    }

    private QueryThread raised(NewQuery asked, long queryId) {
        var who = tools.account().require();
        var now = tools.clock().instant();
        return new QueryThread(
                queryId,
                asked.form(),
                asked.path(),
                QueryThread.Source.MONITOR,
                QueryState.OPEN,
                null,
                null,
                now,
                who.accountId(),
                1,
                List.of(
                        new QueryThread.Message(
                                "OPEN", asked.words().words(), null, who.displayName(), now)));
    }

    /** Where the last act was that can be taken back. */
    Optional<Where> last() {
        return Optional.ofNullable(done.peek()).map(Undo::where);
    }

    /** Takes the last act back; the form that it was at is in hand. */
    Outcome undo(Hand hand) {
        return switch (done.poll()) {
            case null -> Outcome.refused(hand, text("verify.undo.none"));
            case Undo.OfVerification(var act) -> takeBack(hand, act);
            case Undo.OfQuery(var id, var where) -> withdraw(hand, id);
        };
    }

    private Outcome takeBack(Hand hand, VerificationAct act) {
        var answer = tools.verification().takeBack(act);
        return answer instanceof VerificationAnswer.Done(var now, var taken)
                ? new Outcome(
                        hand.with(now),
                        text("verify.undo.verified", taken.paths().size()),
                        Tone.PLAIN,
                        true)
                : refused(hand, answer);
    }

    private Outcome withdraw(Hand hand, long queryId) {
        var words = QueryWords.of(text("verify.undo.reason"));
        return tools.queries().cancel(queryId, 1, words) instanceof QueryResult.Done
                ? new Outcome(
                        hand.without(queryId),
                        text("verify.undo.query", String.valueOf(queryId)),
                        Tone.PLAIN,
                        true)
                : Outcome.refused(hand, text("verify.query.moved"));
    }
}
