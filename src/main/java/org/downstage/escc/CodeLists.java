package org.downstage.escc;

import org.downstage.crf.CodeList;

/** Code lists that several forms share. The categories are spelt as AJCC 8 prints them. */
public final class CodeLists {

    /** Depth of the primary tumour (AJCC 8; dossier §2.1). */
    public static final CodeList T_CATEGORY =
            CodeList.of(
                    "T_CATEGORY",
                    "TX",
                    "T0",
                    "Tis",
                    "T1",
                    "T1a",
                    "T1b",
                    "T2",
                    "T3",
                    "T4",
                    "T4a",
                    "T4b");

    /** Regional nodes (AJCC 8; dossier §2.1). */
    public static final CodeList N_CATEGORY =
            CodeList.of("N_CATEGORY", "NX", "N0", "N1", "N2", "N3");

    /** Distant metastasis (AJCC 8; dossier §2.1). */
    public static final CodeList M_CATEGORY = CodeList.of("M_CATEGORY", "M0", "M1");

    /** Clinical stage groups (AJCC 8; dossier §2.4-A). */
    public static final CodeList C_STAGE_GROUP =
            CodeList.of("C_STAGE_GROUP", "0", "I", "II", "III", "IVA", "IVB");

    /** Drugs of systemic therapy, see {@link SystemicAgent}. */
    public static final CodeList AGENT = SystemicAgent.codeList();

    /** Units of a systemic dose. */
    public static final CodeList DOSE_UNIT =
            CodeList.of("DOSE_UNIT", "MG", "MG_M2", "MG_KG", "AUC");

    private CodeLists() {}
}
