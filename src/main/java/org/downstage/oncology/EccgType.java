package org.downstage.oncology;

/**
 * Type of a complication by the treatment it needed (ECCG, Low 2015; dossier §5c). For an
 * anastomotic leak: I none, medical or dietary; II interventional; III surgical. Necrosis, chyle
 * leak and nerve injury have steps of their own in the same order.
 */
public enum EccgType implements Coded {
    I,
    II,
    III;

    @Override
    public String code() {
        return name();
    }
}
