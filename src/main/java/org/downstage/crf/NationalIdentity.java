package org.downstage.crf;

import java.util.regex.Pattern;

/**
 * The shape of a national identity number: fifteen or eighteen digits, the last perhaps an X. A
 * text that holds one might identify a person, and is asked about before it is kept.
 */
public final class NationalIdentity {

    private static final Pattern SHAPE =
            Pattern.compile("(?<!\\d)(\\d{15}|\\d{17}[\\dXx])(?![\\dXx])");

    private NationalIdentity() {}

    /** Whether the text holds something of this shape. */
    public static boolean isIn(String text) {
        return SHAPE.matcher(text).find();
    }
}
