package org.downstage.crf;

/** What stands in an item group, in reading order: an item to answer or a derived value. */
public sealed interface FormElement permits Item, DerivedItem {

    /** Unique within the form, upper snake case. */
    String oid();

    /** Unit symbol shown beside the value, e.g. {@code Gy}; empty for none. */
    String unit();
}
