package org.downstage.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which looks at documents the trail has already. Bounded; forgotten ones are entered once more,
 * never too few.
 */
@Component
class SeenOnce {

    private static final int REMEMBERED = 20_000;

    private record Look(long account, ContentHash content, String visit) {}

    private final Set<Look> looks =
            Collections.newSetFromMap(
                    Collections.synchronizedMap(
                            new LinkedHashMap<>() {
                                private static final long serialVersionUID = 1;

                                @Override
                                protected boolean removeEldestEntry(
                                        Map.Entry<Look, Boolean> eldest) {
                                    return size() > REMEMBERED;
                                }
                            }));

    /** Enters the first look of a visit; not the next one, unless entering it failed. */
    void enter(long account, ContentHash content, Copy copy, Visit visit, Runnable entry) {
        var name =
                copy == Copy.ORIGINAL ? visit.session() + " " + visit.opening() : visit.session();
        var look = new Look(account, content, name);
        if (!looks.contains(look)) {
            entry.run();
            looks.add(look);
        }
    }
}
