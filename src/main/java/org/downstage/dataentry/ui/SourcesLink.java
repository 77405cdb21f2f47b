package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import java.util.Optional;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.dataentry.OpenedForm;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the subject's source documents. */
@Component
@Order(1)
class SourcesLink implements CaseBookLink {

    @Override
    public Optional<Target> target(OpenedForm opened) {
        var address = "subjects/" + opened.subject().key() + "/sources";
        return Optional.of(new Target(address, Glyph.SOURCES, text("dataentry.sources")));
    }
}
