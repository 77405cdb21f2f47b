package org.downstage.adverseevent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.jspecify.annotations.Nullable;

/**
 * Which adverse events to list; all conditions hold together. It never widens what an account may
 * see.
 *
 * @param site code of a site, empty for any
 * @param soc a system organ class, null for any
 * @param term a CTCAE term as published, empty for any
 * @param phase a phase, null for any
 * @param gradeFrom the lowest worst grade, 1 to 5
 * @param related a treatment that they are related to by the study's plan, null for any event
 * @param serious only serious ones
 * @param ongoing only those that still last
 * @param text words of the term, of what was observed instead, or the beginning of a subject id;
 *     empty for any
 */
public record EventFilter(
        String site,
        @Nullable SystemOrganClass soc,
        String term,
        @Nullable TreatmentPhase phase,
        int gradeFrom,
        @Nullable Treatment related,
        boolean serious,
        boolean ongoing,
        String text) {

    private static final String YES = "yes";

    /** Every event. */
    public static final EventFilter NONE =
            new EventFilter("", null, "", null, 1, null, false, false, "");

    public EventFilter {
        gradeFrom = Math.clamp(gradeFrom, 1, 5);
        text = text.strip();
    }

    /**
     * The conditions by name, as an address carries them; conditions that are none are left out.
     */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("site", site);
        parameters.put("soc", name(soc));
        parameters.put("term", term);
        parameters.put("phase", name(phase));
        parameters.put("grade", gradeFrom == 1 ? "" : Integer.toString(gradeFrom));
        parameters.put("related", name(related));
        parameters.put("serious", serious ? YES : "");
        parameters.put("ongoing", ongoing ? YES : "");
        parameters.put("text", text);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The filter of these parameters; what names nothing that there is, is no condition. */
    public static EventFilter of(Map<String, String> parameters) {
        var grade = parameters.getOrDefault("grade", "");
        return new EventFilter(
                parameters.getOrDefault("site", ""),
                constant(SystemOrganClass.class, parameters.get("soc")),
                parameters.getOrDefault("term", ""),
                constant(TreatmentPhase.class, parameters.get("phase")),
                grade.matches("[1-5]") ? Integer.parseInt(grade) : 1,
                constant(Treatment.class, parameters.get("related")),
                YES.equals(parameters.get("serious")),
                YES.equals(parameters.get("ongoing")),
                parameters.getOrDefault("text", ""));
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
