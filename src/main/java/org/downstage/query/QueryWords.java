package org.downstage.query;

import java.util.Optional;
import org.downstage.crf.Item;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.downstage.crf.NationalIdentity;

/**
 * What is said with an act on a query.
 *
 * @param words what, as typed; blank for nothing
 * @param sourcePlace where in the source documents it stands, as typed; blank for nowhere
 * @param sure whether the writer was warned of a number that looks like a national identity number,
 *     and keeps it
 */
public record QueryWords(String words, String sourcePlace, boolean sure) {

    /** Longest name of a place in the source, in characters. */
    public static final int LONGEST_PLACE = 200;

    /** Nothing said. */
    public static final QueryWords NONE = new QueryWords("", "", false);

    private static final Item<String> WORDS = Item.text("WORDS");
    private static final Item<String> PLACE = Item.text("SOURCE_PLACE").longest(LONGEST_PLACE);

    public QueryWords {
        words = words.strip();
        sourcePlace = sourcePlace.strip();
    }

    /** These words alone. */
    public static QueryWords of(String words) {
        return new QueryWords(words, "", false);
    }

    /** With a place of the source documents, e.g. "RT summary, page 1". */
    public QueryWords quoting(String place) {
        return new QueryWords(words, place, sure);
    }

    /** With the assurance that no number in them identifies anybody. */
    public QueryWords andSure() {
        return new QueryWords(words, sourcePlace, true);
    }

    /** What speaks against keeping them; nothing when all is well. */
    Optional<QueryResult> fault(boolean needed) {
        if (needed && words.isEmpty()) {
            return Optional.of(new QueryResult.Refused(QueryRefusal.NO_WORDS));
        }
        return unfit(WORDS, words).or(() -> unfit(PLACE, sourcePlace)).or(this::doubtful);
    }

    private static Optional<QueryResult> unfit(Item<String> item, String typed) {
        return ItemText.read(item, typed) instanceof Reading.Unreadable(var check, var arguments)
                ? Optional.of(new QueryResult.Unfit(check, arguments))
                : Optional.empty();
    }

    private Optional<QueryResult> doubtful() {
        return !sure && (NationalIdentity.isIn(words) || NationalIdentity.isIn(sourcePlace))
                ? Optional.of(new QueryResult.Doubtful())
                : Optional.empty();
    }
}
