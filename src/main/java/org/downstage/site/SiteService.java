package org.downstage.site;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites: for forms and filters of everybody signed in, and for administrators to keep. */
@Service
public class SiteService {

    private final SiteRepository sites;
    private final SiteActs acts;
    private final CurrentAccount account;

    SiteService(SiteRepository sites, SiteActs acts, CurrentAccount account) {
        this.sites = sites;
        this.acts = acts;
        this.account = account;
    }

    /**
     * The sites that the account works with, in the order of their numbers: those whose subjects it
     * sees, and all of them for an administrator.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Site> mine() {
        var who = account.require();
        return sites.all().stream()
                .filter(site -> who.role() == Role.ADMINISTRATOR || who.sees(site.siteId()))
                .toList();
    }

    /**
     * Adds a site, and returns its key.
     *
     * @throws SiteRefusedException if the code is taken or malformed, or a name is missing
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int add(String code, SiteWords words) {
        return acts.add(Actor.of(account.require()), code.strip(), words);
    }

    /**
     * Renames, closes or opens a site. Closing stops enrolment there; what is there stays.
     *
     * @param before the site as it was read
     * @throws SiteRefusedException if it has changed since, or a name is missing
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void change(Site before, SiteWords words, boolean active) {
        acts.change(Actor.of(account.require()), before, words, active);
    }
}
