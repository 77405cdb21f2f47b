package org.downstage.demo;

/**
 * A part of the demonstration study. The parts are loaded in the order of their {@link
 * org.springframework.core.annotation.Order}, each on what those before it left.
 */
interface DemonstrationPart {

    /** Enters what of it is not there yet. */
    void load();
}
