package org.downstage.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail to show; all conditions hold together. It never widens what an account
 * may see.
 *
 * @param subject subject id as people use it, empty for any
 * @param form OID of a form, empty for any
 * @param item OID of an item or a repeating group, empty for any
 * @param user user name of who did it, empty for anybody
 * @param kind what was done, null for anything
 * @param site code of a site, empty for any
 * @param from the earliest time, included, null for no limit
 * @param until the time before which it was, null for no limit
 */
public record AuditFilter(
        String subject,
        String form,
        String item,
        String user,
        @Nullable AuditKind kind,
        String site,
        @Nullable Instant from,
        @Nullable Instant until) {

    private static final String EXPORT = "AUDIT_TRAIL";

    /** Every entry. */
    public static final AuditFilter NONE = new AuditFilter("", "", "", "", null, "", null, null);

    /** Every entry of a subject. */
    public static AuditFilter ofSubject(String subject) {
        return new AuditFilter(subject, "", "", "", null, "", null, null);
    }

    /**
     * The conditions by name, as an address carries them; conditions that are none are left out.
     */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("subject", subject);
        parameters.put("form", form);
        parameters.put("item", item);
        parameters.put("user", user);
        parameters.put("kind", kind == null ? "" : kind.name());
        parameters.put("site", site);
        parameters.put("from", from == null ? "" : from.toString());
        parameters.put("until", until == null ? "" : until.toString());
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The filter of these parameters; what is no kind or no time is no condition. */
    public static AuditFilter of(Map<String, String> parameters) {
        return new AuditFilter(
                parameters.getOrDefault("subject", ""),
                parameters.getOrDefault("form", ""),
                parameters.getOrDefault("item", ""),
                parameters.getOrDefault("user", ""),
                kind(parameters.getOrDefault("kind", "")),
                parameters.getOrDefault("site", ""),
                time(parameters.getOrDefault("from", "")),
                time(parameters.getOrDefault("until", "")));
    }

    private static @Nullable AuditKind kind(String name) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    /** The export of these entries. */
    Export export() {
        return new Export(EXPORT, parameters());
    }

    /** The filter of an export; empty for an export of something else. */
    static Optional<AuditFilter> of(Export export) {
        return export.what().equals(EXPORT)
                ? Optional.of(of(export.conditions()))
                : Optional.empty();
    }
}
