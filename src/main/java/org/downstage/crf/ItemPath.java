package org.downstage.crf;

/**
 * The place of an item inside one form.
 *
 * @param item OID of the item
 * @param row number of the row in its repeating group, from 1; 0 for an item outside such groups
 */
public record ItemPath(String item, int row) {

    /** The item outside repeating groups. */
    public static ItemPath of(Item<?> item) {
        return new ItemPath(item.oid(), 0);
    }

    /** The item in a row of its repeating group. */
    public static ItemPath of(Item<?> item, int row) {
        return new ItemPath(item.oid(), row);
    }

    /** For logs and keys: {@code DOSE} or {@code DOSE#3}. */
    @Override
    public String toString() {
        return row == 0 ? item : item + "#" + row;
    }
}
