package org.downstage.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.downstage.cohort.CohortPage.Groups;
import org.downstage.cohort.CohortPage.Offer;
import org.downstage.cohort.CohortPage.Tables;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study's results over the subjects of the account's sites, whatever is asked for. It answers
 * from the shared snapshot: without a statement as long as no data change.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
// Within a transaction the snapshot might be read as it was when that began, and so miss a change.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class CohortService {

    private final Snapshots snapshots;

    /** So many subjects fit into a line or two. */
    private static final int FEW = 30;

    private final StudyDefinitions definitions;
    private final SmallestCell smallest;
    private final CurrentAccount account;

    CohortService(
            Snapshots snapshots,
            StudyDefinitions definitions,
            SmallestCell smallest,
            CurrentAccount account) {
        this.snapshots = snapshots;
        this.definitions = definitions;
        this.smallest = smallest;
        this.account = account;
    }

    /** Everything that the page shows. */
    public CohortPage read(CohortRequest request) {
        var who = account.require();
        var found = snapshots.of(request.asOf());
        if (found.snapshot().isEmpty()) {
            return CohortPage.without(found.state(), found.at());
        }
        var groups =
                Sieve.select(found.snapshot().get(), who::sees, request, definitions.toxicity());
        var selection = groups.selected();
        return new CohortPage(
                selection.size(),
                selection.visible(),
                offers(selection),
                mayBeShown(selection) ? Optional.of(tables(selection, request)) : Optional.empty(),
                mayBeShown(selection) ? Optional.of(shownOf(groups)) : Optional.empty(),
                request.filter().isEmpty() ? List.of() : few(selection),
                found.at(),
                found.state());
    }

    private Selection select(CohortSnapshot snapshot, CohortRequest request) {
        return Sieve.select(snapshot, account.require()::sees, request, definitions.toxicity())
                .selected();
    }

    /** A role that must not see small numbers sees no single subject either. */
    private List<String> few(Selection selection) {
        return selection.size() > FEW || smallestCell() > 1
                ? List.of()
                : keys(
                        selection.snapshot(),
                        IntStream.range(0, selection.size()).map(selection::row));
    }

    private static List<String> keys(CohortSnapshot snapshot, IntStream rows) {
        return rows.boxed()
                .sorted(Comparator.comparingInt(snapshot::order))
                .map(snapshot::key)
                .toList();
    }

    /**
     * Whose cases something drawn stands for.
     *
     * @param mark the conditions that it stands for, beside those of the request
     * @param ofRest whether it is drawn of those that the selection is compared with
     */
    public Cases cases(CohortRequest request, CohortFilter mark, boolean ofRest) {
        var groups = smallestCell() > 1 ? Optional.<Groups>empty() : read(request).groups();
        return groups.flatMap(one -> ofRest ? one.rest() : Optional.of(one.selected()))
                .map(selection -> cases(selection, mark))
                .orElse(Cases.NONE);
    }

    private Cases cases(Selection selection, CohortFilter mark) {
        var snapshot = selection.snapshot();
        var holds = Conditions.together(mark, snapshot, definitions.toxicity());
        var rows = IntStream.range(0, selection.size()).map(selection::row).filter(holds).toArray();
        return new Cases(
                keys(snapshot, Arrays.stream(rows)).stream().limit(Cases.MOST).toList(),
                rows.length);
    }

    private Groups shownOf(Groups groups) {
        return new Groups(
                groups.selected(), groups.rest().filter(rest -> isLargeEnough(rest.size())));
    }

    /**
     * Tells how far the reading of a past cut is, and of every further step in whatever thread.
     *
     * @return ends the telling
     */
    public Runnable follow(DataCut cut, Consumer<CutState> listener) {
        return snapshots.follow(cut, listener);
    }

    /**
     * The endpoint table of the moment that the request compares with, and what changed; nothing
     * without such a moment, or for a role that sees no single subjects.
     */
    public Optional<CutComparison> compare(CohortRequest request) {
        var against = request.against();
        if (against == null || smallestCell() > 1) {
            return Optional.empty();
        }
        var own = snapshots.of(request.asOf());
        var other = snapshots.of(against);
        if (own.snapshot().isEmpty() || other.snapshot().isEmpty()) {
            return Optional.of(CutComparison.without(other.state(), other.at()));
        }
        var here = select(own.snapshot().get(), request);
        var there = select(other.snapshot().get(), request);
        var changes =
                other.at().isBefore(own.at())
                        ? CutComparison.changes(there, here)
                        : CutComparison.changes(here, there);
        return Optional.of(
                new CutComparison(
                        other.state(),
                        other.at(),
                        there.size(),
                        Optional.of(EndpointTable.of(there, definitions, request.method())),
                        changes.stream().limit(CutComparison.MOST).toList(),
                        changes.size()));
    }

    /** How many subjects the account's role needs in a selection to see figures; 0 for no limit. */
    public int smallestCell() {
        return smallest.of(account.require().role());
    }

    private Tables tables(Selection selection, CohortRequest request) {
        var baseline = BaselineTable.of(selection, request.by());
        var shown =
                baseline.hasLargeGroups(this::isLargeEnough)
                        ? baseline
                        : BaselineTable.of(selection, null);
        return new Tables(
                EndpointTable.of(selection, definitions, request.method())
                        .withoutSmall(selection.size(), this::isLargeEnough),
                shown.withoutSmall(this::isLargeEnough),
                SourceShare.of(selection, EndpointSources.ofTable(definitions)),
                SourceShare.of(selection, EndpointSources.ofBaseline()));
    }

    /** Neither the selection nor what a condition takes off it is a small cell. */
    private boolean mayBeShown(Selection selection) {
        return isLargeEnough(selection.size()) && isLargeEnough(selection.smallestDifference());
    }

    private boolean isLargeEnough(int subjects) {
        return subjects == 0 || subjects >= smallestCell();
    }

    private Map<Feature, List<Offer>> offers(Selection selection) {
        var offers = new EnumMap<Feature, List<Offer>>(Feature.class);
        Arrays.stream(Feature.values())
                .forEach(feature ->
                        offers.put(
                                feature,
                                selection.offer(feature).entrySet().stream()
                                        .map(one -> offer(one.getKey(), one.getValue()))
                                        .toList()));
        return offers;
    }

    private Offer offer(String code, int subjects) {
        return subjects == 0 || isLargeEnough(subjects)
                ? new Offer(code, subjects)
                : new Offer(code, smallestCell(), true);
    }
}
