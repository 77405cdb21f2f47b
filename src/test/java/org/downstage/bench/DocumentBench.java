package org.downstage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.downstage.document.Papers;
import org.downstage.document.render.PageRenderer;
import org.downstage.document.render.PaperType;
import org.downstage.document.render.RenderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A page of a long scan, drawn for the first time, beside the page of a scan that has no other:
 * what the rest of the document costs whoever looks at one page.
 */
@SpringBootTest
class DocumentBench {

    private static final int PAGES = Integer.getInteger("downstage.bench.pages", 300);
    private static final int WIDTH = 400;
    private static final int TIMES = 20;

    @Autowired PageRenderer renderer;

    @TempDir Path directory;

    private final BenchReport report = new BenchReport();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_page_of_a_long_scan_beside_one_that_stands_alone() throws IOException {
        var one = file("one.pdf", 1);
        var many = file("many.pdf", PAGES);
        var alone = drawing(one, 1);
        report.title("A scan of %d pages".formatted(PAGES));
        for (var page : new int[] {1, PAGES / 2, PAGES}) {
            var drawn = drawing(many, page);
            report.line(
                    "Page %d".formatted(page),
                    words(drawn) + ", %.2f × that of one alone".formatted(ratio(drawn, alone)));
            assertThat(ratio(drawn, alone)).as("page %d", page).isLessThan(3);
        }
        report.line("A page alone", words(alone));
        report.line(
                "Sent for a page, of the document",
                "%,d of %,d bytes".formatted(Files.size(picture()), Files.size(many)));
        report.write(Path.of("target/bench-documents.txt"));
    }

    private Path file(String name, int pages) throws IOException {
        return Files.write(directory.resolve(name), Papers.scan(pages, WIDTH));
    }

    private Path picture() {
        return directory.resolve("page.png");
    }

    private Samples drawing(Path file, int page) {
        return Samples.of(TIMES, number -> draw(file, page));
    }

    private void draw(Path file, int page) {
        try {
            renderer.draw(file, PaperType.PDF, page, PageRenderer.SCREEN, picture());
        } catch (RenderException failed) {
            throw new AssertionError(failed);
        }
    }

    private static double ratio(Samples ours, Samples theirs) {
        return ours.quantile(0.5) / theirs.quantile(0.5);
    }

    private static String words(Samples drawn) {
        return String.format(
                Locale.ROOT, "p50 %.0f ms, p95 %.0f ms", drawn.quantile(0.5), drawn.quantile(0.95));
    }
}
