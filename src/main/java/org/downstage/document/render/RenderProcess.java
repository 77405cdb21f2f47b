package org.downstage.document.render;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import org.downstage.document.render.RenderException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The process that draws. Reads one order after another from its standard input and answers each on
 * its standard output; ends when nobody is there any more. Started by {@link RenderWorker} alone.
 */
public final class RenderProcess {

    private final DataInputStream orders;
    private final DataOutputStream answers;
    private final RenderLimits limits;
    private @Nullable Path opened;
    private @Nullable Paper paper;

    private RenderProcess(DataInputStream orders, DataOutputStream answers, RenderLimits limits) {
        this.orders = orders;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * Draws until its input ends.
     *
     * @param arguments pages and image pixels that a document may have
     */
    public static void main(String[] arguments) throws IOException {
        var answers = new DataOutputStream(new BufferedOutputStream(System.out));
        // Whatever a library prints must not get among the answers.
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        var limits = new RenderLimits(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
        var orders = new DataInputStream(new BufferedInputStream(System.in));
        new RenderProcess(orders, answers, limits).work();
    }

    private void work() throws IOException {
        while (true) {
            String order;
            try {
                order = orders.readUTF();
            } catch (EOFException nobody) {
                return;
            }
            answer(Order.valueOf(order));
            answers.flush();
        }
    }

    private void answer(Order order) throws IOException {
        var wish = Wish.read(orders);
        try {
            var number = obey(order, wish);
            answers.writeUTF("");
            answers.writeInt(number);
        } catch (RenderException refused) {
            answers.writeUTF(refused.reason().name());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // A file that nobody wrote by hand fails in every way that there is.
            answers.writeUTF(Reason.UNREADABLE.name());
        }
    }

    private int obey(Order order, Wish wish) throws IOException, RenderException {
        switch (order) {
            case INSPECT -> {
                var inspected = paper(wish);
                inspected.check();
                inspected.draw(1, wish.dpi());
                return inspected.pages();
            }
            case DRAW -> {
                var image = paper(wish).draw(wish.page(), wish.dpi());
                if (!ImageIO.write(image, "png", wish.into().toFile())) {
                    throw new NoSuchElementException("No writer");
                }
            }
            case REDACT -> {
                var image = paper(wish).draw(wish.page(), RedactedCopy.DPI);
                RedactedCopy.blacken(image, wish.boxes());
                RedactedCopy.keep(image, wish.into(), wish.page());
            }
            case BIND -> RedactedCopy.bind(wish.file(), wish.page(), wish.into());
        }
        return 0;
    }

    /** The document stays open for the next page of it. */
    private Paper paper(Wish wish) throws IOException, RenderException {
        if (paper == null || !wish.file().equals(opened)) {
            if (paper != null) {
                paper.close();
                paper = null;
            }
            paper = Paper.open(wish.file(), wish.type(), limits);
            opened = wish.file();
        }
        return paper;
    }

    /** What can be wished for. */
    enum Order {
        /** Opens a document, draws its first page for a trial, and tells how many it has. */
        INSPECT,
        /** Draws a page into a file. */
        DRAW,
        /** Draws a page with boxes burnt in into a directory. */
        REDACT,
        /** Binds the pages of a directory to a document. */
        BIND
    }

    /**
     * The particulars of an order; what an order does not need is ignored.
     *
     * @param file the document, or the directory of pages
     * @param page which, from 1; how many to bind
     * @param into the file or directory to write to
     */
    record Wish(Path file, PaperType type, int page, int dpi, List<Area> boxes, Path into) {

        void write(DataOutputStream out) throws IOException {
            out.writeUTF(file.toString());
            out.writeUTF(type.name());
            out.writeInt(page);
            out.writeInt(dpi);
            out.writeUTF(into.toString());
            out.writeInt(boxes.size());
            for (var box : boxes) {
                out.writeDouble(box.x());
                out.writeDouble(box.y());
                out.writeDouble(box.width());
                out.writeDouble(box.height());
            }
        }

        static Wish read(DataInputStream in) throws IOException {
            var file = Path.of(in.readUTF());
            var type = PaperType.valueOf(in.readUTF());
            var page = in.readInt();
            var dpi = in.readInt();
            var into = Path.of(in.readUTF());
            var count = in.readInt();
            var boxes = new ArrayList<Area>();
            for (var i = 0; i < count; i++) {
                boxes.add(
                        new Area(
                                in.readDouble(),
                                in.readDouble(),
                                in.readDouble(),
                                in.readDouble()));
            }
            return new Wish(file, type, page, dpi, boxes, into);
        }
    }
}
