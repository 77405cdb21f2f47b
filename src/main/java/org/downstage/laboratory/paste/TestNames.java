package org.downstage.laboratory.paste;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.downstage.escc.LabTest;
import org.downstage.oncology.laboratory.Unit;

/**
 * The headings under which reports and spreadsheets carry the study's tests, in English and
 * Chinese. Only absolute counts: a heading with a per cent sign is none of them.
 */
final class TestNames {

    private static final Map<LabTest, List<String>> NAMES = new EnumMap<>(LabTest.class);
    private static final Map<String, LabTest> BY_NAME = new HashMap<>();

    static {
        name(LabTest.HB, "Hb", "HGB", "Hemoglobin", "Haemoglobin", "血红蛋白", "血色素");
        name(LabTest.WBC, "WBC", "White blood cells", "White blood cell", "White cell count");
        name(LabTest.WBC, "Leukocytes", "Leucocytes", "白细胞", "白细胞计数", "白细胞数");
        name(LabTest.ANC, "ANC", "NEUT#", "NE#", "NEU#", "GRAN#", "Neutrophils", "Neutrophil");
        name(LabTest.ANC, "Neutrophil count", "Absolute neutrophil count", "中性粒细胞");
        name(LabTest.ANC, "中性粒细胞计数", "中性粒细胞绝对值", "中性粒细胞绝对数", "中性粒细胞数");
        name(LabTest.LYM, "LYM", "ALC", "LYM#", "LY#", "LYMPH#", "Lymphocytes", "Lymphocyte");
        name(LabTest.LYM, "Lymphocyte count", "Absolute lymphocyte count", "淋巴细胞");
        name(LabTest.LYM, "淋巴细胞计数", "淋巴细胞绝对值", "淋巴细胞绝对数", "淋巴细胞数");
        name(LabTest.PLT, "PLT", "Platelets", "Platelet", "Platelet count", "Thrombocytes");
        name(LabTest.PLT, "血小板", "血小板计数", "血小板数");
        name(LabTest.ALT, "ALT", "GPT", "SGPT", "Alanine aminotransferase", "丙氨酸氨基转移酶");
        name(LabTest.ALT, "谷丙转氨酶", "丙氨酸转氨酶");
        name(LabTest.AST, "AST", "GOT", "SGOT", "Aspartate aminotransferase", "天冬氨酸氨基转移酶");
        name(LabTest.AST, "谷草转氨酶", "门冬氨酸氨基转移酶", "天门冬氨酸氨基转移酶");
        name(LabTest.TBIL, "TBIL", "T-BIL", "TB", "Bilirubin", "Total bilirubin", "总胆红素");
        name(LabTest.ALB, "ALB", "Albumin", "白蛋白");
        name(LabTest.CR, "Cr", "CREA", "CRE", "SCr", "Creatinine", "肌酐", "血肌酐");
        name(LabTest.SODIUM, "Na", "Na+", "Sodium", "钠", "血钠", "钠离子");
        name(LabTest.POTASSIUM, "K", "K+", "Potassium", "钾", "血钾", "钾离子");
        name(LabTest.GLUCOSE, "GLU", "Glucose", "Blood glucose", "葡萄糖", "血糖", "空腹血糖");
        name(LabTest.TSH, "TSH", "Thyrotropin", "促甲状腺激素", "促甲状腺素");
        name(LabTest.FT4, "FT4", "Free T4", "Free thyroxine", "游离甲状腺素", "游离T4");
        name(LabTest.CORTISOL, "Cortisol", "COR", "皮质醇", "血皮质醇");
        name(LabTest.TROPONIN, "Troponin", "cTn", "cTnI", "cTnT", "hs-cTnI", "hs-cTnT", "肌钙蛋白");
        name(LabTest.TROPONIN, "肌钙蛋白I", "肌钙蛋白T");
        name(LabTest.CK, "CK", "CPK", "Creatine kinase", "肌酸激酶");
        name(LabTest.LDH, "LDH", "Lactate dehydrogenase", "乳酸脱氢酶");
        name(LabTest.SCC_AG, "SCC", "SCC-Ag", "SCCA", "SCC antigen", "鳞癌抗原", "鳞状细胞癌抗原");
        name(LabTest.CEA, "CEA", "Carcinoembryonic antigen", "癌胚抗原");
        name(LabTest.ALP, "ALP", "AKP", "Alkaline phosphatase", "碱性磷酸酶");
        name(LabTest.GGT, "GGT", "γ-GT", "GGTP", "Gamma-glutamyl transferase", "谷氨酰转肽酶");
        name(LabTest.GGT, "γ-谷氨酰转移酶", "谷氨酰基转移酶", "γ-谷氨酰转肽酶");
        name(LabTest.AMYLASE, "AMY", "Amylase", "Serum amylase", "淀粉酶", "血淀粉酶");
        name(LabTest.LIPASE, "LPS", "Lipase", "脂肪酶");
        NAMES.forEach((test, names) -> names.forEach(name -> BY_NAME.put(plain(name), test)));
    }

    /** What parts a name from a unit behind it, brackets included. */
    private static final Pattern PARTING = Pattern.compile("[\\s,(\\[]+");

    /**
     * A heading that was understood.
     *
     * @param unit as it stands in the heading; empty text for none
     */
    record Heading(LabTest test, String unit) {}

    private TestNames() {}

    private static void name(LabTest test, String... names) {
        NAMES.merge(
                test,
                List.of(names),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    /** The test that a heading names, perhaps with a unit behind it. */
    static Optional<Heading> read(String heading) {
        var text = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
        return Optional.ofNullable(BY_NAME.get(plain(text)))
                .map(test -> new Heading(test, ""))
                .or(() -> withUnit(text));
    }

    /** The longest name before a parting behind which something stands. */
    private static Optional<Heading> withUnit(String text) {
        var partings = PARTING.matcher(text).results().toList();
        return IntStream.iterate(partings.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(partings::get)
                .flatMap(parting ->
                        Optional.ofNullable(BY_NAME.get(plain(text.substring(0, parting.start()))))
                                .map(test -> heading(test, text.substring(parting.end())))
                                .stream())
                .findFirst();
    }

    private static Heading heading(LabTest test, String rest) {
        var unit = rest.replaceAll("[)\\]]+$", "").strip();
        return new Heading(test, isAnotherName(test, unit) ? "" : unit);
    }

    /** A heading may name a test twice: "中性粒细胞 (NEUT#)". */
    private static boolean isAnotherName(LabTest test, String words) {
        return UnitNames.read(words).isEmpty() && BY_NAME.get(plain(words)) == test;
    }

    /** All headings that are understood. */
    static Map<LabTest, List<String>> all() {
        return Map.copyOf(NAMES);
    }

    /** The unit that a heading states for its test; empty if it is none of the test's. */
    static Optional<Unit> unit(LabTest test, String text) {
        return UnitNames.read(text).filter(unit -> test.analyte().units().contains(unit));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_.\\-]", "");
    }
}
