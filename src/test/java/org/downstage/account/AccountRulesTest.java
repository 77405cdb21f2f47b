package org.downstage.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditKind;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.site.DemonstrationSites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.access.AccessDeniedException;

/** Accounts on the real database: who may do what, what ends, what the trail keeps. */
@SpringBootTest
class AccountRulesTest {

    private static final String PASSWORD = "a long and quiet afternoon";

    /** A clock that the test moves. */
    static final class MovingClock extends Clock {
        private Instant now = Instant.now();

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    static class Moving {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }

    @Autowired AccountService service;
    @Autowired AccountActs acts;
    @Autowired AccountRepository accounts;
    @Autowired PasswordService passwords;
    @Autowired SignInService signIn;
    @Autowired LiveSessions sessions;
    @Autowired DemonstrationSites sites;
    @Autowired MovingClock clock;

    private Account administrator;
    private Integer site;

    @BeforeEach
    void an_administrator() {
        sites.run(new DefaultApplicationArguments());
        site = accounts.siteCodes().keySet().iterator().next();
        administrator = active(Role.ADMINISTRATOR);
    }

    @Test
    void a_link_sets_the_password_once() {
        var account = invited(Role.DATA_MANAGER);
        var link = asAdministrator(() -> service.issueLink(account.accountId()));
        assertThat(passwords.username(link.token())).contains(account.username());
        assertThat(passwords.set(link.token(), PASSWORD))
                .isInstanceOf(PasswordService.Outcome.Done.class);
        assertThat(passwords.set(link.token(), PASSWORD + " again"))
                .isInstanceOf(PasswordService.Outcome.NoSuchLink.class);
        assertThat(signIn(account, PASSWORD).signedIn().role()).isEqualTo(Role.DATA_MANAGER);
    }

    @Test
    void a_link_ends_after_three_days_with_the_next_link_and_with_disabling() {
        var account = invited(Role.DATA_MANAGER);
        var first = asAdministrator(() -> service.issueLink(account.accountId()));
        var second = asAdministrator(() -> service.issueLink(account.accountId()));
        assertThat(passwords.username(first.token())).isEmpty();
        clock.forward(Duration.ofDays(3).minusSeconds(1));
        assertThat(passwords.username(second.token())).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(passwords.username(second.token())).isEmpty();
        var third = asAdministrator(() -> service.issueLink(account.accountId()));
        asAdministrator(() -> service.disable(account, ""));
        assertThat(passwords.username(third.token())).isEmpty();
        assertThat(passwords.username("made-up")).isEmpty();
    }

    @Test
    void a_weak_password_leaves_the_link_working() {
        var account = invited(Role.DATA_MANAGER);
        var link = asAdministrator(() -> service.issueLink(account.accountId()));
        assertThat(passwords.set(link.token(), "short"))
                .isEqualTo(new PasswordService.Outcome.Weak(Passwords.Weakness.TOO_SHORT));
        assertThat(passwords.username(link.token())).isPresent();
    }

    @Test
    void five_failures_lock_the_account_for_a_quarter_of_an_hour_even_for_the_right_password() {
        var account = active(Role.DATA_MANAGER);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(refusal(account.username(), "wrong by far").waiting()).isEmpty();
        }
        assertThat(refusal(account.username(), PASSWORD).waiting()).isPresent();
        assertThat(kinds(account)).contains(AuditKind.ACCOUNT_LOCKED, AuditKind.SIGN_IN_FAILED);
        clock.forward(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(signIn(account, PASSWORD).getUsername()).isEqualTo(account.username());
    }

    @Test
    void a_name_that_nobody_has_is_locked_alike() {
        var name = "nobody." + suffix();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(refusal(name, "wrong by far").waiting()).isEmpty();
        }
        assertThat(refusal(name, "wrong by far").waiting()).contains(Duration.ofMinutes(15));
    }

    @Test
    void thirty_failures_from_one_address_make_it_wait_whatever_the_names() {
        var address = "192.0.2." + suffix();
        for (int attempt = 0; attempt < 30; attempt++) {
            var name = "someone" + attempt + "." + suffix();
            assertThat(refusal(name, "wrong by far", address).waiting()).isEmpty();
        }
        assertThat(refusal("another." + suffix(), "wrong by far", address).waiting()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void no_other_role_does_anything_with_accounts(Role role) {
        var other = AsAccount.of(1, role, site);
        var account = active(Role.DATA_MANAGER);
        var id = account.accountId();
        List<Runnable> everything =
                List.of(
                        () -> service.list(),
                        () -> service.find(id),
                        () -> service.recentActs(id, 3),
                        () -> service.liveSessions(id),
                        () -> service.create(fresh(Role.DATA_MANAGER)),
                        () -> service.issueLink(id),
                        () -> service.assign(account, Role.ADMINISTRATOR, Set.of(), ""),
                        () -> service.disable(account, ""),
                        () -> service.enable(account, ""),
                        () -> service.endSessions(id));
        assertThat(everything)
                .allSatisfy(act ->
                        assertThatThrownBy(() -> AsAccount.run(other, act))
                                .isInstanceOf(AccessDeniedException.class));
        assertThat(accounts.find(id).orElseThrow().version()).isEqualTo(account.version());
    }

    @Test
    void nobody_changes_or_disables_themselves() {
        assertRefused(
                AccountRefusedException.Reason.OWN_ACCOUNT,
                () -> service.disable(administrator, ""));
        assertRefused(
                AccountRefusedException.Reason.OWN_ACCOUNT,
                () -> service.assign(administrator, Role.MONITOR, Set.of(site), ""));
    }

    @Test
    void the_last_active_administrator_stays() {
        var by = Actor.nobody("test");
        accounts.all().stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .filter(account -> account.accountId() != administrator.accountId())
                .forEach(account -> acts.disable(by, account, "test"));
        assertThatThrownBy(() -> acts.disable(by, administrator, ""))
                .isInstanceOfSatisfying(
                        AccountRefusedException.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(
                                                AccountRefusedException.Reason.LAST_ADMINISTRATOR));
    }

    @Test
    void a_stale_account_is_not_changed_and_a_role_with_sites_needs_one() {
        var seen = active(Role.DATA_MANAGER);
        asAdministrator(() -> service.assign(seen, Role.MONITOR, Set.of(site), "covers"));
        assertRefused(
                AccountRefusedException.Reason.CHANGED_MEANWHILE,
                () -> service.assign(seen, Role.INVESTIGATOR, Set.of(site), ""));
        assertRefused(
                AccountRefusedException.Reason.SITES_MISSING,
                () -> service.create(fresh(Role.INVESTIGATOR)));
    }

    @Test
    void every_act_is_in_the_trail_with_who_did_it_and_why() {
        var account = active(Role.DATA_MANAGER);
        asAdministrator(() -> service.assign(account, Role.MONITOR, Set.of(site), "covers leave"));
        var now = accounts.find(account.accountId()).orElseThrow();
        asAdministrator(() -> service.disable(now, "left"));
        var acts = asAdministrator(() -> service.recentActs(account.accountId(), 20));
        assertThat(acts)
                .extracting(AccountAct::kind)
                .containsExactly(
                        AuditKind.ACCOUNT_STATE_CHANGED,
                        AuditKind.SITES_CHANGED,
                        AuditKind.ROLE_CHANGED,
                        AuditKind.PASSWORD_SET,
                        AuditKind.LINK_ISSUED,
                        AuditKind.ROLE_CHANGED,
                        AuditKind.ACCOUNT_CREATED);
        assertThat(acts.getFirst().by()).isEqualTo(administrator.username());
        assertThat(acts.getFirst().reason()).isEqualTo("left");
        assertThat(acts.get(2).before()).isEqualTo("DATA_MANAGER");
        assertThat(acts.get(2).reason()).isEqualTo("covers leave");
    }

    @Test
    void a_disabled_account_does_not_sign_in_and_is_enabled_with_its_password() {
        var account = active(Role.DATA_MANAGER);
        asAdministrator(() -> service.disable(account, ""));
        assertThat(refusal(account.username(), PASSWORD).waiting()).isEmpty();
        var disabled = accounts.find(account.accountId()).orElseThrow();
        AsAccount.run(administrator.signedIn(), () -> service.enable(disabled, ""));
        assertThat(signIn(account, PASSWORD).getUsername()).isEqualTo(account.username());
    }

    private Account invited(Role role) {
        var id = acts.create(Actor.nobody("test"), fresh(role));
        return accounts.find(id).orElseThrow();
    }

    private Account active(Role role) {
        var account = invited(role);
        var link = acts.issueLink(Actor.nobody("test"), account.accountId());
        passwords.set(link.token(), PASSWORD);
        return accounts.find(account.accountId()).orElseThrow();
    }

    private static NewAccount fresh(Role role) {
        return new NewAccount("test." + suffix(), "A Tester", role, Set.of());
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 12);
    }

    private <T> T asAdministrator(Supplier<T> act) {
        return AsAccount.call(administrator.signedIn(), act);
    }

    private void assertRefused(AccountRefusedException.Reason reason, Runnable act) {
        assertThatThrownBy(() -> AsAccount.run(administrator.signedIn(), act))
                .isInstanceOfSatisfying(
                        AccountRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private AccountPrincipal signIn(Account account, String password) {
        return signIn.signIn(account.username(), password, "198.51.100." + suffix());
    }

    private SignInRefusedException refusal(String name, String password) {
        return refusal(name, password, "198.51.100." + suffix());
    }

    private SignInRefusedException refusal(String name, String password, String address) {
        try {
            signIn.signIn(name, password, address);
        } catch (SignInRefusedException refused) {
            return refused;
        }
        throw new AssertionError(name + " signed in");
    }

    private List<AuditKind> kinds(Account account) {
        return asAdministrator(() -> service.recentActs(account.accountId(), 20)).stream()
                .map(AccountAct::kind)
                .toList();
    }
}
