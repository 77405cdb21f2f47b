package org.downstage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.downstage.statistics.LogRank;
import org.downstage.statistics.Observation;
import org.downstage.statistics.SurvivalCurve;

/** Kaplan-Meier of five groups and the log-rank test between them, beside R where there is R. */
final class SurvivalRace {

    private static final int GROUPS = 5;
    private static final int TIMES = 5;

    private static final String R =
            """
            library(survival)
            d <- read.csv(commandArgs(TRUE)[1])
            fit <- min(replicate(3, system.time(survfit(Surv(days, event) ~ g, d))[["elapsed"]]))
            test <- min(replicate(3, system.time(survdiff(Surv(days, event) ~ g, d))[["elapsed"]]))
            cat(sprintf("R: survfit %.0f ms, survdiff %.0f ms", 1000 * fit, 1000 * test))
            """;

    private SurvivalRace() {}

    /** The best of some runs over so many subjects, in words. */
    static String of(int subjects) throws IOException, InterruptedException {
        var random = new SplittableRandom(2026);
        var groups = new ArrayList<List<Observation>>();
        for (var group = 0; group < GROUPS; group++) {
            groups.add(new ArrayList<>());
        }
        for (var number = 0; number < subjects; number++) {
            groups.get(number % GROUPS)
                    .add(
                            new Observation(
                                    200 + random.nextInt(1_200 + 50 * (number % GROUPS)),
                                    random.nextInt(100) < 35));
        }
        var curves = Long.MAX_VALUE;
        var test = Long.MAX_VALUE;
        for (var time = 0; time < TIMES; time++) {
            var begin = System.nanoTime();
            groups.forEach(SurvivalCurve::of);
            var middle = System.nanoTime();
            LogRank.of(groups);
            curves = Math.min(curves, middle - begin);
            test = Math.min(test, System.nanoTime() - middle);
        }
        return "curves %d ms, log-rank %d ms; %s"
                .formatted(
                        Duration.ofNanos(curves).toMillis(),
                        Duration.ofNanos(test).toMillis(),
                        thereIsR() ? byR(groups) : "no R here");
    }

    private static boolean thereIsR() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "Rscript")));
    }

    private static String byR(List<List<Observation>> groups)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("survival-race");
        var lines = new StringBuilder("g,days,event\n");
        for (var group = 0; group < groups.size(); group++) {
            for (var one : groups.get(group)) {
                lines.append(group).append(',').append(one.time()).append(',');
                lines.append(one.event() ? 1 : 0).append('\n');
            }
        }
        var data = Files.writeString(folder.resolve("data.csv"), lines);
        var script = Files.writeString(folder.resolve("race.R"), R);
        var run =
                new ProcessBuilder("Rscript", script.toString(), data.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor(5, TimeUnit.MINUTES);
        Files.deleteIfExists(data);
        Files.deleteIfExists(script);
        Files.deleteIfExists(folder);
        return said.lines().reduce((first, last) -> last).orElse("R said nothing");
    }
}
