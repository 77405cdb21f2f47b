package org.downstage.lock;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downstage.crf.Catalogue;
import org.downstage.crf.Item;
import org.downstage.dataentry.FormStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Counts what is open in a scope, all of it in one statement. */
@Repository
class ChecklistRepository {

    private static final String ONE = "the_form";

    private final DSLContext db;
    private final List<Critical> critical = new ArrayList<>();

    /**
     * A table with critical items.
     *
     * @param table a form's own or a repeating group's
     * @param rows whether it holds rows of a group
     */
    private record Critical(String table, boolean rows, List<Item<?>> items) {}

    ChecklistRepository(DSLContext db, Catalogue catalogue) {
        this.db = db;
        for (var form : catalogue.forms()) {
            add(form.oid(), false, form.singleItems().toList());
            form.repeatingGroups().forEach(group -> add(group.oid(), true, group.items()));
        }
    }

    private void add(String oid, boolean rows, List<Item<?>> items) {
        var watched = items.stream().filter(Item::isCritical).toList();
        if (!watched.isEmpty()) {
            critical.add(new Critical(oid.toLowerCase(Locale.ROOT), rows, watched));
        }
    }

    Checklist of(LockScope scope) {
        var forms = CASE_FORM.join(SUBJECT).on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID));
        var here = LockRepository.in(scope);
        var unverified =
                critical.stream()
                        .map(one -> unverified(one, forms, here))
                        .reduce(inline(0), Field::plus);
        return db.select(
                        count(),
                        with(FormStatus.IN_PROGRESS),
                        with(FormStatus.COMPLETE),
                        number(openQueries(forms, here)),
                        unverified,
                        number(drafts(forms, here)))
                .from(forms)
                .where(here)
                .fetchSingle(Records.mapping(Checklist::new));
    }

    private static Field<Integer> with(FormStatus status) {
        return count().filterWhere(CASE_FORM.STATUS.eq(status.name()));
    }

    private static Field<Integer> number(Select<? extends Record> counted) {
        return coalesce(field("({0})", Integer.class, counted), inline(0));
    }

    private static Select<? extends Record> openQueries(Table<?> forms, Condition here) {
        return select(count())
                .from(forms)
                .join(DATA_QUERY)
                .on(DATA_QUERY.FORM_ID.eq(CASE_FORM.FORM_ID))
                .where(here)
                .and(DATA_QUERY.STATE.in("OPEN", "ANSWERED"));
    }

    private static Select<? extends Record> drafts(Table<?> forms, Condition here) {
        return select(countDistinct(CASE_FORM.FORM_ID, DRAFT.ACCOUNT_ID))
                .from(forms)
                .join(DRAFT)
                .on(DRAFT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .and(DRAFT.FORM_OID.eq(CASE_FORM.FORM_OID))
                .and(DRAFT.OCCURRENCE.eq(CASE_FORM.OCCURRENCE))
                .where(here);
    }

    /** The values of a table's critical items that stand there and are not verified as they do. */
    private static Field<Integer> unverified(Critical one, Table<?> forms, Condition here) {
        var values = table(name(one.table())).as(ONE);
        Field<Short> rowNo =
                one.rows() ? field(name(ONE, "row_no"), Short.class) : inline((short) 0);
        Field<Integer> open =
                one.items().stream()
                        .<Field<Integer>>map(
                                item -> when(isOpen(item, rowNo), inline(1)).otherwise(inline(0)))
                        .reduce(inline(0), Field::plus);
        return number(
                select(sum(open))
                        .from(forms)
                        .join(values)
                        .on(field(name(ONE, "form_id"), Long.class).eq(CASE_FORM.FORM_ID))
                        .where(here)
                        .and(
                                one.rows()
                                        ? field(name(ONE, "voided"), Boolean.class).isFalse()
                                        : noCondition()));
    }

    private static Condition isOpen(Item<?> item, Field<Short> rowNo) {
        var verified =
                selectOne()
                        .from(VERIFICATION)
                        .where(VERIFICATION.FORM_ID.eq(CASE_FORM.FORM_ID))
                        .and(VERIFICATION.ITEM_OID.eq(item.oid()))
                        .and(VERIFICATION.ROW_NO.eq(rowNo))
                        .and(VERIFICATION.STATE.eq("VERIFIED"));
        return field(name(ONE, item.oid().toLowerCase(Locale.ROOT)))
                .isNotNull()
                .and(notExists(verified));
    }
}
