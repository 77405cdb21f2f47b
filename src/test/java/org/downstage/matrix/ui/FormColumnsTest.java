package org.downstage.matrix.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.CaseReportForm;
import org.downstage.escc.StudyCatalogue;
import org.junit.jupiter.api.Test;

class FormColumnsTest {

    private final TranslationProvider texts = new TranslationProvider();

    @Test
    void every_form_stands_under_one_heading_in_the_order_of_the_case_book() {
        var columns = FormColumns.of(StudyCatalogue.CATALOGUE);
        assertThat(columns.values().stream().flatMap(List::stream).toList())
                .isEqualTo(StudyCatalogue.CATALOGUE.forms());
    }

    @Test
    void every_heading_and_form_has_a_word_that_fits() {
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            FormColumns.of(StudyCatalogue.CATALOGUE).keySet().stream()
                    .map(heading -> texts.getTranslation("matrix.group." + heading, locale))
                    .forEach(words -> assertThat(words).doesNotStartWith("!"));
            StudyCatalogue.CATALOGUE.forms().stream()
                    .map(CaseReportForm::oid)
                    .map(form -> texts.getTranslation("matrix.form." + form, locale))
                    .forEach(words -> assertThat(words).hasSizeLessThanOrEqualTo(8));
        }
    }
}
