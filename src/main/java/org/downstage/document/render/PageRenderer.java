package org.downstage.document.render;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.downstage.document.render.RenderException.Reason;
import org.downstage.document.render.RenderProcess.Order;
import org.downstage.document.render.RenderProcess.Wish;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Draws pages, few at once. Each order has a time limit; a document that exceeds it, or its memory,
 * ends the process that drew it, and the next order gets a new one.
 */
@Component
public class PageRenderer {

    /** Pixels of an inch of paper on an ordinary screen. */
    public static final int SCREEN = 150;

    /** The same for one who zooms in. */
    public static final int FINE = 240;

    private static final Duration IDLE = Duration.ofMinutes(5);

    private final RenderLimits limits;
    private final String memory;
    private final Duration time;
    private final Duration patience;
    private final Path scratch;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<RenderWorker> idle = new ConcurrentLinkedDeque<>();

    PageRenderer(
            @Value("${downstage.documents.home}") Path home,
            @Value("${downstage.documents.pages}") int pages,
            @Value("${downstage.documents.image-pixels}") long imagePixels,
            @Value("${downstage.documents.render.memory}") String memory,
            @Value("${downstage.documents.render.time}") Duration time,
            @Value("${downstage.documents.render.patience}") Duration patience,
            @Value("${downstage.documents.render.at-once}") int atOnce) {
        this.limits = new RenderLimits(pages, imagePixels);
        this.memory = memory;
        this.time = time;
        this.patience = patience;
        this.scratch = home.toAbsolutePath().normalize().resolve("scratch");
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * Opens a document, looks at every page's description and draws the first.
     *
     * @return how many pages it has
     */
    public int inspect(Path file, PaperType type) throws RenderException {
        return order(Order.INSPECT, new Wish(file, type, 1, SCREEN, List.of(), file));
    }

    /** Draws a page into a PNG file. */
    public void draw(Path file, PaperType type, int page, int dpi, Path into)
            throws RenderException {
        order(Order.DRAW, new Wish(file, type, page, dpi, List.of(), into));
    }

    /** Draws a page with boxes burnt in, and keeps it in a directory for {@link #bind}. */
    public void redact(Path file, PaperType type, int page, List<Area> boxes, Path directory)
            throws RenderException {
        order(Order.REDACT, new Wish(file, type, page, RedactedCopy.DPI, boxes, directory));
    }

    /** Binds the redacted pages of a directory to a document of images alone. */
    public void bind(Path directory, int pages, Path into) throws RenderException {
        var wish = new Wish(directory, PaperType.PDF, pages, 0, List.of(), into);
        order(Order.BIND, wish, time.plusSeconds(pages));
    }

    private int order(Order order, Wish wish) throws RenderException {
        return order(order, wish, time);
    }

    private int order(Order order, Wish wish, Duration atMost) throws RenderException {
        takePlace();
        try {
            var worker = worker();
            try {
                return worker.order(order, wish, atMost);
            } finally {
                if (worker.isAlive()) {
                    idle.addFirst(worker);
                }
            }
        } finally {
            places.release();
        }
    }

    private void takePlace() throws RenderException {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RenderException.because(Reason.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw RenderException.because(Reason.BUSY);
        }
    }

    private RenderWorker worker() {
        RenderWorker worker;
        while ((worker = idle.pollFirst()) != null) {
            if (worker.isAlive()) {
                return worker;
            }
        }
        try {
            Files.createDirectories(
                    scratch,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            return RenderWorker.start(limits, memory, scratch);
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    /** Ends processes that nobody has needed for a while. */
    @Scheduled(fixedDelay = 60_000)
    void rest() {
        for (var worker : idle) {
            if (worker.idleFor(IDLE) && idle.remove(worker)) {
                worker.close();
            }
        }
    }

    @PreDestroy
    void close() {
        RenderWorker worker;
        while ((worker = idle.pollFirst()) != null) {
            worker.close();
        }
    }
}
