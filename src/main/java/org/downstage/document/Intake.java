package org.downstage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.downstage.base.UploadedFile;
import org.downstage.document.PageCache.Content;
import org.downstage.document.UploadProblem.Kind;
import org.downstage.document.render.PageRenderer;
import org.downstage.document.render.PaperType;
import org.downstage.document.render.RenderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Receives a file into a place apart, and finds out what it is before it counts for anything. */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int BUFFER = 1 << 16;

    /** Answers a read that failed, as -1 answers the end. */
    private static final int CUT_OFF = -2;

    private final PageRenderer renderer;
    private final long largest;
    private final int mostPages;
    private final long megapixels;

    Intake(
            PageRenderer renderer,
            @Value("${downstage.documents.size}") DataSize largest,
            @Value("${downstage.documents.pages}") int mostPages,
            @Value("${downstage.documents.image-pixels}") long imagePixels) {
        this.renderer = renderer;
        this.largest = largest.toBytes();
        this.mostPages = mostPages;
        this.megapixels = imagePixels / 1_000_000;
    }

    /** What came of receiving. */
    sealed interface Received {

        /** A document that can be read, still in its place apart. */
        record Sound(Path file, Content content, long bytes, int pages) implements Received {}

        record Unsound(UploadProblem problem) implements Received {}
    }

    /** How large a file may be, in megabytes. */
    long megabytes() {
        return DataSize.ofBytes(largest).toMegabytes();
    }

    /** Receives a file into a directory to work in. */
    Received receive(UploadedFile upload, Path workplace) {
        try {
            return received(upload, workplace.resolve("upload"));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private Received received(UploadedFile upload, Path file) throws IOException {
        if (upload.size() > largest) {
            return unsound(Kind.TOO_LARGE, megabytes());
        }
        var digest = ContentHash.digest();
        var buffer = new byte[BUFFER];
        long bytes = 0;
        try (var kept = Files.newOutputStream(file)) {
            int count;
            while ((count = next(upload, buffer)) > 0) {
                bytes += count;
                if (bytes > largest) {
                    return unsound(Kind.TOO_LARGE, megabytes());
                }
                digest.update(buffer, 0, count);
                kept.write(buffer, 0, count);
            }
            if (count == CUT_OFF || (upload.size() > 0 && bytes < upload.size())) {
                return unsound(Kind.CUT_OFF);
            }
        }
        return bytes == 0
                ? unsound(Kind.EMPTY)
                : inspected(file, ContentHash.of(digest.digest()), bytes);
    }

    private static int next(UploadedFile upload, byte[] buffer) {
        try {
            return upload.content().read(buffer);
        } catch (IOException gone) {
            LOG.info("An upload broke off: {}", gone.toString());
            return CUT_OFF;
        }
    }

    private Received inspected(Path file, ContentHash hash, long bytes) throws IOException {
        var type = PaperType.of(beginning(file));
        if (type.isEmpty()) {
            return unsound(Kind.OTHER_TYPE);
        }
        try {
            var pages = renderer.inspect(file, type.get());
            return new Received.Sound(file, new Content(hash, type.get()), bytes, pages);
        } catch (RenderException refused) {
            return new Received.Unsound(problem(refused.reason()));
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        var beginning = new byte[PaperType.MARK];
        try (var content = Files.newInputStream(file)) {
            var count = content.readNBytes(beginning, 0, PaperType.MARK);
            return Arrays.copyOf(beginning, count);
        }
    }

    private UploadProblem problem(RenderException.Reason reason) {
        return switch (reason) {
            case ENCRYPTED -> UploadProblem.of(Kind.ENCRYPTED);
            case UNREADABLE -> UploadProblem.of(Kind.UNREADABLE);
            case TOO_MANY_PAGES -> UploadProblem.of(Kind.TOO_MANY_PAGES, mostPages);
            case TOO_LARGE -> UploadProblem.of(Kind.IMAGE_TOO_LARGE, megapixels);
            case IMAGE_FORMAT -> UploadProblem.of(Kind.IMAGE_FORMAT);
            case TOO_COSTLY -> UploadProblem.of(Kind.TOO_COSTLY);
            case BUSY -> UploadProblem.of(Kind.BUSY);
        };
    }

    private static Received unsound(Kind kind, Object... arguments) {
        return new Received.Unsound(UploadProblem.of(kind, arguments));
    }
}
