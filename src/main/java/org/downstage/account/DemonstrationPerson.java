package org.downstage.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.downstage.base.DemonstrationAccounts;
import org.downstage.security.Role;

/**
 * One of the invented people of the demonstration study. Their password is known to everybody, so
 * outside the demonstration {@link DemonstrationGuard} disables them.
 *
 * @param username to sign in with
 * @param displayName shown to others
 * @param role one of each, and a second investigator elsewhere
 * @param siteCodes the assigned sites
 */
record DemonstrationPerson(String username, String displayName, Role role, List<String> siteCodes) {

    static final String PASSWORD = "demonstration only";

    /** Those on the sign-in page, in its order. */
    static final List<DemonstrationPerson> OFFERED =
            List.of(
                    person("Chen Yu", Role.INVESTIGATOR, "S1"),
                    person("Guo Min", Role.INVESTIGATOR, "S2"),
                    person("Zhao Lin", Role.MONITOR, "S1", "S2"),
                    person("Shen Wei", Role.PRINCIPAL_INVESTIGATOR),
                    person("Han Jie", Role.DATA_MANAGER),
                    person("Luo Fei", Role.ADMINISTRATOR));

    /** Those whom nobody needs to be: they enter the subjects of the other sites. */
    static final List<DemonstrationPerson> ELSEWHERE =
            List.of(
                    person("Lin Tao", Role.INVESTIGATOR, "S3"),
                    person("Wu Qian", Role.INVESTIGATOR, "S4"));

    /** All of them. */
    static final List<DemonstrationPerson> EVERYBODY =
            Stream.concat(OFFERED.stream(), ELSEWHERE.stream()).toList();

    DemonstrationAccounts.Account onSignInPage() {
        return new DemonstrationAccounts.Account(
                username, PASSWORD, displayName, role.name(), "demonstration.scope." + username);
    }

    private static DemonstrationPerson person(String name, Role role, String... siteCodes) {
        var username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new DemonstrationPerson(username, name, role, List.of(siteCodes));
    }
}
