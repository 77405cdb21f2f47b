package org.downstage.account.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.account.Account;
import org.downstage.account.AccountAct;
import org.downstage.account.Standing;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.security.Role;
import org.downstage.site.Site;
import org.jspecify.annotations.Nullable;

/** Accounts in the reader's words, language and time zone. */
final class AccountWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<Integer, Site> sites;
    private final ZoneId zone;

    AccountWords(List<Site> sites, ZoneId zone) {
        this.sites = sites.stream().collect(Collectors.toMap(Site::siteId, Function.identity()));
        this.zone = zone;
    }

    static String role(Role role) {
        return text("role." + role.name());
    }

    String time(@Nullable Instant at) {
        return at == null ? "–" : TIME.format(at.atZone(zone));
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** Such as {@code +08:00}. */
    String offset(Instant at) {
        var id = zone.getRules().getOffset(at).getId();
        return id.equals("Z") ? "+00:00" : id;
    }

    static String siteLabel(Site site) {
        return site.code() + " " + site.city(reader());
    }

    String sitesOf(Account account) {
        return switch (account.role().reach()) {
            case ALL_SITES -> text("account.scope.all");
            case NO_CLINICAL_DATA -> "–";
            case ASSIGNED_SITES ->
                    account.siteIds().stream()
                            .map(sites::get)
                            .filter(Objects::nonNull)
                            .sorted(Comparator.comparingInt(Site::siteId))
                            .map(Site::code)
                            .collect(Collectors.joining(", "));
        };
    }

    static Span badge(Standing standing) {
        var words = text("account.standing." + standing);
        return switch (standing) {
            case ACTIVE -> Marks.badge(Tone.DONE, Glyph.CHECK, words);
            case INVITED -> Marks.badge(Tone.HERE, Glyph.MAIL, words);
            case LINK_ENDED -> Marks.badge(Tone.ATTENTION, Glyph.WARNING, words);
            case LOCKED -> Marks.badge(Tone.BLOCKING, Glyph.LOCKED, words);
            case DISABLED -> Marks.badge(Tone.PLAIN, Glyph.VOID, words);
        };
    }

    /** When its owner last signed in, or why they cannot. */
    String lastSignIn(Account account, Instant now) {
        return switch (account.standing(now)) {
            case INVITED -> text("account.last.linkUntil", time(account.linkUntil()));
            case LINK_ENDED -> text("account.last.linkEnded", time(account.linkUntil()));
            case LOCKED -> text("account.last.lockedUntil", time(account.lockedUntil()));
            case ACTIVE, DISABLED -> time(account.lastSignInAt());
        };
    }

    String act(AccountAct act) {
        var what =
                text("account.act." + act.kind(), word(act, act.before()), word(act, act.after()));
        var who = text("account.act.by", what, act.by());
        return act.reason() == null ? who : text("account.act.because", who, act.reason());
    }

    private String word(AccountAct act, @Nullable String stored) {
        if (stored == null) {
            return "–";
        }
        return switch (act.kind()) {
            case ROLE_CHANGED -> text("role." + stored);
            case ACCOUNT_STATE_CHANGED -> text("account.state." + stored);
            case LINK_ISSUED, ACCOUNT_LOCKED -> time(Instant.parse(stored));
            default -> stored;
        };
    }
}
