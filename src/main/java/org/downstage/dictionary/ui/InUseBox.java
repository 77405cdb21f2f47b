package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.downstage.audit.AuditTime;
import org.downstage.dictionary.DictionaryState;

/** The dictionary in use: version, source, since when, by whom, how much. */
class InUseBox extends Box {

    InUseBox(DictionaryState state, ZoneId zone) {
        super(text("dictionary.inUse"));
        var facts = new DescriptionList();
        facts.addClassName("ds-dictionary-facts");
        fact(facts, "version", text("dictionary.version", state.version().code()));
        var used = state.inUse();
        fact(
                facts,
                "source",
                used.map(one -> text("dictionary.source.NCI", one.fileName()))
                        .orElseGet(() -> text("dictionary.source.SHIPPED")));
        fact(
                facts,
                "since",
                used.map(one -> AuditTime.text(one.importedAt(), zone))
                        .orElseGet(() -> text("dictionary.since.start")));
        fact(
                facts,
                "by",
                used.map(one -> one.importedBy()).orElseGet(() -> text("dictionary.nobody")));
        var counts = state.counts();
        fact(
                facts,
                "size",
                text("dictionary.counts", counts.terms(), counts.classes(), counts.grades()));
        add(facts);
        used.ifPresent(one -> {
            var hash = new Span(text("dictionary.hash", one.fileHash()));
            hash.addClassNames("ds-small", "ds-hint", "ds-dictionary-hash");
            add(hash);
        });
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(
                new DescriptionList.Term(text("dictionary.fact." + name)),
                new DescriptionList.Description(value));
    }
}
