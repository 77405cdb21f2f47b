package org.downstage.oncology;

/**
 * Extent of a chyle leak or nerve injury (ECCG; dossier §5c). Chyle leak: A less than 1 litre a
 * day, B more. Recurrent laryngeal nerve: A one side, B both.
 */
public enum EccgSeverity implements Coded {
    A,
    B;

    @Override
    public String code() {
        return name();
    }
}
