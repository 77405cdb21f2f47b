package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.downstage.adverseevent.TermWords;
import org.downstage.dictionary.Differences;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;

/**
 * What a dictionary would change, by kind: first what stands in its way, then what touches terms
 * already there, then what is new. Each kind opens to its terms, by system organ class.
 */
class DifferenceList extends Div {

    private final TermWords words;

    DifferenceList(Differences differences, TermWords words) {
        this.words = words;
        addClassName("ds-dictionary-differences");
        kind("blocking", differences.blocking().stream().map(DifferenceList::line).toList(), true);
        kind("regraded", differences.regraded().stream().map(this::line).toList(), true);
        byClass("removed", differences.removed(), true);
        byClass("added", differences.added(), false);
    }

    private void kind(String kind, List<String> lines, boolean open) {
        add(part(text("dictionary.diff." + kind, lines.size()), lines.size(), list(lines), open));
    }

    private void byClass(String kind, List<Term> terms, boolean open) {
        var classes =
                terms.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Term::soc,
                                        () -> new TreeMap<SystemOrganClass, List<Term>>(),
                                        Collectors.toList()));
        var parts = new Div();
        classes.forEach((soc, ofClass) -> {
            var names = ofClass.stream().map(term -> words.name(term, reader())).toList();
            var title = text("dictionary.diff.group", words.socName(soc, reader()), ofClass.size());
            parts.add(part(title, ofClass.size(), list(names), false));
        });
        add(part(text("dictionary.diff." + kind, terms.size()), terms.size(), parts, open));
    }

    /** What has no content is a line, not something to open. */
    private static Component part(String title, int size, Component content, boolean open) {
        if (size == 0) {
            var nothing = new Paragraph(title);
            nothing.addClassName("ds-hint");
            return nothing;
        }
        var details = new NativeDetails(title, content);
        details.setOpen(open);
        return details;
    }

    private static UnorderedList list(List<String> lines) {
        return new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
    }

    private static String line(Differences.Blocking blocking) {
        return blocking.grade() == 0
                ? text("dictionary.diff.blocking.term", blocking.term(), blocking.records())
                : text(
                        "dictionary.diff.blocking.grade",
                        blocking.term(),
                        String.valueOf(blocking.grade()),
                        blocking.records());
    }

    private String line(Differences.Regraded changed) {
        return text(
                "dictionary.diff.regraded.line",
                words.name(changed.term(), reader()),
                grades(changed.term().grades()),
                grades(changed.before()));
    }

    private static String grades(Collection<Integer> grades) {
        return grades.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
