package org.downstage.base.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TranslationProviderTest {

    private final TranslationProvider texts = new TranslationProvider();

    @Test
    void speaks_each_language() {
        assertThat(texts.getTranslation("login.submit", Locale.ENGLISH)).isEqualTo("Sign in");
        assertThat(texts.getTranslation("login.submit", Locale.SIMPLIFIED_CHINESE)).isEqualTo("登录");
    }

    @Test
    void speaks_simplified_chinese_to_every_chinese_reader_and_english_to_all_others() {
        assertThat(texts.getTranslation("login.submit", Locale.TRADITIONAL_CHINESE))
                .isEqualTo("登录");
        assertThat(texts.getTranslation("login.submit", Locale.FRENCH)).isEqualTo("Sign in");
    }

    @Test
    void fills_in_arguments_and_chooses_the_number() {
        assertThat(texts.getTranslation("mark.queries", Locale.ENGLISH, 0))
                .isEqualTo("no open query");
        assertThat(texts.getTranslation("mark.queries", Locale.ENGLISH, 1))
                .isEqualTo("1 open query");
        assertThat(texts.getTranslation("mark.queries", Locale.ENGLISH, 7))
                .isEqualTo("7 open queries");
        assertThat(texts.getTranslation("mark.queries", Locale.SIMPLIFIED_CHINESE, 7))
                .isEqualTo("7 条未关闭质疑");
    }

    @Test
    void shows_a_missing_key_instead_of_failing() {
        assertThat(texts.getTranslation("no.such.key", Locale.ENGLISH, "x"))
                .isEqualTo("!no.such.key!");
    }

    @Test
    void takes_the_first_wished_language_that_it_speaks() {
        assertThat(Language.firstOf(List.of(Locale.GERMAN, Locale.CHINA, Locale.ENGLISH)))
                .isEqualTo(Language.CHINESE);
        assertThat(Language.firstOf(List.of(Locale.GERMAN))).isEqualTo(Language.ENGLISH);
    }
}
