package org.downstage.base.ui.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlyphTest {

    @Test
    void every_glyph_has_its_drawing_and_every_drawing_its_glyph() throws IOException {
        String styles = Files.readString(Path.of("frontend/styles/glyphs.css"));
        List<String> drawn =
                Pattern.compile("data-glyph=\"([a-z-]+)\"")
                        .matcher(styles)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertThat(Arrays.stream(Glyph.values()).map(Glyph::cssName))
                .containsExactlyElementsOf(drawn);
    }
}
