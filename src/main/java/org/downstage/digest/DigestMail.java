package org.downstage.digest;

import java.util.List;
import java.util.Locale;
import org.downstage.account.MailRecipient;
import org.downstage.base.language.TranslationProvider;
import org.downstage.query.WaitingSubject;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Writes a digest: how many queries wait and at which subjects, with a link each. Mail is read by
 * others than its reader, so nothing clinical stands in it, and no words of anybody.
 */
@Component
class DigestMail {

    private final TranslationProvider texts;
    private final DigestSettings settings;

    DigestMail(TranslationProvider texts, DigestSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    SimpleMailMessage to(MailRecipient recipient, List<WaitingSubject> waiting) {
        var language = recipient.language();
        var all = waiting.stream().mapToInt(WaitingSubject::queries).sum();
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(recipient.address());
        mail.setSubject(text("digest.subject", language, all));
        mail.setText(body(recipient, waiting, all, language));
        return mail;
    }

    private String body(
            MailRecipient recipient, List<WaitingSubject> waiting, int all, Locale language) {
        var lines = new StringBuilder();
        line(lines, text("digest.greeting", language, recipient.who().displayName()));
        line(lines, "");
        line(lines, text("digest.waiting." + recipient.who().role(), language, all));
        for (var one : waiting) {
            line(lines, text("digest.line", language, one.subject(), one.queries()));
            line(lines, "  " + link("?waits=me&subject=" + one.subject()));
        }
        line(lines, "");
        line(lines, text("digest.all", language, link("?waits=me")));
        line(lines, text("digest.off", language));
        return lines.toString();
    }

    private String link(String parameters) {
        return settings.portal() + "/queries" + parameters;
    }

    private static void line(StringBuilder to, String words) {
        to.append(words).append("\r\n");
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
