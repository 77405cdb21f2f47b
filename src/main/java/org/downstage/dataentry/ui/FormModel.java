package org.downstage.dataentry.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page draws it: what stays as long as it is open, and what stands in its fields when
 * it opens. The page keeps the fields from then on; {@link FormUpdate} tells it what follows.
 * Places are written as {@link Places} says.
 *
 * @param title the form's name
 * @param status its step on the ladder
 * @param saved when, by whom and as which version it was saved last; empty when never
 * @param editable whether fields are offered at all
 * @param closed why not, where the reader might expect them; empty otherwise
 * @param voidable whether the whole form may be declared void
 * @param sections sections and repeating groups in reading order
 * @param cells what stands in the fields, by place; absent ones are empty
 * @param rows the rows of the repeating groups, by group
 * @param marks queries and verifications, by place
 * @param reason the one reason for all changes, as typed
 * @param reasons the reasons of single places, as typed
 * @param conflict what somebody else changed meanwhile; null for nothing
 * @param words the page's own words
 * @param update what follows from what stands in the fields
 * @param goTo the place to focus; null for none
 * @param draftAt when the draft was kept last; empty without a draft
 */
public record FormModel(
        String title,
        Status status,
        String saved,
        boolean editable,
        String closed,
        boolean voidable,
        List<Section> sections,
        Map<String, Cell> cells,
        Map<String, List<RowModel>> rows,
        Map<String, List<MarkModel>> marks,
        String reason,
        Map<String, String> reasons,
        @Nullable Conflict conflict,
        Map<String, String> words,
        FormUpdate update,
        @Nullable String goTo,
        String draftAt) {

    /** The form's step on the ladder, as a mark and in a word. */
    public record Status(String glyph, String tone, String word) {}

    /** A section or repeating group with its fields. */
    public record Section(String oid, String title, boolean repeating, List<Field> fields) {}

    /**
     * A field, a column, or a derived value.
     *
     * @param oid of the item
     * @param label its question
     * @param kind how it is entered
     * @param unit symbol beside the value; empty for none
     * @param options what can be chosen
     * @param span how many columns of four it takes
     */
    public record Field(
            String oid, String label, Kind kind, String unit, List<Option> options, int span) {}

    /** How a field is entered. */
    public enum Kind {
        /** One line of text. */
        LINE,
        /** Text of any length. */
        TEXT,
        /** Digits. */
        NUMBER,
        /** A date, typed or picked. */
        DATE,
        /** One of few, side by side. */
        CHOICE,
        /** One of many. */
        LIST,
        /** Any of them. */
        CHECKS,
        /** Not entered: it follows. */
        DERIVED
    }

    /** Something that can be chosen. */
    public record Option(String code, String label) {}

    /**
     * What stands in a field.
     *
     * @param text as typed
     * @param missing the missing reason's code; empty for none
     */
    public record Cell(String text, String missing) {}

    /**
     * A row of a repeating group.
     *
     * @param number its number
     * @param added whether it was never saved
     * @param state {@code ""}, {@code void} or {@code voiding}
     * @param why who declared it void and why; empty unless void
     */
    public record RowModel(int number, boolean added, String state, String why) {}

    /** A mark beside a place: a query or a verification. */
    public record MarkModel(String glyph, String tone, String label, String text) {}

    /**
     * The form was saved by somebody else since.
     *
     * @param heading what happened, in a sentence
     * @param choices the places at which the two differ
     */
    public record Conflict(String heading, List<Choice> choices) {}

    /**
     * A place at which two versions differ.
     *
     * @param path the place
     * @param label its question, with its row
     * @param mine what was typed here, in words
     * @param theirs what stands in the record now, in words
     * @param preset which of the two is chosen at first
     */
    public record Choice(String path, String label, String mine, String theirs, String preset) {}
}
