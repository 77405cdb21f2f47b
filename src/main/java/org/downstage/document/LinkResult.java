package org.downstage.document;

/** What became of linking an item. */
public sealed interface LinkResult {

    /** It is linked. */
    record Linked(long linkId) implements LinkResult {}

    /** The form was never saved: there is no value yet that could stand anywhere. */
    record FormNotSaved() implements LinkResult {}
}
