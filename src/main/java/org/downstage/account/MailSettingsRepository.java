package org.downstage.account;

import static org.downstage.jooq.Tables.ACCOUNT_MAIL;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.downstage.security.SignedIn;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Addresses and wishes in the database. */
@Repository
class MailSettingsRepository {

    private final DSLContext db;

    MailSettingsRepository(DSLContext db) {
        this.db = db;
    }

    /** Where a digest goes, and in which language. */
    record Wanted(String address, Locale language) {

        MailRecipient recipient(SignedIn who) {
            return new MailRecipient(who, address, language);
        }
    }

    MailSettings of(long accountId) {
        return db.selectFrom(ACCOUNT_MAIL)
                .where(ACCOUNT_MAIL.ACCOUNT_ID.eq(accountId))
                .fetchOptional(found ->
                        new MailSettings(
                                Optional.ofNullable(found.getAddress()).orElse(""),
                                found.getDigest()))
                .orElse(MailSettings.NONE);
    }

    Map<Long, Wanted> wantingDigest() {
        return db.selectFrom(ACCOUNT_MAIL)
                .where(ACCOUNT_MAIL.ADDRESS.isNotNull())
                .and(ACCOUNT_MAIL.DIGEST.isTrue())
                .fetchMap(
                        ACCOUNT_MAIL.ACCOUNT_ID,
                        found -> new Wanted(found.getAddress(), language(found.getLanguage())));
    }

    private static Locale language(@Nullable String tag) {
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    void setAddress(long accountId, String address) {
        var value = address.isEmpty() ? null : address;
        db.insertInto(ACCOUNT_MAIL)
                .set(ACCOUNT_MAIL.ACCOUNT_ID, accountId)
                .set(ACCOUNT_MAIL.ADDRESS, value)
                .onDuplicateKeyUpdate()
                .set(ACCOUNT_MAIL.ADDRESS, value)
                .execute();
    }

    void setDigest(long accountId, boolean wanted, Locale language) {
        db.insertInto(ACCOUNT_MAIL)
                .set(ACCOUNT_MAIL.ACCOUNT_ID, accountId)
                .set(ACCOUNT_MAIL.DIGEST, wanted)
                .set(ACCOUNT_MAIL.LANGUAGE, language.toLanguageTag())
                .onDuplicateKeyUpdate()
                .set(ACCOUNT_MAIL.DIGEST, wanted)
                .set(ACCOUNT_MAIL.LANGUAGE, language.toLanguageTag())
                .execute();
    }
}
