package org.downstage.cohort;

import java.util.Locale;

/**
 * The subject id that people use, such as S1-02, in four bytes. Ids of one site are in the order of
 * their numbers, and sites in that of theirs.
 */
final class PackedKey {

    private static final int NUMBER_BITS = 14;
    private static final int WIDTH_BITS = 2;

    private PackedKey() {}

    static int pack(String key) {
        var hyphen = key.indexOf('-');
        var site = Integer.parseInt(key, 1, hyphen, 10);
        var number = Integer.parseInt(key, hyphen + 1, key.length(), 10);
        var width = key.length() - hyphen - 2;
        return (((site << NUMBER_BITS) | number) << WIDTH_BITS) | width;
    }

    static String unpack(int packed) {
        var width = (packed & ((1 << WIDTH_BITS) - 1)) + 1;
        var number = (packed >>> WIDTH_BITS) & ((1 << NUMBER_BITS) - 1);
        var site = packed >>> (WIDTH_BITS + NUMBER_BITS);
        return String.format(Locale.ROOT, "S%d-%0" + width + "d", site, number);
    }
}
