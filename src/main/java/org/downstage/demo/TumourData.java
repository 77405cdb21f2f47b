package org.downstage.demo;

import static org.downstage.escc.TumourForm.CERVICAL;
import static org.downstage.escc.TumourForm.CM;
import static org.downstage.escc.TumourForm.CN;
import static org.downstage.escc.TumourForm.CSTAGE_ENTERED;
import static org.downstage.escc.TumourForm.CT;
import static org.downstage.escc.TumourForm.DIAGNOSIS_DATE;
import static org.downstage.escc.TumourForm.GRADE_G;
import static org.downstage.escc.TumourForm.HISTOLOGY;
import static org.downstage.escc.TumourForm.INCISORS_BOTTOM;
import static org.downstage.escc.TumourForm.INCISORS_TOP;
import static org.downstage.escc.TumourForm.LOCATION;
import static org.downstage.escc.TumourForm.MODALITIES;
import static org.downstage.escc.TumourForm.NODES_SUSPICIOUS;
import static org.downstage.escc.TumourForm.NODE_REGIONS;
import static org.downstage.escc.TumourForm.NODE_STATIONS;
import static org.downstage.escc.TumourForm.STAGING_DATE;
import static org.downstage.escc.TumourForm.STAGING_EDITION;
import static org.downstage.escc.TumourForm.STAGING_MODALITIES;
import static org.downstage.escc.TumourForm.TOPOGRAPHY;
import static org.downstage.escc.TumourForm.TUMOUR_LENGTH;
import static org.downstage.escc.TumourForm.WALL_THICKNESS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.escc.TumourForm;

/** The tumour before treatment: place and stage by the cohort's figures, the rest invented. */
final class TumourData {

    /** Charted by an older edition, which the form asks about. */
    private static final String CHARTED_OTHERWISE = "S1-05";

    /** Has a node that the classifications call differently, which the form asks about. */
    private static final String SUPRACLAVICULAR = "S4-22";

    private TumourData() {}

    static FormData of(DemonstrationSubject subject) {
        var figures = subject.figures();
        var chance = subject.chance("tumour");
        var form =
                DemonstrationSubject.form(TumourForm.OID)
                        .with(DIAGNOSIS_DATE, subject.course().diagnosis())
                        .with(HISTOLOGY, "8070/3")
                        .with(GRADE_G, chance.oneOf(List.of("G1", "G2", "G2", "G2", "G3")))
                        .with(MODALITIES, modalities(chance))
                        .with(STAGING_DATE, subject.course().staging())
                        .with(STAGING_EDITION, "AJCC8")
                        .with(CT, figures.text("cT"))
                        .with(CN, figures.text("cN"))
                        .with(CM, figures.text("cM"))
                        .with(CSTAGE_ENTERED, charted(subject));
        return nodes(subject, place(subject, chance, form));
    }

    private static CodeSet modalities(Chance chance) {
        var chosen = new ArrayList<>(List.of("CT", "EUS"));
        if (chance.in(50)) {
            chosen.add("PET_CT");
        }
        if (chance.in(60)) {
            chosen.add("BARIUM");
        }
        return CodeSet.of(STAGING_MODALITIES, chosen);
    }

    private static String charted(DemonstrationSubject subject) {
        return subject.id().equals(CHARTED_OTHERWISE) ? "III" : subject.figures().text("cStage");
    }

    /** Extent in steps of half a centimetre around a middle that lies in the figures' third. */
    private static FormData place(DemonstrationSubject subject, Chance chance, FormData form) {
        var third = third(subject);
        var length = chance.between(3, 7);
        var top =
                switch (third) {
                    case "UPPER" -> 24 - length;
                    case "MIDDLE" -> 27.5 - length / 2.0;
                    default -> chance.between(32, 35) - length / 2.0;
                };
        return form.with(LOCATION, third)
                .with(TOPOGRAPHY, topography(third))
                .with(CERVICAL, false)
                .with(INCISORS_TOP, Chance.exact(INCISORS_TOP, top))
                .with(INCISORS_BOTTOM, Chance.exact(INCISORS_BOTTOM, top + length))
                .with(TUMOUR_LENGTH, Chance.exact(TUMOUR_LENGTH, length))
                .with(
                        WALL_THICKNESS,
                        subject.figures().text("cT").equals("T2")
                                ? chance.between(WALL_THICKNESS, 8, 12)
                                : chance.between(WALL_THICKNESS, 12, 20));
    }

    private static String third(DemonstrationSubject subject) {
        return subject.figures().text("loc").toUpperCase(Locale.ROOT);
    }

    private static String topography(String third) {
        return switch (third) {
            case "UPPER" -> "C15.3";
            case "MIDDLE" -> "C15.4";
            default -> "C15.5";
        };
    }

    private static FormData nodes(DemonstrationSubject subject, FormData form) {
        var chance = subject.chance("nodes");
        var count =
                switch (subject.figures().text("cN")) {
                    case "N0" -> 0;
                    case "N1" -> chance.between(1, 2);
                    default -> chance.between(3, 5);
                };
        var stations = new ArrayList<>(stations(third(subject)).subList(0, Math.min(count, 4)));
        if (subject.id().equals(SUPRACLAVICULAR)) {
            stations.add("SUPRACLAVICULAR");
        }
        var counted = form.with(NODES_SUSPICIOUS, count);
        return stations.isEmpty()
                ? counted
                : counted.with(NODE_STATIONS, CodeSet.of(NODE_REGIONS, stations));
    }

    /** Where a tumour of this third spreads first. */
    static List<String> stations(String third) {
        return switch (third) {
            case "UPPER" ->
                    List.of(
                            "RECURRENT_RIGHT",
                            "RECURRENT_LEFT",
                            "UPPER_PARATRACHEAL",
                            "CERVICAL_PARATRACHEAL");
            case "MIDDLE" ->
                    List.of(
                            "SUBCARINAL",
                            "RECURRENT_RIGHT",
                            "MIDDLE_PARAOESOPHAGEAL",
                            "LEFT_GASTRIC");
            default ->
                    List.of("LEFT_GASTRIC", "PARACARDIAL", "LOWER_PARAOESOPHAGEAL", "SUBCARINAL");
        };
    }
}
