package org.downstage.document.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.downstage.document.Papers;
import org.downstage.document.render.RenderException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drawing may take: of a long scan no more than of a short one, of a hostile page an end. */
class LongScanTest {

    private static final int PAGES = 300;

    /** More than would fit into the memory at once. */
    private static final int REDACTED = 60;

    @TempDir private Path directory;
    private PageRenderer renderer;

    @AfterEach
    void close() {
        renderer.close();
    }

    private void renderer(String memory, Duration time, int atOnce) {
        renderer =
                new PageRenderer(
                        directory, 500, 40_000_000L, memory, time, Duration.ofSeconds(60), atOnce);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("paper.pdf"), content);
    }

    @Test
    void a_page_of_a_long_scan_is_drawn_though_every_other_page_is_broken() throws Exception {
        renderer("96m", Duration.ofMinutes(2), 1);
        var scan = Papers.scan(PAGES, 400);
        spoilAllButTheFirstAnd(scan, 149);
        var file = file(scan);
        assertThat(renderer.inspect(file, PaperType.PDF)).isEqualTo(PAGES);

        var page = directory.resolve("page.png");
        renderer.draw(file, PaperType.PDF, 149, PageRenderer.SCREEN, page);

        var drawn = ImageIO.read(page.toFile());
        assertThat(drawn.getWidth()).isBetween(1235, 1245);
        assertThat(new java.awt.Color(drawn.getRGB(600, 600)).getRed()).isBetween(190, 254);
    }

    /** Writes noise over what stands in the images' streams, so that reading one would fail. */
    private static void spoilAllButTheFirstAnd(byte[] scan, int page) {
        var text = new String(scan, StandardCharsets.ISO_8859_1);
        var random = new Random(1);
        var at = 0;
        var image = 0;
        while ((at = text.indexOf("/DCTDecode", at)) >= 0) {
            image++;
            var begin = text.indexOf("stream", at);
            var end = text.indexOf("endstream", begin);
            if (image != 1 && image != page) {
                for (var i = begin + 10; i < end - 4; i++) {
                    scan[i] = (byte) ('a' + random.nextInt(26));
                }
            }
            at = end;
        }
        assertThat(image).isEqualTo(PAGES);
    }

    @Test
    void a_long_scan_is_redacted_in_little_memory() throws Exception {
        renderer("160m", Duration.ofMinutes(5), 1);
        var file = file(Papers.scan(REDACTED, 300));
        for (var page = 1; page <= REDACTED; page++) {
            renderer.redact(file, PaperType.PDF, page, List.of(new Area(0, 0, 1, 0.1)), directory);
        }
        var copy = directory.resolve("copy.pdf");
        renderer.bind(directory, REDACTED, copy);

        try (var bound = Loader.loadPDF(copy.toFile())) {
            assertThat(bound.getNumberOfPages()).isEqualTo(REDACTED);
        }
    }

    @Test
    void a_page_that_takes_too_long_ends_and_the_next_one_is_drawn() throws Exception {
        renderer("160m", Duration.ofSeconds(60), 1);
        var good = Files.write(directory.resolve("good.pdf"), Papers.letter(1));
        renderer.inspect(good, PaperType.PDF);
        renderer.close();
        renderer("160m", Duration.ofMillis(1), 1);
        assertThatThrownBy(() -> renderer.inspect(good, PaperType.PDF))
                .isInstanceOfSatisfying(
                        RenderException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_COSTLY));
        renderer.close();
        renderer("160m", Duration.ofSeconds(60), 1);
        assertThat(renderer.inspect(good, PaperType.PDF)).isOne();
    }
}
