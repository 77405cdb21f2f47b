package org.downstage.dataentry.ui;

import java.util.Optional;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.dataentry.OpenedForm;

/** Leads from the foot of a case book's list of forms to a page about its subject. */
public interface CaseBookLink {

    /** The page, if the reader may open it. */
    Optional<Target> target(OpenedForm opened);

    /**
     * A page.
     *
     * @param address from the application's root
     * @param glyph its drawing
     * @param words its name in the reader's language
     */
    record Target(String address, Glyph glyph, String words) {}
}
