package org.downstage.oncology;

import java.util.EnumSet;
import java.util.Optional;

/** A category with a stable code: the very string that forms, exports and code lists carry. */
public interface Coded {

    /** The stable code, for example {@code T1a}. */
    String code();

    /**
     * The category of a code.
     *
     * @param code the exact code; upper and lower case differ
     * @return empty if the type has no such code
     */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return EnumSet.allOf(type).stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
