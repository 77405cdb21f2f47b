package org.downstage.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.downstage.account.AccountRefusedException;
import org.downstage.account.MailRecipients;
import org.downstage.account.MailService;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.query.NewQuery;
import org.downstage.query.QueryListService;
import org.downstage.query.QueryService;
import org.downstage.query.QueryWords;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The daily digest, sent to a real mail server. */
@SpringBootTest
class DailyDigestTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired QueryService queries;
    @Autowired QueryListService list;
    @Autowired MailService mailService;
    @Autowired MailRecipients recipients;
    @Autowired DigestRepository digests;
    @Autowired TranslationProvider texts;
    @Autowired DigestSettings settings;

    private static int[] ownSites = {};

    private GreenMail server;
    private SignedIn administrator;
    private SignedIn investigator;
    private SignedIn stranger;
    private String subject = "";
    private String address = "";
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void raiseAQuery() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var fixture = new CaseFixture(db, subjects);
        var site = ownSites(fixture)[0];
        administrator = fixture.account(Role.ADMINISTRATOR);
        investigator = fixture.account(Role.INVESTIGATOR, site);
        stranger = fixture.account(Role.INVESTIGATOR, ownSites(fixture)[1]);
        db.execute(
                "insert into account_site values (?, ?), (?, ?)",
                investigator.accountId(),
                site,
                stranger.accountId(),
                stranger.siteIds().iterator().next());
        subject = fixture.subject(investigator, site);
        var data = FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("25.0"));
        AsAccount.run(investigator, () -> entry.save(SaveRequest.of(subject, data, 0, false)));
        var monitor = fixture.account(Role.MONITOR, site);
        var words = QueryWords.of("Plan says 52 %");
        var query = new NewQuery(subject, RT, ItemPath.of(RadiotherapyForm.LUNG_V20), words);
        AsAccount.run(monitor, () -> queries.raise(query));
        address = "a" + System.nanoTime() + "@site.example";
        give(investigator, address);
        give(stranger, "b" + address);
        now = atEight(investigator.accountId());
    }

    /** Two for all of these tests: other tests count the queries of theirs. */
    private static int[] ownSites(CaseFixture fixture) {
        if (ownSites.length == 0) {
            ownSites = new int[] {fixture.siteOfItsOwn(), fixture.siteOfItsOwn()};
        }
        return ownSites;
    }

    /** Eight in the morning of a day that no other test has. */
    private static Instant atEight(long day) {
        return Instant.parse("2027-01-01T08:00:00Z").plusSeconds(86_400 * (day % 20_000));
    }

    @AfterEach
    void stopServer() {
        server.stop();
        give(investigator, "");
        give(stranger, "");
    }

    private void give(SignedIn to, String mailAddress) {
        AsAccount.run(administrator, () -> mailService.setAddress(to.accountId(), mailAddress));
    }

    private DailyDigest portal() {
        return portal(server.getSmtp().getPort());
    }

    private DailyDigest portal(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new DailyDigest(
                provider(sender),
                recipients,
                list,
                digests,
                new DigestMail(texts, inUtc()),
                inUtc(),
                clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private DigestSettings inUtc() {
        return new DigestSettings(7, ZoneOffset.UTC, settings.from(), "https://portal.example/", 3);
    }

    private static ObjectProvider<MailSender> provider(MailSender sender) {
        return new ObjectProvider<>() {
            @Override
            public MailSender getObject() {
                return sender;
            }

            @Override
            public MailSender getIfAvailable() {
                return sender;
            }
        };
    }

    private List<MimeMessage> mails(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, to))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String to) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString().equals(to);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String body(MimeMessage message) {
        try {
            return (String) message.getContent();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void tells_counts_and_subjects_with_links_and_nothing_clinical() throws MessagingException {
        portal().send();

        assertThat(mails(address)).hasSize(1);
        var sent = mails(address).getFirst();
        assertThat(sent.getSubject()).contains("for you");
        assertThat(body(sent))
                .contains(subject, "https://portal.example/queries?waits=me&subject=" + subject)
                .doesNotContain(
                        "Plan says", "52 %", "Lung", "LUNG", "Radiotherapy", "RADIOTHERAPY");
    }

    @Test
    void goes_to_nobody_for_whom_nothing_waits_and_tells_nobody_of_other_sites() {
        portal().send();
        assertThat(mails("b" + address))
                .allSatisfy(sent -> assertThat(body(sent)).doesNotContain(subject));
    }

    @Test
    void is_sent_once_a_day_whatever_the_number_of_portals_and_starts() {
        var first = portal();
        var second = portal();
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(first::send);
            threads.execute(second::send);
        }
        portal().send();
        assertThat(mails(address)).hasSize(1);

        now = now.plusSeconds(86_400);
        portal().send();
        assertThat(mails(address)).hasSize(2);
    }

    @Test
    void is_not_sent_before_the_hour() {
        now = now.minusSeconds(2 * 3_600);
        portal().send();
        assertThat(mails(address)).isEmpty();
    }

    @Test
    void is_tried_again_after_a_failure_but_not_for_ever() {
        var port = server.getSmtp().getPort();
        server.stop();
        portal(port).send();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        portal().send();
        assertThat(mails(address)).hasSize(1);

        now = now.plusSeconds(86_400);
        server.stop();
        for (var attempt = 0; attempt < 3; attempt++) {
            portal(port).send();
        }
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        portal().send();
        assertThat(mails(address)).isEmpty();
    }

    @Test
    void is_written_in_the_language_in_which_it_was_chosen_and_stops_when_it_is_not_wanted()
            throws MessagingException {
        AsAccount.run(investigator, () -> mailService.wantDigest(true, Locale.SIMPLIFIED_CHINESE));
        portal().send();
        assertThat(mails(address).getFirst().getSubject()).contains("条质疑");

        AsAccount.run(investigator, () -> mailService.wantDigest(false, Locale.SIMPLIFIED_CHINESE));
        now = now.plusSeconds(86_400);
        portal().send();
        assertThat(mails(address)).hasSize(1);
        assertThat(kinds(investigator.accountId())).contains("DIGEST_SWITCHED");
    }

    private List<String> kinds(long accountId) {
        return db.select(AUDIT_ENTRY.KIND)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACCOUNT_ID.eq(accountId))
                .fetch(AUDIT_ENTRY.KIND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@",
                "@site.example",
                "a@site.example\r\nBcc: all@site.example",
                "Name <a@site.example>",
                "a@site.example, b@site.example",
            })
    void goes_to_real_addresses_only(String malformed) {
        assertThatThrownBy(() -> give(investigator, malformed))
                .isInstanceOf(AccountRefusedException.class);
        assertThat(kinds(administrator.accountId())).contains("ADDRESS_CHANGED");
    }
}
