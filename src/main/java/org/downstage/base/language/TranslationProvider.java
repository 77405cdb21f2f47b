package org.downstage.base.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every text of the screen, in both languages. A text is a {@link MessageFormat} pattern even when
 * it takes no argument, so an apostrophe is always doubled. A key without text answers with itself
 * between exclamation marks and is logged once; it never throws.
 *
 * <p>Immutable but for the list of missing keys; shared by all threads.
 */
@Component
public class TranslationProvider implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(TranslationProvider.class);

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** Reads all bundles of the class path. */
    public TranslationProvider() {
        for (Language language : Language.values()) {
            texts.put(language, MessageBundles.textsOf(language));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return texts.getOrDefault(Language.ENGLISH, Map.of()).containsKey(key);
    }

    /**
     * All texts whose keys begin so, by what comes after.
     *
     * @param arguments for each text's {@code {0}}, {@code {1}} …
     */
    public Map<String, String> under(String prefix, Locale locale, Object... arguments) {
        var found = new TreeMap<String, String>();
        texts.getOrDefault(Language.of(locale), Map.of()).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key ->
                        found.put(
                                key.substring(prefix.length()),
                                getTranslation(key, locale, arguments)));
        return found;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String pattern = texts.getOrDefault(Language.of(locale), Map.of()).get(key);
        if (pattern == null) {
            if (missing.add(key)) {
                LOG.warn("No text for the key \"{}\" in {}", key, locale);
            }
            return "!" + key + "!";
        }
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        return plain ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
