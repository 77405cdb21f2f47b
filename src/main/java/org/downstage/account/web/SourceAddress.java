package org.downstage.account.web;

/** Where a request comes from, as far as one household or hospital can be told from another. */
final class SourceAddress {

    private SourceAddress() {}

    /** The address itself, or of a version 6 address its network (64 bits): hosts change theirs. */
    static String of(String address) {
        var groups = address.split(":", -1);
        var full = groups.length == 8 && !address.contains("::");
        return full ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
