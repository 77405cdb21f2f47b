package org.downstage.document.render;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.downstage.document.render.RenderException.Reason;
import org.downstage.document.render.RenderProcess.Order;
import org.downstage.document.render.RenderProcess.Wish;

/** A process that draws, as seen from the portal. One thread at a time. */
final class RenderWorker implements AutoCloseable {

    private static final String BOOT_LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private volatile long lastUse = System.nanoTime();
    private volatile boolean closed;

    private RenderWorker(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts a process.
     *
     * @param memory what its heap may have, as Java's {@code -Xmx} takes it
     * @param scratch directory of its temporary files
     */
    static RenderWorker start(RenderLimits limits, String memory, Path scratch) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + memory,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + scratch,
                        "-Dpdfbox.fontcache=" + scratch,
                        "-Dorg.apache.commons.logging.LogFactory="
                                + "org.apache.commons.logging.impl.LogFactoryImpl",
                        "-Dorg.apache.commons.logging.Log="
                                + "org.apache.commons.logging.impl.NoOpLog"));
        command.addAll(program());
        command.add(String.valueOf(limits.pages()));
        command.add(String.valueOf(limits.imagePixels()));
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        // Nothing of the portal's surroundings, whose variables hold passwords.
        builder.environment().clear();
        return new RenderWorker(builder.start());
    }

    /** From the packaged portal its classes are found by the launcher that it was started with. */
    private static List<String> program() {
        var path = System.getProperty("java.class.path");
        var main = RenderProcess.class.getName();
        return isPackaged()
                ? List.of("-cp", path, "-Dloader.main=" + main, BOOT_LAUNCHER)
                : List.of("-cp", path, main);
    }

    private static boolean isPackaged() {
        try {
            Class.forName(BOOT_LAUNCHER, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException fromClasses) {
            return false;
        }
    }

    /**
     * Has something done.
     *
     * @return the number that the order is answered with
     * @throws RenderException if the process says why not; if it takes longer or dies of it, it is
     *     too costly
     */
    int order(Order order, Wish wish, Duration atMost) throws RenderException {
        var answer = new FutureTask<>(() -> exchange(order, wish));
        Thread.ofVirtual().name("render").start(answer);
        try {
            var said = answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            lastUse = System.nanoTime();
            if (!said.refused().isEmpty()) {
                throw RenderException.because(Reason.valueOf(said.refused()));
            }
            return said.number();
        } catch (TimeoutException | ExecutionException hung) {
            close();
            throw RenderException.because(Reason.TOO_COSTLY);
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw RenderException.because(Reason.BUSY);
        }
    }

    private record Said(String refused, int number) {}

    private Said exchange(Order order, Wish wish) throws IOException {
        orders.writeUTF(order.name());
        wish.write(orders);
        orders.flush();
        var refused = answers.readUTF();
        return new Said(refused, refused.isEmpty() ? answers.readInt() : 0);
    }

    boolean isAlive() {
        return !closed && process.isAlive();
    }

    boolean idleFor(Duration time) {
        return System.nanoTime() - lastUse > time.toNanos();
    }

    /** Ends the process, whatever it does. */
    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }
}
