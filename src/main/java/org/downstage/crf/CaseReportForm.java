package org.downstage.crf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case report form. Its OID names its table, an item's OID its column (both in lower case there).
 *
 * @param oid unique in the catalogue, upper snake case
 * @param labels prefix of its words in the bundles ({@code form.LABELS}, {@code item.LABELS.ITEM}):
 *     the OID, or one name shared by forms that ask the same at different times
 * @param repeating whether a subject may have several (follow-up visits)
 * @param groups sections and repeating groups in reading order
 * @param checks the rules between its values and with other forms
 */
public record CaseReportForm(
        String oid,
        String labels,
        boolean repeating,
        List<ItemGroup> groups,
        List<EditCheck> checks) {

    public CaseReportForm {
        groups = List.copyOf(groups);
        checks = List.copyOf(checks);
    }

    /** A form that a subject has once. */
    public static CaseReportForm once(String oid, List<ItemGroup> groups, List<EditCheck> checks) {
        return new CaseReportForm(oid, oid, false, groups, checks);
    }

    /** A form that a subject may have many times. */
    public static CaseReportForm repeating(
            String oid, List<ItemGroup> groups, List<EditCheck> checks) {
        return new CaseReportForm(oid, oid, true, groups, checks);
    }

    /** This form with words that it shares with others. */
    public CaseReportForm labelled(String sharedLabels) {
        return new CaseReportForm(oid, sharedLabels, repeating, groups, checks);
    }

    /** All items, those of repeating groups included, in reading order. */
    public Stream<Item<?>> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }

    /** The items outside repeating groups. */
    public Stream<Item<?>> singleItems() {
        return groups.stream()
                .filter(group -> !group.repeating())
                .flatMap(group -> group.items().stream());
    }

    /** The derived values in reading order. */
    public Stream<DerivedItem> derivedItems() {
        return groups.stream()
                .flatMap(group -> group.elements().stream())
                .filter(DerivedItem.class::isInstance)
                .map(DerivedItem.class::cast);
    }

    /** The repeating groups. */
    public List<ItemGroup> repeatingGroups() {
        return groups.stream().filter(ItemGroup::repeating).toList();
    }

    /** The item with this OID. */
    public Optional<Item<?>> item(String itemOid) {
        return items().filter(item -> item.oid().equals(itemOid)).findFirst();
    }

    /** The group that the item stands in. */
    public Optional<ItemGroup> groupOf(String itemOid) {
        return groups.stream()
                .filter(group ->
                        group.items().stream().anyMatch(item -> item.oid().equals(itemOid)))
                .findFirst();
    }

    /** The repeating group with this OID. */
    public Optional<ItemGroup> repeatingGroup(String groupOid) {
        return repeatingGroups().stream().filter(group -> group.oid().equals(groupOid)).findFirst();
    }

    /** Whether the item stands in a repeating group. */
    public boolean isRepeated(String itemOid) {
        return groupOf(itemOid).filter(ItemGroup::repeating).isPresent();
    }
}
