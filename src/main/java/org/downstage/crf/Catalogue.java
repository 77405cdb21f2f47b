package org.downstage.crf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The forms of a study in the order of the case book. The one place that says what the study asks:
 * screens, checks, storage, imports, exports and the data dictionary derive from it.
 */
public final class Catalogue {

    private final List<CaseReportForm> forms;
    private final Map<String, CaseReportForm> byOid = new HashMap<>();

    /**
     * A catalogue of these forms.
     *
     * @throws IllegalArgumentException if an OID of a form, a repeating group, a check, or of an
     *     item within its form occurs twice
     */
    public Catalogue(List<CaseReportForm> forms) {
        this.forms = List.copyOf(forms);
        var checks = new HashSet<String>();
        var tables = new HashSet<String>();
        for (var form : this.forms) {
            byOid.put(form.oid(), form);
            requireNew(tables, form.oid());
            form.repeatingGroups().forEach(group -> requireNew(tables, group.oid()));
            form.checks().forEach(check -> requireNew(checks, check.oid()));
            var items = new HashSet<String>();
            form.groups().stream()
                    .flatMap(group -> group.elements().stream())
                    .forEach(element -> requireNew(items, element.oid()));
        }
    }

    private static void requireNew(Set<String> seen, String oid) {
        if (!seen.add(oid)) {
            throw new IllegalArgumentException("OID " + oid + " occurs twice");
        }
    }

    /** The forms in the order of the case book. */
    public List<CaseReportForm> forms() {
        return forms;
    }

    /** The form with this OID. */
    public Optional<CaseReportForm> form(String oid) {
        return Optional.ofNullable(byOid.get(oid));
    }

    /**
     * The form with this OID, where it is known to exist.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CaseReportForm require(String oid) {
        return form(oid).orElseThrow(() -> new IllegalArgumentException("No form " + oid));
    }
}
