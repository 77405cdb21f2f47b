package org.downstage.demo;

import static org.downstage.escc.BaselineForm.ALCOHOL;
import static org.downstage.escc.BaselineForm.ALCOHOL_DAILY;
import static org.downstage.escc.BaselineForm.BIRTH_DATE;
import static org.downstage.escc.BaselineForm.BIRTH_YEAR;
import static org.downstage.escc.BaselineForm.CHARLSON;
import static org.downstage.escc.BaselineForm.COMORBIDITIES;
import static org.downstage.escc.BaselineForm.COMORBIDITY;
import static org.downstage.escc.BaselineForm.DYSPHAGIA;
import static org.downstage.escc.BaselineForm.ECOG;
import static org.downstage.escc.BaselineForm.FAMILY_UGI;
import static org.downstage.escc.BaselineForm.HEIGHT;
import static org.downstage.escc.BaselineForm.KPS;
import static org.downstage.escc.BaselineForm.NRS2002;
import static org.downstage.escc.BaselineForm.PACK_YEARS;
import static org.downstage.escc.BaselineForm.PDL1_CLONE;
import static org.downstage.escc.BaselineForm.PDL1_CPS;
import static org.downstage.escc.BaselineForm.PDL1_TPS;
import static org.downstage.escc.BaselineForm.PG_SGA;
import static org.downstage.escc.BaselineForm.SEX;
import static org.downstage.escc.BaselineForm.SMOKING;
import static org.downstage.escc.BaselineForm.WEIGHT;
import static org.downstage.escc.BaselineForm.WEIGHT_6MO;

import java.util.ArrayList;
import java.util.List;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.escc.BaselineForm;

/** Who the subjects are: sex and age by the cohort's figures, the rest invented. */
final class BaselineData {

    private BaselineData() {}

    static FormData of(DemonstrationSubject subject) {
        var form = person(subject);
        form = condition(subject, subject.chance("condition"), form);
        form = habits(subject, subject.chance("habits"), form);
        form = history(subject, subject.chance("history"), form);
        form = expression(subject.chance("PD-L1"), form);
        return LaboratoryData.addTo(form, subject);
    }

    /** Born so that the age at the start of immunochemotherapy is the cohort's. */
    private static FormData person(DemonstrationSubject subject) {
        var birth =
                subject.course()
                        .nictStart()
                        .minusYears(subject.figures().number("age"))
                        .minusDays(subject.chance("birth").between(4, 350));
        return DemonstrationSubject.form(BaselineForm.OID)
                .with(SEX, subject.figures().text("sex"))
                .with(BIRTH_YEAR, birth.getYear())
                .with(BIRTH_DATE, birth);
    }

    private static FormData condition(DemonstrationSubject subject, Chance chance, FormData form) {
        var fit = chance.in(subject.figures().number("age") < 65 ? 60 : 25);
        var metres = subject.isMale() ? chance.between(1.62, 1.77) : chance.between(1.50, 1.64);
        var kilograms = chance.between(18.8, 25.6) * metres * metres;
        return form.with(ECOG, fit ? "0" : "1")
                .with(KPS, fit ? chance.oneOf(List.of(90, 100)) : chance.oneOf(List.of(70, 80, 80)))
                .with(HEIGHT, Chance.exact(HEIGHT, metres * 100))
                .with(WEIGHT, Chance.exact(WEIGHT, kilograms))
                .with(WEIGHT_6MO, Chance.exact(WEIGHT_6MO, kilograms * chance.between(1, 1.11)));
    }

    private static FormData habits(DemonstrationSubject subject, Chance chance, FormData form) {
        var smoking = habit(chance, subject.isMale() ? 78 : 10);
        var alcohol = habit(chance, subject.isMale() ? 65 : 5);
        var smoked = form.with(SMOKING, smoking).with(ALCOHOL, alcohol);
        if (!smoking.equals("NEVER")) {
            smoked =
                    chance.in(20)
                            ? smoked.with(PACK_YEARS, ItemValue.missing(Missing.UNK))
                            : smoked.with(PACK_YEARS, chance.between(PACK_YEARS, 10, 55));
        }
        return alcohol.equals("NEVER")
                ? smoked
                : smoked.with(ALCOHOL_DAILY, 10 * chance.between(2, 12));
    }

    private static String habit(Chance chance, int everPercent) {
        return chance.in(everPercent) ? chance.oneOf(List.of("FORMER", "CURRENT")) : "NEVER";
    }

    private static FormData history(DemonstrationSubject subject, Chance chance, FormData form) {
        var diseases = new ArrayList<String>();
        addIf(diseases, "HTN", chance.in(40));
        addIf(diseases, "DM", chance.in(15));
        addIf(diseases, "CAD", chance.in(subject.figures().number("age") > 65 ? 25 : 5));
        addIf(diseases, "COPD", chance.in(15));
        addIf(diseases, "HBV", chance.in(8));
        var burden = diseases.size();
        addIf(diseases, "NONE", diseases.isEmpty());
        return form.with(COMORBIDITY, CodeSet.of(COMORBIDITIES, diseases))
                .with(CHARLSON, 2 + burden)
                .with(FAMILY_UGI, chance.in(20))
                .with(DYSPHAGIA, chance.oneOf(List.of("1", "1", "2", "2", "3")))
                .with(NRS2002, chance.between(1, 4))
                .with(PG_SGA, chance.oneOf(List.of("A", "B", "B")));
    }

    private static void addIf(List<String> diseases, String disease, boolean present) {
        if (present) {
            diseases.add(disease);
        }
    }

    /** The combined score counts immune cells too, so it is the greater one. */
    private static FormData expression(Chance chance, FormData form) {
        if (chance.in(35)) {
            return form.with(PDL1_CPS, ItemValue.missing(Missing.ND));
        }
        var tumour = chance.between(0, 12) * 5;
        return form.with(PDL1_TPS, Chance.exact(PDL1_TPS, tumour))
                .with(PDL1_CPS, Chance.exact(PDL1_CPS, tumour + chance.between(1, 10)))
                .with(PDL1_CLONE, chance.oneOf(List.of("22C3", "22C3", "SP263")));
    }
}
