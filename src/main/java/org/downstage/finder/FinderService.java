package org.downstage.finder;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.Language;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.downstage.subject.CaseAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds subjects that the account sees, and the forms and items of one of them. */
@Service
public class FinderService {

    private static final int MOST_SUBJECTS = 8;
    private static final int MOST_ITEMS = 30;

    private final FinderRepository subjects;
    private final Catalogue catalogue;
    private final CatalogueText texts;
    private final TranslationProvider translations;
    private final CurrentAccount account;

    FinderService(
            FinderRepository subjects,
            Catalogue catalogue,
            CatalogueText texts,
            TranslationProvider translations,
            CurrentAccount account) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.texts = texts;
        this.translations = translations;
        this.account = account;
    }

    /**
     * What fits best first. Labels are searched in every language, and shown in the reader's.
     *
     * @param typed part of a subject id, then words of a form or item; either may be left out
     * @param currentSubject the subject on the screen, asked for when none is typed; blank for none
     * @param locale the reader's language
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public List<Target> find(String typed, String currentSubject, Locale locale) {
        var wish = Wish.of(typed);
        var part = wish.subject().isEmpty() ? currentSubject.replace("-", "") : wish.subject();
        if (part.isEmpty()) {
            return List.of();
        }
        var found = subjects.find(account.require(), part, MOST_SUBJECTS);
        if (found.isEmpty()) {
            return List.of();
        }
        if (wish.words().isEmpty()) {
            return found.stream().map(key -> subject(key, locale)).toList();
        }
        return places(found.getFirst(), wish, locale);
    }

    private Target subject(String key, Locale locale) {
        var first = catalogue.forms().getFirst();
        return new Target(
                key, texts.form(first.oid(), locale), CaseAddress.of(key, FormKey.of(first.oid())));
    }

    /** Forms whose titles fit, then items where a word fits the question. */
    private List<Target> places(String subject, Wish wish, Locale locale) {
        List<Target> forms = new ArrayList<>();
        List<Target> items = new ArrayList<>();
        for (var form : catalogue.forms()) {
            var titles = titles(form);
            if (wish.fits(titles)) {
                var address = CaseAddress.of(subject, FormKey.of(form.oid()));
                forms.add(new Target(texts.form(form.oid(), locale), subject, address));
                continue;
            }
            form.items()
                    .filter(item -> wish.fits(with(titles, form, item)))
                    .map(item -> target(subject, form, item, locale))
                    .forEach(items::add);
        }
        return Stream.concat(forms.stream(), items.stream()).limit(MOST_ITEMS).toList();
    }

    private List<String> titles(CaseReportForm form) {
        return Arrays.stream(Language.values())
                .map(Language::locale)
                .flatMap(language ->
                        Stream.of(
                                texts.form(form.oid(), language),
                                texts.formShort(form.oid(), language),
                                translations.getTranslation(
                                        "finder.alias." + form.oid(), language)))
                .toList();
    }

    private List<String> with(List<String> titles, CaseReportForm form, Item<?> item) {
        var questions =
                Arrays.stream(Language.values())
                        .map(language -> texts.item(form.oid(), item.oid(), language.locale()));
        // Its OID too, because people know RT_END, and its type: they ask for the end date.
        var known = item.oid().replace('_', ' ') + " " + item.type().name().replace('_', ' ');
        return Stream.of(titles.stream(), questions, Stream.of(known))
                .flatMap(words -> words)
                .toList();
    }

    private Target target(String subject, CaseReportForm form, Item<?> item, Locale locale) {
        var row = form.isRepeated(item.oid()) ? 1 : 0;
        return new Target(
                texts.item(form.oid(), item.oid(), locale),
                subject + " · " + texts.form(form.oid(), locale),
                CaseAddress.of(subject, FormKey.of(form.oid()), new ItemPath(item.oid(), row)));
    }
}
