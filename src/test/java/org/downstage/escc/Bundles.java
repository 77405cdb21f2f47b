package org.downstage.escc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/** The study's words in one language, from all its bundles. */
record Bundles(TreeMap<String, String> words, List<String> repeated) {

    private static final Path DIRECTORY = Path.of("src/main/resources/i18n");

    static final Bundles ENGLISH = read("_en");
    static final Bundles CHINESE = read("_zh_CN");

    String get(String key) {
        return words.getOrDefault(key, "");
    }

    boolean has(String key) {
        return !get(key).isBlank();
    }

    private static Bundles read(String language) {
        var bundles = new Bundles(new TreeMap<>(), new ArrayList<>());
        try (var files = Files.newDirectoryStream(DIRECTORY, "escc_*" + language + ".properties")) {
            for (var file : files) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> bundles.add(key, properties));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bundles;
    }

    private void add(String key, Properties properties) {
        if (words.put(key, properties.getProperty(key)) != null) {
            repeated.add(key);
        }
    }
}
