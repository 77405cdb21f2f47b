package org.downstage.laboratory.paste;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.downstage.oncology.laboratory.Unit;

/** How laboratories and spreadsheets write units. */
final class UnitNames {

    private static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    entry("g/l", Unit.G_L),
                    entry("g/dl", Unit.G_DL),
                    entry("109/l", Unit.E9_L),
                    entry("10e9/l", Unit.E9_L),
                    entry("103/ul", Unit.E9_L),
                    entry("10e3/ul", Unit.E9_L),
                    entry("k/ul", Unit.E9_L),
                    entry("/ul", Unit.PER_UL),
                    entry("cells/ul", Unit.PER_UL),
                    entry("个/ul", Unit.PER_UL),
                    entry("/mm3", Unit.PER_UL),
                    entry("u/l", Unit.U_L),
                    entry("iu/l", Unit.U_L),
                    entry("umol/l", Unit.UMOL_L),
                    entry("mg/dl", Unit.MG_DL),
                    entry("mmol/l", Unit.MMOL_L),
                    entry("miu/l", Unit.MIU_L),
                    entry("mu/l", Unit.MIU_L),
                    entry("uiu/ml", Unit.MIU_L),
                    entry("pmol/l", Unit.PMOL_L),
                    entry("nmol/l", Unit.NMOL_L),
                    entry("ng/l", Unit.NG_L),
                    entry("pg/ml", Unit.NG_L),
                    entry("ug/l", Unit.UG_L),
                    entry("ng/ml", Unit.UG_L));

    private UnitNames() {}

    /** The unit that this text means; superscripts, signs of multiplication and case are alike. */
    static Optional<Unit> read(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('μ', 'u')
                        .replaceAll("[\\s×x*^·()\\[\\]]", "");
        return Optional.ofNullable(UNITS.get(plain));
    }
}
