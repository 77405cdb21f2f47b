package org.downstage.adverseevent;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.Term;
import org.springframework.stereotype.Component;

/** Looks a filter's text up in the dictionary: synonyms and the reader's language included. */
@Component
class FilterWording {

    private final TermWords words;
    private final Dictionary dictionary;

    FilterWording(TermWords words, Dictionary dictionary) {
        this.words = words;
        this.dictionary = dictionary;
    }

    /** What the filter's text means to a reader of this language. */
    Wording of(EventFilter filter, Locale locale) {
        return filter.text().isEmpty()
                ? Wording.NONE
                : new Wording(
                        names(words.search(dictionary, locale).find(filter.text()).stream()),
                        names(dictionary.terms().stream().filter(Term::isOtherSpecify)));
    }

    private static List<String> names(Stream<Term> terms) {
        return terms.map(Term::name).toList();
    }
}
