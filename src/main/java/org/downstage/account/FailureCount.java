package org.downstage.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failures by key and blocks a key for a while after too many. Keeps a bounded number of
 * keys and forgets those longest without a failure, so that made-up keys cannot fill the memory.
 * Shared by all threads.
 */
final class FailureCount {

    private record Count(int failures, Instant first, Instant blockedUntil) {}

    private final int allowed;
    private final Duration memory;
    private final Duration block;
    private final Map<String, Count> entries;

    /**
     * A count with no failures.
     *
     * @param allowed the failure that blocks
     * @param memory how long failures are remembered before they count anew
     * @param block how long the key is blocked
     * @param capacity how many keys are remembered
     */
    FailureCount(int allowed, Duration memory, Duration block, int capacity) {
        this.allowed = allowed;
        this.memory = memory;
        this.block = block;
        this.entries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                        return size() > capacity;
                    }
                };
    }

    /** How long the key is blocked from now on; empty if it is not. */
    synchronized Optional<Duration> blocked(String key, Instant now) {
        var entry = entries.get(key);
        return entry != null && entry.blockedUntil.isAfter(now)
                ? Optional.of(Duration.between(now, entry.blockedUntil))
                : Optional.empty();
    }

    /** Counts a failure; true if it is the one that blocks. */
    synchronized boolean failed(String key, Instant now) {
        var before = entries.getOrDefault(key, new Count(0, now, Instant.MIN));
        var forgotten = !before.first.plus(memory).isAfter(now);
        var failures = forgotten ? 1 : before.failures + 1;
        var first = forgotten ? now : before.first;
        if (failures < allowed) {
            entries.put(key, new Count(failures, first, Instant.MIN));
            return false;
        }
        entries.put(key, new Count(0, now, now.plus(block)));
        return true;
    }
}
