package org.downstage.sdv;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.crf.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * How the verification of a form stands, as one statement read it; acts are written against its
 * revision, so that of two at once the second looks again.
 *
 * @param planId the plan by which the form was counted; 0 for none
 * @param revision counts every change of it; 0 for a form that was never counted
 * @param filled items that hold a value or a missing reason
 * @param due those of them that the plan asks for
 * @param owedAt since when something is left over; null while nothing is
 * @param verifications what was verified, by item
 */
public record VerificationStand(
        int planId,
        int revision,
        List<ItemPath> filled,
        List<ItemPath> due,
        @Nullable Instant owedAt,
        Map<ItemPath, Verification> verifications) {

    /** Of a form that was never saved. */
    public static final VerificationStand NONE =
            new VerificationStand(0, 0, List.of(), List.of(), null, Map.of());

    public VerificationStand {
        filled = List.copyOf(filled);
        due = List.copyOf(due);
        verifications = Map.copyOf(verifications);
    }

    /** From what the database keeps. */
    public static VerificationStand of(
            int planId,
            int revision,
            String filled,
            String due,
            @Nullable Instant owedAt,
            List<Verification> verifications) {
        return new VerificationStand(
                planId,
                revision,
                ItemPaths.read(filled),
                ItemPaths.read(due),
                owedAt,
                byPath(verifications));
    }

    private static Map<ItemPath, Verification> byPath(List<Verification> verifications) {
        return verifications.stream()
                .collect(Collectors.toMap(Verification::path, Function.identity()));
    }

    /** The verification at the item, unless it was taken back. */
    public Optional<Verification> at(ItemPath path) {
        return Optional.ofNullable(verifications.get(path))
                .filter(one -> one.state() != Verification.State.WITHDRAWN);
    }

    /** Whether the value there, as it stands, was verified. */
    public boolean isVerified(ItemPath path) {
        return at(path).filter(Verification::holds).isPresent();
    }

    /** Whether something is to be done there: due or dropped, and not verified as it stands. */
    public boolean isLeft(ItemPath path) {
        return filled.contains(path)
                && !isVerified(path)
                && (due.contains(path) || at(path).filter(Verification::isDropped).isPresent());
    }

    /** How far the form has come. */
    public Counts counts() {
        return Counts.of(filled, due, verifications.values());
    }

    /** The same with these verifications in the place of earlier ones. */
    VerificationStand with(List<Verification> changed) {
        var after = new HashMap<>(verifications);
        changed.forEach(one -> after.put(one.path(), one));
        return new VerificationStand(planId, revision + 1, filled, due, owedAt, after);
    }
}
