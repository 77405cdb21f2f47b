package org.downstage.account;

import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.util.List;
import org.downstage.audit.AuditKind;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Reads what the trail says of an account. */
@Repository
class AccountHistoryRepository {

    private static final List<String> SIGN_INS =
            List.of(
                    AuditKind.SIGNED_IN.name(),
                    AuditKind.SIGNED_OUT.name(),
                    AuditKind.SIGN_IN_FAILED.name());

    private final DSLContext db;

    AccountHistoryRepository(DSLContext db) {
        this.db = db;
    }

    List<AccountAct> recent(Account account, int atMost) {
        var name = account.username();
        var own = AUDIT_ENTRY.USERNAME.eq(name).and(AUDIT_ENTRY.KIND.in(SIGN_INS));
        return db.select(
                        AUDIT_ENTRY.RECORDED_AT,
                        AUDIT_ENTRY.USERNAME,
                        AUDIT_ENTRY.KIND.convertFrom(AuditKind::valueOf),
                        AUDIT_ENTRY.OLD_VALUE,
                        AUDIT_ENTRY.NEW_VALUE,
                        AUDIT_ENTRY.REASON)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CHAIN_ID.eq(0L))
                .and(AUDIT_ENTRY.ABOUT_USERNAME.eq(name).or(own))
                .orderBy(AUDIT_ENTRY.SEQUENCE.desc())
                .limit(atMost)
                .fetch(Records.mapping(AccountAct::new));
    }
}
