package org.downstage.digest;

import java.time.Clock;
import java.time.LocalDate;
import org.downstage.account.MailRecipient;
import org.downstage.account.MailRecipients;
import org.downstage.query.QueryListService;
import org.downstage.security.ActingAs;
import org.downstage.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends everybody for whom something waits one mail a day, from the configured hour on, once a mail
 * server is configured. Each account is asked as itself, so it is told of its own sites alone. What
 * fails is logged and tried again some minutes later.
 */
@Component
@EnableConfigurationProperties(DigestSettings.class)
class DailyDigest {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

    private final ObjectProvider<MailSender> server;
    private final MailRecipients recipients;
    private final QueryListService queries;
    private final DigestRepository digests;
    private final DigestMail mail;
    private final DigestSettings settings;
    private final Clock clock;

    DailyDigest(
            ObjectProvider<MailSender> server,
            MailRecipients recipients,
            QueryListService queries,
            DigestRepository digests,
            DigestMail mail,
            DigestSettings settings,
            Clock clock) {
        this.server = server;
        this.recipients = recipients;
        this.queries = queries;
        this.digests = digests;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due and was not sent yet today; nothing without a mail server. */
    @Scheduled(fixedDelayString = "${downstage.digest.check}", initialDelayString = "1m")
    void send() {
        var now = clock.instant().atZone(settings.zone());
        var sender = server.getIfAvailable();
        if (sender == null || now.getHour() < settings.hour()) {
            return;
        }
        recipients.ofDigest().stream()
                .filter(recipient -> recipient.who().role().reach() != Role.Reach.NO_CLINICAL_DATA)
                .forEach(recipient -> send(sender, recipient, now.toLocalDate()));
    }

    private void send(MailSender sender, MailRecipient recipient, LocalDate day) {
        var waiting = ActingAs.call(recipient.who(), queries::waitingSubjects);
        var accountId = recipient.who().accountId();
        if (waiting.isEmpty()
                || !digests.take(accountId, day, settings.attempts(), clock.instant())) {
            return;
        }
        var sent = false;
        try {
            sender.send(mail.to(recipient, waiting));
            sent = true;
        } catch (MailException failed) {
            LOG.warn("The digest of {} for account {} was not sent", day, accountId, failed);
        } finally {
            digests.end(accountId, day, sent, clock.instant());
        }
    }
}
