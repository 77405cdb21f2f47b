package org.downstage.base.ui.mark;

/** The states of forms, verifications and drafts, each with its glyph, tone and word. */
public enum StatusMark {
    NOT_STARTED(Glyph.NOT_STARTED, Tone.PLAIN, "mark.notStarted"),
    IN_PROGRESS(Glyph.IN_PROGRESS, Tone.HERE, "mark.inProgress"),
    COMPLETE(Glyph.COMPLETE, Tone.DONE, "mark.complete"),
    SIGNED(Glyph.SIGNED, Tone.DONE, "mark.signed"),
    SIGNATURE_INVALID(Glyph.SIGNATURE_INVALID, Tone.ATTENTION, "mark.signatureInvalid"),
    FROZEN(Glyph.FROZEN, Tone.PLAIN, "mark.frozen"),
    LOCKED(Glyph.LOCKED, Tone.PLAIN, "mark.locked"),
    VOID(Glyph.VOID, Tone.PLAIN, "mark.void"),
    VERIFICATION_REQUIRED(Glyph.VERIFICATION_REQUIRED, Tone.PLAIN, "mark.verificationRequired"),
    VERIFIED(Glyph.VERIFIED, Tone.DONE, "mark.verified"),
    VERIFICATION_DROPPED(Glyph.VERIFICATION_DROPPED, Tone.ATTENTION, "mark.verificationDropped"),
    DRAFT(Glyph.DRAFT, Tone.HERE, "mark.draft");

    private final Glyph glyph;
    private final Tone tone;
    private final String textKey;

    StatusMark(Glyph glyph, Tone tone, String textKey) {
        this.glyph = glyph;
        this.tone = tone;
        this.textKey = textKey;
    }

    /** The drawing. */
    public Glyph glyph() {
        return glyph;
    }

    /** The colour's meaning. */
    public Tone tone() {
        return tone;
    }

    /** The key of the word that says the state. */
    public String textKey() {
        return textKey;
    }
}
