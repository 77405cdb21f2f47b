package org.downstage.oncology.laboratory;

/** Whether a term is about values that are too low or too high. */
public enum Direction {
    LOW,
    HIGH
}
