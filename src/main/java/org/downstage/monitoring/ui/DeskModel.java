package org.downstage.monitoring.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of source verification shows, in the reader's words.
 *
 * @param head shares, plan and filters
 * @param list the forms with work
 * @param form the form in hand, null for none
 * @param words the page's own words
 */
record DeskModel(Head head, ListPart list, @Nullable FormPart form, Map<String, String> words) {

    /**
     * What stands above.
     *
     * @param shares how far site and subject have come
     * @param errors the errors found under the plan, label and figure; empty without a plan
     * @param plan since when it is in force, and what it asks for
     * @param kinds the lists to choose from, with their counts
     * @param kind the chosen one
     * @param sites the sites to choose from
     * @param site the chosen one; empty for all
     * @param subject the subject that was typed; empty for all
     */
    record Head(
            List<Share> shares,
            List<String> errors,
            List<String> plan,
            List<Choice> kinds,
            String kind,
            List<Choice> sites,
            String site,
            String subject) {}

    /** A share with its name: so many of so many. */
    record Share(String label, int verified, int required, String words) {}

    /** Something to choose. */
    record Choice(String code, String label, int count) {}

    /**
     * The forms with work.
     *
     * @param rows those that are shown
     * @param more whether others follow
     * @param empty what to say when there is none
     */
    record ListPart(List<RowPart> rows, boolean more, String empty) {}

    /**
     * A form with work.
     *
     * @param key names it towards the server
     * @param note what is to be done there
     * @param progress its share in words
     */
    record RowPart(
            String key,
            String subject,
            String title,
            String note,
            String progress,
            int verified,
            int required,
            int left,
            int dropped,
            int queries,
            boolean overdue) {}

    /**
     * The form in hand.
     *
     * @param status its step on the ladder: glyph, tone, word
     * @param closed why nothing can be verified; empty when it can
     * @param address where to read the whole form
     * @param left how many values are to be done, in words
     */
    record FormPart(
            String key,
            String subject,
            String title,
            List<String> status,
            String closed,
            String address,
            List<SectionPart> sections,
            String left) {}

    /** A section or a row of a repeating group. */
    record SectionPart(String key, String title, List<ItemPart> items) {}

    /**
     * A value.
     *
     * @param path its place
     * @param value as it stands, in words
     * @param missing the code of a missing reason; empty for a value
     * @param was what was verified, when it changed since; empty when it did not
     * @param mark glyph, tone and word of its verification; empty glyph for none
     * @param state what the last column says
     * @param left whether it is to be done
     * @param open whether it can be verified as it stands
     * @param about what the panel tells about it, in sentences
     * @param verify what the button says
     * @param queries its queries that wait, the newest last
     */
    record ItemPart(
            String path,
            String label,
            String value,
            String missing,
            String was,
            List<String> mark,
            String state,
            boolean left,
            boolean open,
            List<String> about,
            String verify,
            List<QueryPart> queries) {}

    /** A query that waits, with all that was said. */
    record QueryPart(String label, String state, boolean answered, List<SaidPart> said) {}

    /** Who said what when. */
    record SaidPart(String by, String at, String words) {}

    /**
     * What became of an act.
     *
     * @param said what to tell the reader
     * @param tone of the sentence
     * @param done whether anything was done
     * @param head as it stands now
     * @param row the form's row of the list, null when it left the list
     * @param form the form as it stands now
     * @param focus the place to go to; empty to stay
     */
    record Answer(
            String said,
            String tone,
            boolean done,
            Head head,
            @Nullable RowPart row,
            @Nullable FormPart form,
            String focus) {}
}
