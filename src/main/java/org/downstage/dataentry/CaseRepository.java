package org.downstage.dataentry;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SIGNATURE;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Row;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Reads a subject's whole case book in one statement, whatever the number of forms and rows. */
@Repository
class CaseRepository {

    /** Whether anybody ever signed the form. */
    private static final Field<Boolean> EVER_SIGNED =
            field(
                            exists(
                                    selectOne()
                                            .from(SIGNATURE)
                                            .where(SIGNATURE.FORM_ID.eq(CASE_FORM.FORM_ID))))
                    .as("ever_signed");

    private static final Field<List<ItemPath>> VERIFIED =
            multiset(
                            select(VERIFICATION.ITEM_OID, VERIFICATION.ROW_NO)
                                    .from(VERIFICATION)
                                    .where(VERIFICATION.FORM_ID.eq(CASE_FORM.FORM_ID))
                                    .and(VERIFICATION.STATE.eq("VERIFIED")))
                    .as("verified_items")
                    .convertFrom(
                            found -> found.map(one -> new ItemPath(one.value1(), one.value2())));

    private final DSLContext db;
    private final Catalogue catalogue;
    private final List<SelectFieldOrAsterisk> columns = new ArrayList<>();
    private final Map<ItemGroup, Field<? extends Result<?>>> rowsOf = new LinkedHashMap<>();

    CaseRepository(DSLContext db, Catalogue catalogue) {
        this.db = db;
        this.catalogue = catalogue;
        columns.addAll(List.of(CASE_FORM.fields()));
        columns.add(ACCOUNT.DISPLAY_NAME);
        columns.add(EVER_SIGNED);
        columns.add(VERIFIED);
        for (var form : catalogue.forms()) {
            columns.addAll(List.of(FormTables.table(form).fields()));
            form.repeatingGroups().forEach(group -> rowsOf.put(group, rows(group)));
        }
        columns.addAll(rowsOf.values());
    }

    private static Field<? extends Result<?>> rows(ItemGroup group) {
        var table = FormTables.table(group);
        return multiset(
                        select(table.fields())
                                .from(table)
                                .where(FormTables.formId(table).eq(CASE_FORM.FORM_ID))
                                .orderBy(FormTables.rowNo(table)))
                .as(group.oid());
    }

    /** The subject's forms. */
    StoredCase load(long subjectId) {
        Table<?> joined = CASE_FORM.join(ACCOUNT).on(ACCOUNT.ACCOUNT_ID.eq(CASE_FORM.SAVED_BY));
        for (var form : catalogue.forms()) {
            var table = FormTables.table(form);
            joined = joined.leftJoin(table).on(FormTables.formId(table).eq(CASE_FORM.FORM_ID));
        }
        var found =
                db.select(columns).from(joined).where(CASE_FORM.SUBJECT_ID.eq(subjectId)).fetch();
        return new StoredCase(
                found.stream()
                        .filter(row -> !row.get(CASE_FORM.VOIDED))
                        .map(this::storedForm)
                        .toList(),
                found.stream()
                        .filter(row -> row.get(CASE_FORM.VOIDED))
                        .map(row -> new VoidedForm(storedForm(row), row.get(CASE_FORM.VOID_REASON)))
                        .toList());
    }

    /** What one form holds and what is known of it, apart from its parent record. */
    List<SelectFieldOrAsterisk> columnsOf(CaseReportForm form) {
        var own = new ArrayList<SelectFieldOrAsterisk>(List.of(FormTables.table(form).fields()));
        own.add(EVER_SIGNED);
        own.add(VERIFIED);
        form.repeatingGroups().forEach(group -> own.add(rowsOf.get(group)));
        return own;
    }

    private static FormKey key(Record found) {
        return new FormKey(found.get(CASE_FORM.FORM_OID), found.get(CASE_FORM.OCCURRENCE));
    }

    /** The form in a record of its parent, its own columns and who saved it. */
    StoredForm storedForm(Record found) {
        var form = catalogue.require(found.get(CASE_FORM.FORM_OID));
        var key = key(found);
        return new StoredForm(
                state(key, found), data(form, key, found), Set.copyOf(found.get(VERIFIED)));
    }

    private static FormState state(FormKey key, Record found) {
        return new FormState(
                found.get(CASE_FORM.FORM_ID),
                key,
                FormStatus.valueOf(found.get(CASE_FORM.STATUS)),
                found.get(CASE_FORM.FROZEN),
                found.get(CASE_FORM.VERSION),
                found.get(CASE_FORM.MANDATORY),
                found.get(CASE_FORM.UNANSWERED),
                found.get(CASE_FORM.SAVED_AT),
                found.get(ACCOUNT.DISPLAY_NAME),
                found.get(EVER_SIGNED));
    }

    private FormData data(CaseReportForm form, FormKey key, Record found) {
        List<Item<?>> items = form.singleItems().toList();
        var values = FormTables.read(FormTables.table(form), items, found);
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var group : form.repeatingGroups()) {
            var rows = found.get(rowsOf.get(group));
            groups.put(group.oid(), rows.map(row -> row(group, row)));
        }
        return new FormData(key, values, groups);
    }

    private static Row row(ItemGroup group, Record found) {
        var table = FormTables.table(group);
        return new Row(
                found.get(FormTables.rowNo(table)),
                found.get(FormTables.voided(table)),
                FormTables.read(table, group.items(), found));
    }
}
