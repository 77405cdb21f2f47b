package org.downstage.dictionary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of the NCI's workbook, as it is headed there. */
enum Column {
    CODE("MedDRA Code", "meddra(v\\d+)?code", false),
    SOC("MedDRA SOC", "meddra(v\\d+)?soc", true),
    TERM("CTCAE Term", "ctcae(v\\d+)?term", true),
    GRADE_1("Grade 1", "grade1", true),
    GRADE_2("Grade 2", "grade2", true),
    GRADE_3("Grade 3", "grade3", true),
    GRADE_4("Grade 4", "grade4", true),
    GRADE_5("Grade 5", "grade5", true),
    DEFINITION("Definition", "definition", true),
    NOTE("Navigational Note", "navigationalnote", true);

    private static final Column[] GRADES = {GRADE_1, GRADE_2, GRADE_3, GRADE_4, GRADE_5};
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String title;
    private final Pattern written;
    private final boolean needed;

    Column(String title, String written, boolean needed) {
        this.title = title;
        this.written = Pattern.compile(written);
        this.needed = needed;
    }

    /** The column of a grade from 1 to 5. */
    static Column grade(int grade) {
        return GRADES[grade - 1];
    }

    /** The column that a heading means: spaces, line breaks and upper case make no difference. */
    static Optional<Column> headed(String heading) {
        var letters = letters(heading);
        return Arrays.stream(values())
                .filter(column -> column.written.matcher(letters).matches())
                .findFirst();
    }

    /** Only letters and digits of a text, in lower case. */
    static String letters(String text) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Its name in the workbook. */
    String title() {
        return title;
    }

    /**
     * Whether a workbook without it is refused; MedDRA's codes are licensed and may be left out.
     */
    boolean needed() {
        return needed;
    }
}
