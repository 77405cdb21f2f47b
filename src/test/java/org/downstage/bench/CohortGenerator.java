package org.downstage.bench;

import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DATA_QUERY_MESSAGE;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SUBJECT;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.BulkTrail;
import org.downstage.base.database.BulkInsert;
import org.downstage.crf.Finding;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.BulkForms;
import org.downstage.query.FindingArguments;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.jooq.JSON;

/**
 * Makes a large study: every subject with every form, its trail in valid chains, its endpoints, a
 * query for each unlikely value and a draft here and there. The subjects share some hundred courses
 * of treatment between them. The same for the same seed.
 */
final class CohortGenerator {

    private static final int THREADS = 2;
    private static final int AT_ONCE = 50;
    private static final int COURSES = 500;
    private static final int FORMS_OF_ONE = 20;
    private static final int QUERIES_OF_ONE = 100;
    static final Instant BEGIN = Instant.parse("2025-01-06T00:00:00Z");

    private final long seed;
    private final List<PlausibleCase.Made> courses;
    private final Map<Integer, SignedIn> investigators;

    CohortGenerator(long seed, Map<Integer, SignedIn> investigators) {
        this.seed = seed;
        this.courses =
                LongStream.range(0, COURSES)
                        .parallel()
                        .mapToObj(number -> new SplittableRandom(seed * COURSES + number))
                        .map(PlausibleCase::of)
                        .toList();
        this.investigators = investigators;
    }

    /** Stores the subjects, whose keys and site are given; no other subject may exist. */
    void store(List<Subject> subjects) throws InterruptedException, SQLException {
        var work = new ArrayList<Callable<Void>>();
        for (var first = 0; first < subjects.size(); first += AT_ONCE) {
            var some = subjects.subList(first, Math.min(first + AT_ONCE, subjects.size()));
            work.add(() -> storeSome(some));
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var part : threads.invokeAll(work)) {
                part.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The cohort cannot be stored", failed.getCause());
        }
    }

    private Void storeSome(List<Subject> subjects) throws SQLException {
        try (var rows = new BulkInsert()) {
            var made = new HashMap<Subject, PlausibleCase.Made>();
            for (var subject : subjects) {
                made.put(subject, store(rows, subject));
            }
            rows.flush();
            var forms = new BulkForms(rows);
            made.forEach((subject, one) -> forms.summarise(subject, one.book(), at(subject, 99)));
            rows.flush();
        }
        return null;
    }

    private PlausibleCase.Made store(BulkInsert rows, Subject subject) {
        var random = new SplittableRandom(seed + subject.subjectId());
        var made = courses.get(random.nextInt(COURSES));
        var by = investigators.get(subject.siteId());
        var trail = new BulkTrail(rows, subject.subjectId());
        enrol(rows, trail, subject, by);
        var formIds = new HashMap<FormKey, Long>();
        for (var data : made.book().forms()) {
            var number = formIds.size() + 1;
            var formId = subject.subjectId() * FORMS_OF_ONE + number;
            formIds.put(data.key(), formId);
            var at = at(subject, number);
            var events = new BulkForms(rows).add(subject, formId, data, by, at);
            trail.append(Actor.of(by), at, events);
        }
        for (var index = 0; index < made.unlikely().size(); index++) {
            var queryId = subject.subjectId() * QUERIES_OF_ONE + index + 1;
            var finding = made.unlikely().get(index);
            var formId = formIds.get(finding.form());
            query(rows, queryId, formId, finding, by, subject);
            trail.append(Actor.of(by), at(subject, 50), events(subject, formId, finding, queryId));
        }
        if (random.nextInt(20) == 0) {
            draft(rows, subject, by);
        }
        trail.end();
        return made;
    }

    private static Instant at(Subject subject, int step) {
        return BEGIN.plus(subject.subjectId() % 500, ChronoUnit.DAYS)
                .plus(step * 7L, ChronoUnit.MINUTES)
                .plusMillis(subject.subjectId());
    }

    private static void enrol(BulkInsert rows, BulkTrail trail, Subject subject, SignedIn by) {
        var row = SUBJECT.newRecord();
        row.setSubjectId(subject.subjectId());
        row.setSiteId(subject.siteId());
        row.setSubjectKey(subject.key());
        row.setEnrolledAt(at(subject, 0));
        row.setEnrolledBy(by.accountId());
        rows.add(row);
        var event =
                AuditEvent.of(AuditKind.SUBJECT_ENROLLED)
                        .about(subject.siteId(), subject.subjectId())
                        .changed((String) null, subject.key());
        trail.append(Actor.of(by), at(subject, 0), List.of(event));
    }

    private static void query(
            BulkInsert rows, long id, long formId, Finding finding, SignedIn by, Subject subject) {
        var at = at(subject, 50);
        var row = DATA_QUERY.newRecord();
        row.setQueryId(id);
        row.setFormId(formId);
        row.setSiteId(subject.siteId());
        row.setSubjectId(subject.subjectId());
        row.setItemOid(finding.anchor().item());
        row.setRowNo((short) finding.anchor().row());
        row.setSource("SYSTEM");
        row.setState("ANSWERED");
        row.setCheckOid(finding.check());
        row.setArguments(JSON.valueOf(FindingArguments.write(finding.arguments())));
        row.setOpenedAt(at);
        row.setOpenedBy(by.accountId());
        row.setChangedAt(at);
        row.setVersion(1);
        rows.add(row);
        for (var act : List.of("OPEN", "EXPLAIN")) {
            var message = DATA_QUERY_MESSAGE.newRecord();
            message.setQueryId(id);
            message.setMessageNo((short) (act.equals("OPEN") ? 1 : 2));
            message.setAct(act);
            message.setWords(act.equals("OPEN") ? null : "Checked against the chart");
            message.setWrittenAt(at);
            message.setWrittenBy(by.accountId());
            rows.add(message);
        }
    }

    private static List<AuditEvent> events(
            Subject subject, long formId, Finding finding, long queryId) {
        return Stream.of(AuditKind.QUERY_OPENED, AuditKind.FINDING_EXPLAINED)
                .map(kind ->
                        AuditEvent.of(kind)
                                .inForm(
                                        subject.siteId(),
                                        subject.subjectId(),
                                        formId,
                                        finding.form(),
                                        1)
                                .at(finding.anchor())
                                .changed(finding.check(), Long.toString(queryId)))
                .toList();
    }

    private static void draft(BulkInsert rows, Subject subject, SignedIn by) {
        var row = DRAFT.newRecord();
        row.setAccountId(by.accountId());
        row.setSubjectId(subject.subjectId());
        row.setFormOid("SURGERY");
        row.setOccurrence((short) 1);
        row.setKind("VALUE");
        row.setPlace("BLOOD_LOSS");
        row.setTyped("250");
        row.setBaseVersion(1);
        row.setSavedAt(at(subject, 60));
        rows.add(row);
    }
}
