package org.downstage.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an export took out of the portal, as its entry in the trail keeps it.
 *
 * @param what a word for the list, e.g. {@code AUDIT_TRAIL}; its title is {@code
 *     audit.exported.WORD} in the bundles
 * @param conditions what narrowed and ordered the list, by name; each is told by {@code
 *     audit.condition.NAME}
 */
public record Export(String what, Map<String, String> conditions) {

    /** The text that the trail keeps. */
    String inTrail() {
        return conditions.entrySet().stream()
                .map(one -> ";" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("", what, ""));
    }

    /** The export that left this text in the trail. */
    static Export fromTrail(String text) {
        var parts = text.split(";", -1);
        var conditions = new LinkedHashMap<String, String>();
        for (var part : parts) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                conditions.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), UTF_8));
            }
        }
        return new Export(parts[0], conditions);
    }

    /** The event of this export. */
    public AuditEvent event() {
        return AuditEvent.of(AuditKind.EXPORTED).changed((String) null, inTrail());
    }
}
