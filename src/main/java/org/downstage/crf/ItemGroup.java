package org.downstage.crf;

import java.util.List;

/**
 * Questions that belong together: a section of a form, or a repeating group of rows (cycles,
 * lesions). A repeating group's OID names its table. The title stands in the bundles under {@code
 * group.FORM.OID}.
 *
 * @param oid unique within the form, for repeating groups within the catalogue
 * @param repeating whether it holds rows
 * @param elements items and derived values in reading order; repeating groups hold items only
 */
public record ItemGroup(String oid, boolean repeating, List<FormElement> elements) {

    public ItemGroup {
        elements = List.copyOf(elements);
        if (repeating && elements.stream().anyMatch(DerivedItem.class::isInstance)) {
            throw new IllegalArgumentException("Rows of " + oid + " cannot hold derived values");
        }
    }

    /** A section: its items occur once in the form. */
    public static ItemGroup section(String oid, FormElement... elements) {
        return new ItemGroup(oid, false, List.of(elements));
    }

    /** A group of rows. */
    public static ItemGroup repeating(String oid, FormElement... items) {
        return new ItemGroup(oid, true, List.of(items));
    }

    /** The items, without the derived values. */
    public List<Item<?>> items() {
        return elements.stream()
                .filter(Item.class::isInstance)
                .<Item<?>>map(element -> (Item<?>) element)
                .toList();
    }
}
