package org.downstage.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.site.SiteRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done to a site: each act and its entry in one transaction. */
@Component
class SiteActs {

    private static final Pattern CODE = Pattern.compile("S[1-9][0-9]?");

    private final SiteRepository sites;
    private final AuditTrail trail;

    SiteActs(SiteRepository sites, AuditTrail trail) {
        this.sites = sites;
        this.trail = trail;
    }

    @Transactional
    public int add(Actor by, String code, SiteWords words) {
        if (!CODE.matcher(code).matches()) {
            throw SiteRefusedException.because(Reason.CODE_MALFORMED);
        }
        requireComplete(words);
        if (sites.find(code).isPresent()) {
            throw SiteRefusedException.because(Reason.CODE_TAKEN);
        }
        var siteId = sites.insert(code, words);
        append(by, AuditKind.SITE_ADDED, siteId, null, code + ": " + words.inTrail());
        return siteId;
    }

    @Transactional
    public void change(Actor by, Site before, SiteWords words, boolean active) {
        requireComplete(words);
        if (!sites.change(before, words, active)) {
            throw SiteRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
        append(
                by,
                AuditKind.SITE_CHANGED,
                before.siteId(),
                inTrail(before.code(), before.words(), before.active()),
                inTrail(before.code(), words, active));
    }

    Optional<Site> find(String code) {
        return sites.find(code);
    }

    private static void requireComplete(SiteWords words) {
        if (!words.complete()) {
            throw SiteRefusedException.because(Reason.WORDS_INCOMPLETE);
        }
    }

    private static String inTrail(String code, SiteWords words, boolean active) {
        return code + ": " + words.inTrail() + (active ? "" : " (closed)");
    }

    private void append(
            Actor by, AuditKind kind, int siteId, @Nullable String before, String after) {
        trail.append(by, List.of(AuditEvent.of(kind).atSite(siteId).changed(before, after)));
    }
}
