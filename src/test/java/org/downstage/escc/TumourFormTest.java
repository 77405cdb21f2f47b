package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.Cases.number;
import static org.downstage.escc.Cases.said;

import java.util.List;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tumour before treatment; dossier §1, F3. */
class TumourFormTest {

    private static final FormData EMPTY = form(TumourForm.OID);

    private static FormData edges(String top, String bottom) {
        return EMPTY.with(TumourForm.INCISORS_TOP, number(top))
                .with(TumourForm.INCISORS_BOTTOM, number(bottom));
    }

    private static FormData categories(String t, String n, String m) {
        return EMPTY.with(TumourForm.CT, t).with(TumourForm.CN, n).with(TumourForm.CM, m);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-07, TU-01",
        "2025-01-06, ''",
        "2024-10-08, ''",
        "2024-10-07, TU-02",
    })
    void diagnosis_comes_at_most_90_days_before_nict(String diagnosis, String expected) {
        var form = EMPTY.with(TumourForm.DIAGNOSIS_DATE, day(diagnosis));

        assertThat(String.join(",", found(form, nictFrom("2025-01-06")))).isEqualTo(expected);
        assertThat(found(form)).isEmpty();
    }

    @Test
    void a_scan_during_nict_is_no_baseline() {
        var nict = nictFrom("2025-01-06");

        assertThat(found(EMPTY.with(TumourForm.STAGING_DATE, day("2025-01-06")), nict)).isEmpty();
        assertThat(found(EMPTY.with(TumourForm.STAGING_DATE, day("2025-01-07")), nict))
                .containsExactly("TU-03");
    }

    @Test
    void the_lower_edge_lies_below_the_upper_one() {
        assertThat(found(edges("28", "28.1"))).isEmpty();
        assertThat(said(edges("28", "28")))
                .containsExactly(
                        "TU-04: Lower edge at 28 cm is not below the upper edge at 28 cm.");
    }

    @ParameterizedTest
    @CsvSource({"3.9, TU-05", "4.0, ''", "6.0, ''", "6.1, TU-05"})
    void length_fits_the_edges_within_a_centimetre(String length, String expected) {
        var form = edges("25", "30").with(TumourForm.TUMOUR_LENGTH, number(length));

        assertThat(String.join(",", found(form))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "UPPER, 22, 27, ''",
        "UPPER, 23, 27, TU-06",
        "MIDDLE, 23, 27, ''",
        "MIDDLE, 27, 33, TU-06",
        "LOWER, 27, 33, ''",
        "LOWER, 24, 30, TU-06",
        "X, 23, 27, ''"
    })
    void location_fits_the_middle_of_the_tumour(
            String third, String top, String bottom, String expected) {
        var form = edges(top, bottom).with(TumourForm.LOCATION, third);

        assertThat(String.join(",", found(form))).isEqualTo(expected);
    }

    @Test
    void a_misplaced_location_is_explained() {
        assertThat(said(edges("32", "36").with(TumourForm.LOCATION, "MIDDLE")))
                .containsExactly(
                        "TU-06: Location “Middle” does not fit the middle of the tumour at 34 cm"
                                + " from the incisors, which is “Lower”.");
    }

    @Test
    void a_cervical_tumour_is_upper() {
        var cervical = EMPTY.with(TumourForm.CERVICAL, true);

        assertThat(found(cervical.with(TumourForm.LOCATION, "UPPER"))).isEmpty();
        assertThat(found(cervical.with(TumourForm.LOCATION, "MIDDLE"))).containsExactly("TU-07");
        assertThat(
                        found(
                                EMPTY.with(TumourForm.CERVICAL, false)
                                        .with(TumourForm.LOCATION, "MIDDLE")))
                .isEmpty();
    }

    @Test
    void there_is_a_primary_before_treatment() {
        assertThat(found(EMPTY.with(TumourForm.CT, "Tis"))).isEmpty();
        assertThat(found(EMPTY.with(TumourForm.CT, "T0"))).containsExactly("TU-08");
    }

    @ParameterizedTest
    @CsvSource({
        "0, N0, ''",
        "0, N1, TU-09",
        "1, N0, TU-09",
        "2, N1, ''",
        "3, N1, TU-09",
        "6, N2, ''",
        "7, N2, TU-09",
        "7, N3, ''",
        "5, NX, ''"
    })
    void the_number_of_nodes_gives_the_category(int nodes, String category, String expected) {
        var form = EMPTY.with(TumourForm.NODES_SUSPICIOUS, nodes).with(TumourForm.CN, category);

        assertThat(String.join(",", found(form))).isEqualTo(expected);
    }

    @Test
    void a_supraclavicular_node_without_metastasis_is_asked_about() {
        var nodes =
                EMPTY.with(
                        TumourForm.NODE_STATIONS,
                        CodeSet.of(TumourForm.NODE_REGIONS, List.of("SUPRACLAVICULAR")));

        assertThat(found(nodes.with(TumourForm.CM, "M0"))).containsExactly("TU-10");
        assertThat(found(nodes.with(TumourForm.CM, "M1"))).isEmpty();
    }

    /** Dossier §2.4-A. */
    @ParameterizedTest
    @CsvSource({
        "T2, N0, M0, II",
        "T3, N1, M0, III",
        "T4a, N1, M0, IVA",
        "T3, N1, M1, IVB",
        "TX, N0, M0, ''",
        "Tis, N1, M0, ''"
    })
    void stage_follows_from_the_categories(String t, String n, String m, String stage) {
        var form = categories(t, n, m);

        assertThat(TumourDerivations.clinicalStage(form, book(form)).orElse("")).isEqualTo(stage);
    }

    @Test
    void japanese_categories_give_no_stage_and_are_asked_about() {
        var form = categories("T3", "N1", "M0").with(TumourForm.STAGING_EDITION, "JES12");

        assertThat(TumourDerivations.clinicalStage(form, book(form))).isEmpty();
        assertThat(found(form)).containsExactly("TU-12");
    }

    @Test
    void the_stage_in_the_chart_is_compared() {
        var form = categories("T3", "N1", "M0");

        assertThat(found(form.with(TumourForm.CSTAGE_ENTERED, "III"))).isEmpty();
        assertThat(said(form.with(TumourForm.CSTAGE_ENTERED, "II")))
                .containsExactly(
                        "TU-11: Stage II in the chart differs from III, derived from cT, cN and"
                                + " cM.");
    }

    @Test
    void a_metastasis_needs_its_site() {
        assertThat(TumourForm.CM_SITES.isMandatory(categories("T3", "N1", "M1"))).isTrue();
        assertThat(TumourForm.CM_SITES.isApplicable(categories("T3", "N1", "M0"))).isFalse();
    }
}
