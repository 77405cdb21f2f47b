package org.downstage.query;

/** Why an act on a query is refused; the sentence stands in the bundles under its name. */
public enum QueryRefusal {
    /** There is nothing at the form yet to ask about. */
    NOT_STARTED,
    /** The form has no such item, or no such row that is not void. */
    NO_ITEM,
    /** The form is void. */
    VOID,
    /** The form is locked: nobody could act on what is asked. */
    LOCKED,
    /** The ladder has no such rung from where the query stands. */
    NO_RUNG,
    /** Somebody else raised it. */
    NOT_YOURS,
    /** Something has to be said with this. */
    NO_WORDS;

    /** Key of the sentence. */
    public String textKey() {
        return "query.refused." + name();
    }
}
