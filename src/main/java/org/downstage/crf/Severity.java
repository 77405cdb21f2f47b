package org.downstage.crf;

/** How much a finding weighs. */
public enum Severity {
    /** The data cannot be right: saving is refused, nothing typed is lost. */
    HARD,
    /** The data are unlikely: asked once, the explanation is kept and a system query opened. */
    SOFT
}
