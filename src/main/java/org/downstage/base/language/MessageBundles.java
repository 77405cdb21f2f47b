package org.downstage.base.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the bundles {@code i18n/*_en.properties} and {@code i18n/*_zh_CN.properties} of the class
 * path, in UTF-8. A feature's new bundle is found by its name; nothing registers it.
 */
final class MessageBundles {

    private MessageBundles() {}

    /** All texts of a language by key. */
    static Map<String, String> textsOf(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (Resource bundle : bundlesOf(language)) {
            read(bundle).forEach((key, text) -> texts.putIfAbsent((String) key, (String) text));
        }
        return Map.copyOf(texts);
    }

    /** The bundles of a language. */
    static List<Resource> bundlesOf(Language language) {
        String pattern = "classpath*:i18n/*" + language.bundleSuffix() + ".properties";
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts cannot be listed: " + pattern, e);
        }
    }

    /** The texts of one bundle. */
    static Properties read(Resource bundle) {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The texts cannot be read: " + bundle, e);
        }
    }
}
