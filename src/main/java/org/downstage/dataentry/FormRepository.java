package org.downstage.dataentry;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SIGNATURE;
import static org.downstage.jooq.Tables.SIGNATURE_INVALIDATION;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Row;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Writes forms: the parent record, the form's own row, and its repeating rows. */
@Repository
class FormRepository {

    private final DSLContext db;

    FormRepository(DSLContext db) {
        this.db = db;
    }

    /** Where a form is to stand after a save. */
    record NewState(
            FormStatus status, int mandatory, int unanswered, long savedBy, Instant savedAt) {}

    /** Adds the parent record of a form that was not started; gives its key. */
    long insert(long subjectId, FormKey key, NewState state) {
        return db.insertInto(CASE_FORM)
                .set(CASE_FORM.SUBJECT_ID, subjectId)
                .set(CASE_FORM.FORM_OID, key.form())
                .set(CASE_FORM.OCCURRENCE, (short) key.occurrence())
                .set(CASE_FORM.VERSION, 1)
                .set(columns(state))
                .returning(CASE_FORM.FORM_ID)
                .fetchSingle()
                .getFormId();
    }

    /**
     * Marks a form void, as its next version.
     *
     * @throws OptimisticLockingFailureException if it is not at the version any more
     */
    void markVoid(long formId, int version, String reason, long by, Instant at) {
        var rows =
                db.update(CASE_FORM)
                        .set(CASE_FORM.VOIDED, true)
                        .set(CASE_FORM.VOID_REASON, reason)
                        .set(CASE_FORM.SAVED_BY, by)
                        .set(CASE_FORM.SAVED_AT, at)
                        .set(CASE_FORM.VERSION, version + 1)
                        .where(CASE_FORM.FORM_ID.eq(formId))
                        .and(CASE_FORM.VERSION.eq(version))
                        .execute();
        requireOne(rows, formId);
    }

    private static void requireOne(int rows, long formId) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Form " + formId + " has moved on");
        }
    }

    private static Map<Field<?>, Object> columns(NewState state) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        columns.put(CASE_FORM.STATUS, state.status().name());
        columns.put(CASE_FORM.MANDATORY, (short) state.mandatory());
        columns.put(CASE_FORM.UNANSWERED, (short) state.unanswered());
        columns.put(CASE_FORM.SAVED_BY, state.savedBy());
        columns.put(CASE_FORM.SAVED_AT, state.savedAt());
        return columns;
    }

    /**
     * Writes all that a save changes below the parent record of a form, and moves the record of one
     * that was saved before to its next version, in one round trip.
     *
     * @throws OptimisticLockingFailureException if it is not at the version any more
     */
    void write(AcceptedSave save, long formId, NewState state) {
        var queries = new ArrayList<Query>();
        var again = save.before().version() > 0;
        if (again) {
            queries.add(next(formId, save.before().version(), state));
        }
        if (save.before().version() == 0 || save.changesValues()) {
            queries.add(values(save.form(), formId, save.request().data()));
        }
        for (var group : save.form().repeatingGroups()) {
            var rows = save.changedRows(group);
            if (!rows.isEmpty()) {
                queries.add(rows(group, formId, rows, save.voidReasons(group)));
            }
        }
        if (save.invalidatesSignatures()) {
            queries.add(invalidation(formId, save.before().version() + 1, state));
        }
        if (!queries.isEmpty()) {
            var rows = db.batch(queries).execute();
            requireOne(again ? rows[0] : 1, formId);
        }
    }

    private Query next(long formId, int version, NewState state) {
        return db.update(CASE_FORM)
                .set(columns(state))
                .set(CASE_FORM.VERSION, version + 1)
                .where(CASE_FORM.FORM_ID.eq(formId))
                .and(CASE_FORM.VERSION.eq(version));
    }

    /** What writes the form's own row. */
    Query values(CaseReportForm form, long formId, FormData data) {
        var table = FormTables.table(form);
        var columns = FormTables.write(table, form.singleItems().toList(), data.values());
        return db.insertInto(table)
                .set(FormTables.formId(table), formId)
                .set(columns)
                .onDuplicateKeyUpdate()
                .set(columns);
    }

    /** What writes rows of a repeating group: new ones, changed ones and voided ones alike. */
    Query rows(ItemGroup group, long formId, List<Row> rows, Map<ItemPath, String> reasons) {
        var table = FormTables.table(group);
        var fields = new ArrayList<Field<?>>();
        var values = new ArrayList<org.jooq.Row>();
        for (var row : rows) {
            var columns = FormTables.write(table, group.items(), row.values());
            columns.put(FormTables.formId(table), formId);
            columns.put(FormTables.rowNo(table), (short) row.number());
            columns.put(FormTables.voided(table), row.voided());
            columns.put(
                    FormTables.voidReason(table),
                    reasons.get(new ItemPath(group.oid(), row.number())));
            if (fields.isEmpty()) {
                fields.addAll(columns.keySet());
            }
            values.add(row(columns.values()));
        }
        return db.insertInto(table)
                .columns(fields)
                .valuesOfRows(values.toArray(org.jooq.RowN[]::new))
                .onDuplicateKeyUpdate()
                .setAllToExcluded();
    }

    /** What notes beside each signature of the form that held so far that it no longer does. */
    private Query invalidation(long formId, int version, NewState state) {
        var noted = SIGNATURE_INVALIDATION;
        return db.insertInto(
                        noted,
                        noted.SIGNATURE_ID,
                        noted.FORM_VERSION,
                        noted.INVALIDATED_AT,
                        noted.INVALIDATED_BY)
                .select(
                        select(
                                        SIGNATURE.SIGNATURE_ID,
                                        val(version),
                                        val(state.savedAt(), noted.INVALIDATED_AT),
                                        val(state.savedBy()))
                                .from(SIGNATURE)
                                .leftJoin(noted)
                                .on(noted.SIGNATURE_ID.eq(SIGNATURE.SIGNATURE_ID))
                                .where(SIGNATURE.FORM_ID.eq(formId))
                                .and(noted.SIGNATURE_ID.isNull()));
    }
}
