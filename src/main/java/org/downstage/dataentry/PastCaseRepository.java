package org.downstage.dataentry;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads case books as the database held them at a past moment, from the row versions that system
 * versioning keeps. Statements go by form and by repeating group, not by subject.
 */
@Repository
class PastCaseRepository {

    /** The server stamps row versions in the zone of the session, which is UTC. */
    private static final Field<LocalDateTime> ROW_START =
            field(name("row_start"), LocalDateTime.class);

    private final DSLContext db;
    private final Catalogue catalogue;

    PastCaseRepository(DSLContext db, Catalogue catalogue) {
        this.db = db;
        this.catalogue = catalogue;
    }

    /** A subject with its columns and the code of its site, as of then. */
    record Enrolled(long subjectId, Map<String, @Nullable Object> columns) {}

    /** A form's record, without its values. */
    private record Started(long subjectId, long formId, FormKey key) {}

    private static Table<?> asOf(Table<?> table, Instant at) {
        var time = inline(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        return table("{0} for system_time as of {1}", table, time).as(table.getName());
    }

    /** When the first row version of a subject was stored. */
    Optional<Instant> begin() {
        return db.select(min(ROW_START))
                .from(table("{0} for system_time all", SUBJECT))
                .fetchOptional(0, LocalDateTime.class)
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** The subjects that were enrolled then, by their keys. */
    List<Enrolled> enrolled(Instant at) {
        return db.select(SUBJECT.fields())
                .select(SITE.CODE)
                .from(asOf(SUBJECT, at))
                .join(asOf(SITE, at))
                .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                .orderBy(SUBJECT.SUBJECT_ID)
                .fetch(found -> new Enrolled(found.get(SUBJECT.SUBJECT_ID), found.intoMap()));
    }

    /**
     * What was known of a subject.
     *
     * @param verified the places of each form whose value was source-verified as it stood
     */
    record Known(CaseBook book, Map<FormKey, Set<ItemPath>> verified) {

        boolean isVerified(FormKey key, ItemPath path) {
            return verified.getOrDefault(key, Set.of()).contains(path);
        }
    }

    /** What was known of these subjects; those without a form are left out. */
    Map<Long, Known> of(List<Enrolled> subjects, LocalDate today, Instant at) {
        var started = started(subjects, at);
        var verified = verified(started, at);
        var known = new HashMap<Long, Known>();
        forms(started, at)
                .forEach((subject, data) ->
                        known.put(
                                subject,
                                new Known(
                                        new CaseBook(data, today),
                                        verified.getOrDefault(subject, Map.of()))));
        return known;
    }

    private Map<Long, List<FormData>> forms(Map<String, List<Started>> startedByOid, Instant at) {
        var forms = new HashMap<Long, List<FormData>>();
        startedByOid.forEach((oid, started) ->
                read(catalogue.require(oid), started, at)
                        .forEach((subject, data) ->
                                forms.computeIfAbsent(subject, none -> new ArrayList<>())
                                        .addAll(data)));
        return forms;
    }

    private Map<Long, Map<FormKey, Set<ItemPath>>> verified(
            Map<String, List<Started>> startedByOid, Instant at) {
        var byId =
                startedByOid.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Started::formId, Function.identity()));
        var verified = new HashMap<Long, Map<FormKey, Set<ItemPath>>>();
        db.select(VERIFICATION.FORM_ID, VERIFICATION.ITEM_OID, VERIFICATION.ROW_NO)
                .from(asOf(VERIFICATION, at))
                .where(VERIFICATION.FORM_ID.in(byId.keySet()))
                .and(VERIFICATION.STATE.eq("VERIFIED"))
                .forEach(one -> {
                    var form = Objects.requireNonNull(byId.get(one.value1()));
                    verified.computeIfAbsent(form.subjectId(), none -> new HashMap<>())
                            .computeIfAbsent(form.key(), none -> new HashSet<>())
                            .add(new ItemPath(one.value2(), one.value3()));
                });
        return verified;
    }

    /** Void occurrences of forms are left out, as they are today. */
    private Map<String, List<Started>> started(List<Enrolled> subjects, Instant at) {
        var ids = subjects.stream().map(Enrolled::subjectId).toList();
        var found = new LinkedHashMap<String, List<Started>>();
        db.select(CASE_FORM.SUBJECT_ID, CASE_FORM.FORM_ID, CASE_FORM.FORM_OID, CASE_FORM.OCCURRENCE)
                .from(asOf(CASE_FORM, at))
                .where(CASE_FORM.SUBJECT_ID.in(ids))
                .and(CASE_FORM.VOIDED.isFalse())
                .forEach(form ->
                        found.computeIfAbsent(form.value3(), none -> new ArrayList<>())
                                .add(
                                        new Started(
                                                form.value1(),
                                                form.value2(),
                                                new FormKey(form.value3(), form.value4()))));
        return found;
    }

    private Map<Long, List<FormData>> read(CaseReportForm form, List<Started> started, Instant at) {
        var ids = started.stream().map(Started::formId).toList();
        var table = FormTables.table(form);
        var items = form.singleItems().toList();
        var values = new HashMap<Long, Map<String, ItemValue>>();
        versions(table, ids, at)
                .forEach(row ->
                        values.put(
                                row.get(FormTables.formId(table)),
                                FormTables.read(table, items, row)));
        var groups = groups(form, ids, at);
        var data = new HashMap<Long, List<FormData>>();
        for (var one : started) {
            data.computeIfAbsent(one.subjectId(), none -> new ArrayList<>())
                    .add(
                            new FormData(
                                    one.key(),
                                    values.getOrDefault(one.formId(), Map.of()),
                                    groups.getOrDefault(one.formId(), Map.of())));
        }
        return data;
    }

    private Map<Long, Map<String, List<Row>>> groups(
            CaseReportForm form, List<Long> formIds, Instant at) {
        var groups = new HashMap<Long, Map<String, List<Row>>>();
        for (var group : form.repeatingGroups()) {
            var table = FormTables.table(group);
            for (var row : versions(table, formIds, at)) {
                groups.computeIfAbsent(
                                row.get(FormTables.formId(table)), none -> new LinkedHashMap<>())
                        .computeIfAbsent(group.oid(), none -> new ArrayList<>())
                        .add(row(group, table, row));
            }
        }
        return groups;
    }

    private static Row row(ItemGroup group, Table<?> table, Record found) {
        return new Row(
                found.get(FormTables.rowNo(table)),
                found.get(FormTables.voided(table)),
                FormTables.read(table, group.items(), found));
    }

    /** The rows of these forms, those of a group in the order of their numbers. */
    private List<? extends Record> versions(Table<?> table, List<Long> formIds, Instant at) {
        var formId = FormTables.formId(table);
        return db.select(table.fields())
                .from(asOf(table, at))
                .where(formId.in(formIds))
                .orderBy(table.getPrimaryKey().getFields())
                .fetch();
    }
}
