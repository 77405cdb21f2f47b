package org.downstage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.downstage.document.render.PageRenderer;
import org.downstage.document.render.PaperType;
import org.downstage.document.render.RenderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Pages as they were drawn once, on disk under the hash of their document; the oldest go first. */
@Component
class PageCache {

    private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
    private static final String DIRECTORY = "pages";

    private final DocumentFiles files;
    private final PageRenderer renderer;
    private final Clock clock;
    private final long room;

    PageCache(
            DocumentFiles files,
            PageRenderer renderer,
            Clock clock,
            @Value("${downstage.documents.page-cache}") DataSize room) {
        this.files = files;
        this.renderer = renderer;
        this.clock = clock;
        this.room = room.toBytes();
    }

    /** A page's picture, drawn if it has to be. */
    byte[] page(Content content, int page, int dpi) throws RenderException, UnreadableException {
        try {
            var drawn = files.directory(DIRECTORY).resolve(name(content.hash(), page, dpi));
            if (!Files.exists(drawn)) {
                draw(content, page, dpi, drawn);
            }
            var bytes = Files.readAllBytes(drawn);
            // What is looked at stays; a directory keeps no better order for nothing.
            Files.setLastModifiedTime(drawn, FileTime.from(clock.instant()));
            return bytes;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static String name(ContentHash hash, int page, int dpi) {
        return hash.hex() + "-" + page + "-" + dpi + ".png";
    }

    private void draw(Content content, int page, int dpi, Path drawn)
            throws IOException, RenderException, UnreadableException {
        var original =
                files.find(content.hash()).orElseThrow(UnreadableException::missingOrDamaged);
        var workplace = files.workplace();
        try {
            var picture = workplace.resolve("page.png");
            renderer.draw(original, content.type(), page, dpi, picture);
            Files.move(picture, drawn, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DocumentFiles.discard(workplace);
        }
    }

    /** What is to be drawn. */
    record Content(ContentHash hash, PaperType type) {}

    private record Kept(Path file, long size, long used) {}

    /** Makes room, oldest first. */
    @Scheduled(fixedDelay = 600_000)
    void makeRoom() {
        try {
            var kept = kept();
            var total = kept.stream().mapToLong(Kept::size).sum();
            for (var one : kept) {
                if (total <= room) {
                    return;
                }
                Files.deleteIfExists(one.file());
                total -= one.size();
            }
        } catch (IOException held) {
            LOG.warn("Drawn pages could not be tidied up", held);
        }
    }

    private List<Kept> kept() throws IOException {
        var kept = new ArrayList<Kept>();
        try (var pages = Files.newDirectoryStream(files.directory(DIRECTORY))) {
            for (var file : pages) {
                var used = Files.getLastModifiedTime(file).toMillis();
                kept.add(new Kept(file, Files.size(file), used));
            }
        }
        kept.sort(Comparator.comparingLong(Kept::used));
        return kept;
    }
}
