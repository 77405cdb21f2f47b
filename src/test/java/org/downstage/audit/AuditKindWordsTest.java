package org.downstage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.downstage.base.language.Language;
import org.downstage.base.language.TranslationProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditKindWordsTest {

    private final TranslationProvider texts = new TranslationProvider();

    @ParameterizedTest
    @EnumSource
    void every_kind_has_words_in_every_language(AuditKind kind) {
        for (var language : Language.values()) {
            assertThat(texts.getTranslation("audit.kind." + kind, language.locale()))
                    .doesNotContain("!")
                    .doesNotContain(kind.name());
        }
    }
}
