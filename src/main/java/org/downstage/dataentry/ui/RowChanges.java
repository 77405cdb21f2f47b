package org.downstage.dataentry.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;

/** Rows that were added or declared void and not saved yet. */
final class RowChanges {

    private final Map<String, TreeSet<Integer>> added = new LinkedHashMap<>();
    private final List<ItemPath> voided = new ArrayList<>();

    void add(ItemGroup group, int number) {
        added.computeIfAbsent(group.oid(), oid -> new TreeSet<>()).add(number);
    }

    void remove(ItemGroup group, int number) {
        added.getOrDefault(group.oid(), new TreeSet<>()).remove(number);
    }

    boolean isAdded(ItemGroup group, int number) {
        return added(group).contains(number);
    }

    /** Numbers of the added rows of a group, in order. */
    List<Integer> added(ItemGroup group) {
        return List.copyOf(added.getOrDefault(group.oid(), new TreeSet<>()));
    }

    /** The added rows of all groups, by group OID and number. */
    List<ItemPath> added() {
        return added.entrySet().stream()
                .flatMap(rows ->
                        rows.getValue().stream().map(number -> new ItemPath(rows.getKey(), number)))
                .toList();
    }

    void setVoided(ItemGroup group, int number, boolean isVoid) {
        var place = new ItemPath(group.oid(), number);
        voided.remove(place);
        if (isVoid) {
            voided.add(place);
        }
    }

    /** The rows declared void, by group OID and number. */
    List<ItemPath> voided() {
        return List.copyOf(voided);
    }
}
