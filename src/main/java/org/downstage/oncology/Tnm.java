package org.downstage.oncology;

/** The extent of disease at one time: primary tumour, regional nodes, distant metastasis. */
public record Tnm(TCategory t, NCategory n, MCategory m) {}
