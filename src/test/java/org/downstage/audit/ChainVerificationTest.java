package org.downstage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.audit.ChainFault.Kind;
import org.downstage.base.database.TestDatabase;
import org.downstage.base.language.Language;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

/** Tampering with the trail by the account that may do anything: each time the rows are named. */
@SpringBootTest
class ChainVerificationTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired AuditTrail trail;
    @Autowired TransactionOperations transaction;
    @Autowired ChainVerification verification;
    @Autowired AuditWords words;

    private SignedIn investigator;
    private String subject;
    private long chain;

    @BeforeEach
    void writeTenEntries() {
        var cases = new CaseFixture(db, subjects);
        var entries = new TrailFixture(trail, transaction, db);
        var site = cases.site();
        investigator = cases.account(Role.INVESTIGATOR, site);
        subject = cases.subject(investigator, site);
        chain = entries.chain(subject);
        entries.append(
                investigator,
                IntStream.range(0, 9)
                        .mapToObj(i -> entries.change(site, chain, "RT_END", "v" + i, "why"))
                        .toList());
    }

    private List<ChainFault> faults() {
        return verification.verify(Actor.nobody("test"), (done, all) -> {}).faults().stream()
                .filter(fault -> fault.subject().equals(subject))
                .toList();
    }

    /** One after the other, with the chain of this test for each question mark. */
    private void asOwner(String statements) throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            for (var one : statements.split(";", -1)) {
                statement.execute(one.replace("?", Long.toString(chain)));
            }
        }
    }

    @Test
    void an_untouched_chain_is_intact_and_the_result_is_an_entry() {
        assertThat(faults()).isEmpty();

        assertThat(
                        db.fetchValue(
                                "select new_value from audit_entry where chain_id = 0 and kind ="
                                        + " 'TRAIL_VERIFIED' order by sequence desc limit 1"))
                .asString()
                .matches("(INTACT|TAMPERED) \\d+ \\d+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set old_value = 'other' where chain_id = ? and sequence = 5"
                        + "|CHANGED|5",
                "update audit_entry set recorded_at = recorded_at - interval 1 second"
                        + " where chain_id = ? and sequence = 5|CHANGED|5",
                "update audit_entry set username = 'somebody' where chain_id = ? and sequence = 10"
                        + "|CHANGED|10",
                "update audit_entry set reason = null where chain_id = ? and sequence = 2"
                        + "|CHANGED|2",
                "update audit_entry set about_username = 'x' where chain_id = ? and sequence = 1"
                        + "|CHANGED|1",
                "delete from audit_entry where chain_id = ? and sequence = 5|MISSING|5",
                "delete from audit_entry where chain_id = ? and sequence = 1|MISSING|1",
                "delete from audit_entry where chain_id = ? and sequence > 7|TAIL_MISSING|8",
                "delete from audit_entry where chain_id = ?|TAIL_MISSING|1",
                "update audit_chain set sequence = 8 where chain_id = ?|BEHIND_END|9",
                "update audit_chain set hash = repeat('x', 32) where chain_id = ?|END_CHANGED|10",
                "delete from audit_entry where chain_id = ?;"
                        + "delete from audit_chain where chain_id = ?|CHAIN_MISSING|0"
            })
    void what_was_tampered_with_is_named(String tampering, Kind kind, int first)
            throws SQLException {
        asOwner(tampering);

        assertThat(faults())
                .first()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.first()).isEqualTo(first);
                });
    }

    @Test
    void one_changed_entry_is_named_and_no_other() throws SQLException {
        asOwner("update audit_entry set new_value = 'x' where chain_id = ? and sequence = 5");

        assertThat(faults()).extracting(ChainFault::first).containsExactly(5);
    }

    @Test
    void entries_that_changed_places_are_named_and_no_other() throws SQLException {
        asOwner(
                "update audit_entry set sequence = 99 where chain_id = ? and sequence = 4;"
                        + "update audit_entry set sequence = 4 where chain_id = ? and sequence = 5;"
                        + "update audit_entry set sequence = 5 where chain_id = ? and sequence = 99");

        assertThat(faults()).extracting(ChainFault::first).containsExactly(4, 5);
        assertThat(faults()).extracting(ChainFault::kind).containsOnly(Kind.CHANGED);
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_sentence_with_its_place(Kind kind) {
        for (var language : Language.values()) {
            var sentence =
                    words.fault(
                            new ChainFault("S1-02", kind, 3, 4, AT),
                            ZoneOffset.UTC,
                            language.locale());
            assertThat(sentence).contains("S1-02").doesNotContain("!").doesNotContain(kind.name());
        }
    }
}
