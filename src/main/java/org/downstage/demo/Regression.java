package org.downstage.demo;

import static org.downstage.escc.PathologyForm.TRG_BECKER;
import static org.downstage.escc.PathologyForm.TRG_CAP;
import static org.downstage.escc.PathologyForm.TRG_JES;
import static org.downstage.escc.PathologyForm.TRG_MANDARD;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.downstage.crf.FormData;
import org.downstage.oncology.BeckerGrade;
import org.downstage.oncology.JesGrade;

/** Grades of regression that go with the viable tumour; each site reports by its own systems. */
final class Regression {

    private static final int SINGLE_CELLS = 10;
    private static final int MORE_FIBROSIS_THAN_TUMOUR = 40;
    private static final int EVIDENT_REGRESSION = 60;

    private Regression() {}

    static FormData addTo(FormData form, DemonstrationSubject subject) {
        var viable = subject.figures().decimal("rvt");
        return switch (subject.siteCode()) {
            case "S1" -> form.with(TRG_CAP, cap(viable)).with(TRG_MANDARD, mandard(viable));
            case "S2" -> form.with(TRG_BECKER, BeckerGrade.ofViablePercent(viable).code());
            case "S3" -> form.with(TRG_CAP, cap(viable));
            default -> form.with(TRG_CAP, cap(viable)).with(TRG_JES, jes(viable));
        };
    }

    private static String cap(BigDecimal viable) {
        if (viable.signum() == 0) {
            return "0";
        }
        return upTo(SINGLE_CELLS, viable) ? "1" : upTo(EVIDENT_REGRESSION, viable) ? "2" : "3";
    }

    private static String mandard(BigDecimal viable) {
        if (viable.signum() == 0) {
            return "1";
        }
        return upTo(SINGLE_CELLS, viable)
                ? "2"
                : upTo(MORE_FIBROSIS_THAN_TUMOUR, viable) ? "3" : "4";
    }

    private static boolean upTo(int percent, BigDecimal viable) {
        return viable.compareTo(BigDecimal.valueOf(percent)) <= 0;
    }

    private static String jes(BigDecimal viable) {
        return Stream.of(JesGrade.GRADE_3, JesGrade.GRADE_2, JesGrade.GRADE_1B, JesGrade.GRADE_1A)
                .filter(grade -> grade.agreesWith(viable))
                .findFirst()
                .orElse(JesGrade.GRADE_0)
                .code();
    }
}
