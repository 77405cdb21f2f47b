package org.downstage.crf;

import java.util.Optional;

/** Values that can be asked for by item: a form's, or one row's of a repeating group. */
public interface Values {

    /** What the item holds; empty when nothing was entered or the item does not stand here. */
    ItemValue value(String itemOid);

    /** What the item holds. */
    default ItemValue value(Item<?> item) {
        return value(item.oid());
    }

    /** The item's value, if there is one; missing reasons and emptiness both give nothing. */
    default <T> Optional<T> get(Item<T> item) {
        return value(item) instanceof ItemValue.Known known
                ? Optional.of(item.javaType().cast(known.value()))
                : Optional.empty();
    }

    /** Whether the item has exactly this value. */
    default <T> boolean is(Item<T> item, T value) {
        return get(item).filter(value::equals).isPresent();
    }
}
