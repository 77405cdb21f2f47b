package org.downstage.matrix.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.downstage.base.language.Language;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.CaseReportForm;
import org.downstage.escc.StudyCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new form gets its name in the matrix and its other words in the go-to box. */
class FormNamesTest {

    /** What fits above a column of 48 px in small type; a Han character takes two places. */
    private static final int WIDEST = 8;

    private final TranslationProvider texts = new TranslationProvider();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_form_is_named_in_the_matrix_and_in_the_go_to_box(Language language) {
        assertThat(StudyCatalogue.CATALOGUE.forms())
                .extracting(CaseReportForm::oid)
                .allSatisfy(form -> {
                    assertThat(text("finder.alias." + form, language)).doesNotStartWith("!");
                    var header = text("matrix.form." + form, language);
                    assertThat(header).doesNotStartWith("!");
                    assertThat(width(header)).as(header).isLessThanOrEqualTo(WIDEST);
                });
    }

    private String text(String key, Language language) {
        Locale locale = language.locale();
        return texts.getTranslation(key, locale);
    }

    private static int width(String words) {
        return words.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
