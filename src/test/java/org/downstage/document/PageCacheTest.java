package org.downstage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.downstage.document.PageCache.Content;
import org.downstage.document.render.PageRenderer;
import org.downstage.document.render.PaperType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.util.unit.DataSize;

/** Pages drawn once are kept while there is room. */
@SpringBootTest
class PageCacheTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired PageRenderer renderer;

    @TempDir Path home;

    private DocumentFiles files;
    private PageCache cache;

    private void roomFor(DataSize room) {
        files = new DocumentFiles(home);
        cache = new PageCache(files, renderer, Clock.fixed(NOW, ZoneOffset.UTC), room);
    }

    private Content stored(byte[] document) throws IOException {
        var workplace = files.workplace();
        var file = Files.write(workplace.resolve("upload"), document);
        var hash = DocumentFiles.hashOf(file);
        files.take(file, hash);
        DocumentFiles.discard(workplace);
        return new Content(hash, PaperType.PDF);
    }

    private List<Path> drawn() throws IOException {
        try (var pages = Files.list(files.directory("pages"))) {
            return pages.toList();
        }
    }

    @Test
    void what_was_looked_at_last_stays_when_room_is_made() throws Exception {
        roomFor(DataSize.ofBytes(2_500));
        var pages = files.directory("pages");
        for (var day = 1; day <= 4; day++) {
            var page = Files.write(pages.resolve("page-" + day), new byte[1_000]);
            Files.setLastModifiedTime(page, FileTime.from(NOW.minusSeconds(86_400L * (9 - day))));
        }

        cache.makeRoom();

        assertThat(drawn())
                .extracting(page -> page.getFileName().toString())
                .containsExactlyInAnyOrder("page-3", "page-4");
    }

    @Test
    void a_page_is_drawn_once_and_looking_at_it_keeps_it() throws Exception {
        roomFor(DataSize.ofMegabytes(10));
        var content = stored(Papers.letter(1));
        var first = cache.page(content, 1, PageRenderer.SCREEN);
        var file = drawn().getFirst();
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(86_400)));

        assertThat(cache.page(content, 1, PageRenderer.SCREEN)).isEqualTo(first);
        assertThat(drawn()).hasSize(1);
        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(NOW);
    }

    @Test
    void a_document_whose_file_is_missing_or_changed_is_told_as_unreadable() throws Exception {
        roomFor(DataSize.ofMegabytes(10));
        var missing = new Content(ContentHash.of(ContentHash.digest().digest()), PaperType.PDF);
        assertThatThrownBy(() -> cache.page(missing, 1, PageRenderer.SCREEN))
                .isInstanceOf(UnreadableException.class);

        var content = stored(Papers.letter(1));
        var file = files.find(content.hash()).orElseThrow();
        Files.write(file, Papers.letter(2));
        assertThatThrownBy(() -> cache.page(content, 1, PageRenderer.SCREEN))
                .isInstanceOf(UnreadableException.class);
        assertThat(drawn()).isEmpty();
    }
}
