package org.downstage.document;

/** What a source document is. All that others than its site learn of it before it is redacted. */
public enum SourceKind {
    RADIOTHERAPY_SUMMARY,
    OPERATION_REPORT,
    PATHOLOGY_REPORT,
    IMAGING_REPORT,
    ENDOSCOPY_REPORT,
    LABORATORY_REPORT,
    MEDICATION_CHART,
    CLINIC_NOTE,
    DISCHARGE_LETTER,
    OTHER
}
