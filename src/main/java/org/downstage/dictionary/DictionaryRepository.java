package org.downstage.dictionary;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.ADVERSE_EVENT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.CTCAE_DICTIONARY;
import static org.downstage.jooq.Tables.CTCAE_TERM;
import static org.downstage.jooq.Tables.GRADE_CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.downstage.jooq.tables.records.CtcaeTermRecord;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.OfficialTerm;
import org.downstage.oncology.ctcae.OfficialWording;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Reads and adds dictionaries, and reads which terms are recorded. */
@Repository
class DictionaryRepository {

    private static final List<TableField<CtcaeTermRecord, String>> GRADES =
            List.of(
                    CTCAE_TERM.GRADE1,
                    CTCAE_TERM.GRADE2,
                    CTCAE_TERM.GRADE3,
                    CTCAE_TERM.GRADE4,
                    CTCAE_TERM.GRADE5);

    private final DSLContext db;

    DictionaryRepository(DSLContext db) {
        this.db = db;
    }

    /** All imports, the newest first. */
    List<ImportedDictionary> history() {
        return db.select(CTCAE_DICTIONARY.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(CTCAE_DICTIONARY)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CTCAE_DICTIONARY.IMPORTED_BY))
                .orderBy(CTCAE_DICTIONARY.DICTIONARY_ID.desc())
                .fetch(DictionaryRepository::imported);
    }

    /** The import of the version that is in use. */
    Optional<ImportedDictionary> newest(CtcaeVersion version) {
        return db.select(CTCAE_DICTIONARY.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(CTCAE_DICTIONARY)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CTCAE_DICTIONARY.IMPORTED_BY))
                .where(CTCAE_DICTIONARY.VERSION.eq(version.name()))
                .orderBy(CTCAE_DICTIONARY.IMPORT_NO.desc())
                .limit(1)
                .fetchOptional(DictionaryRepository::imported);
    }

    private static ImportedDictionary imported(Record row) {
        return new ImportedDictionary(
                row.get(CTCAE_DICTIONARY.DICTIONARY_ID),
                CtcaeVersion.valueOf(row.get(CTCAE_DICTIONARY.VERSION)),
                row.get(CTCAE_DICTIONARY.IMPORT_NO),
                row.get(CTCAE_DICTIONARY.FILE_NAME),
                ImportedDictionary.hex(row.get(CTCAE_DICTIONARY.FILE_HASH)),
                new Counts(
                        row.get(CTCAE_DICTIONARY.TERMS),
                        row.get(CTCAE_DICTIONARY.CLASSES),
                        row.get(CTCAE_DICTIONARY.GRADES)),
                row.get(CTCAE_DICTIONARY.IMPORTED_AT),
                row.get(ACCOUNT.DISPLAY_NAME));
    }

    /** The terms of an import, in the order of its workbook. */
    List<OfficialTerm> terms(long dictionaryId) {
        return db.selectFrom(CTCAE_TERM)
                .where(CTCAE_TERM.DICTIONARY_ID.eq(dictionaryId))
                .orderBy(CTCAE_TERM.TERM_NO)
                .fetch(DictionaryRepository::term);
    }

    private static OfficialTerm term(CtcaeTermRecord row) {
        var grades = new TreeMap<Integer, String>();
        for (int grade = 1; grade <= GRADES.size(); grade++) {
            var text = row.get(GRADES.get(grade - 1));
            if (text != null) {
                grades.put(grade, text);
            }
        }
        var code = row.getCode();
        return new OfficialTerm(
                new Term(
                        row.getName(),
                        SystemOrganClass.valueOf(row.getSoc()),
                        new TreeSet<>(grades.keySet()),
                        code == null ? OptionalInt.empty() : OptionalInt.of(code)),
                new OfficialWording.Text(
                        Optional.ofNullable(row.getDefinition()),
                        Optional.ofNullable(row.getNote()),
                        grades));
    }

    /**
     * Adds an import and all of its terms.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the number is taken meanwhile
     */
    void insert(ImportPreview preview, int importNumber, long accountId, Instant at) {
        var dictionaryId =
                db.insertInto(CTCAE_DICTIONARY)
                        .set(CTCAE_DICTIONARY.VERSION, preview.version().name())
                        .set(CTCAE_DICTIONARY.IMPORT_NO, importNumber)
                        .set(CTCAE_DICTIONARY.FILE_NAME, preview.fileName())
                        .set(
                                CTCAE_DICTIONARY.FILE_HASH,
                                ImportedDictionary.bytes(preview.fileHash()))
                        .set(CTCAE_DICTIONARY.TERMS, (short) preview.counts().terms())
                        .set(CTCAE_DICTIONARY.CLASSES, (short) preview.counts().classes())
                        .set(CTCAE_DICTIONARY.GRADES, preview.counts().grades())
                        .set(CTCAE_DICTIONARY.IMPORTED_AT, at)
                        .set(CTCAE_DICTIONARY.IMPORTED_BY, accountId)
                        .returning(CTCAE_DICTIONARY.DICTIONARY_ID)
                        .fetchSingle(CTCAE_DICTIONARY.DICTIONARY_ID);
        var records = new ArrayList<CtcaeTermRecord>();
        for (var term : preview.dictionary().officialTerms()) {
            records.add(record(dictionaryId, records.size() + 1, term));
        }
        db.insertInto(CTCAE_TERM).set(records).execute();
    }

    private static CtcaeTermRecord record(long dictionaryId, int number, OfficialTerm official) {
        var row = new CtcaeTermRecord();
        row.setDictionaryId(dictionaryId);
        row.setTermNo((short) number);
        row.setCode(official.term().code().isPresent() ? official.term().code().getAsInt() : null);
        row.setSoc(official.term().soc().name());
        row.setName(official.term().name());
        row.setDefinition(official.text().definition().orElse(null));
        row.setNote(official.text().note().orElse(null));
        for (int grade = 1; grade <= GRADES.size(); grade++) {
            row.set(GRADES.get(grade - 1), official.text().grades().get(grade));
        }
        return row;
    }

    /** Which terms and grades stand in records that are not void, those of changed grades too. */
    List<RecordedUse> recorded() {
        var grade = coalesce(ADVERSE_EVENT.GRADE, inline((short) 0));
        var events =
                db.select(ADVERSE_EVENT.TERM, grade, count())
                        .from(ADVERSE_EVENT)
                        .join(CASE_FORM)
                        .on(CASE_FORM.FORM_ID.eq(ADVERSE_EVENT.FORM_ID))
                        .where(ADVERSE_EVENT.TERM.isNotNull())
                        .and(ADVERSE_EVENT.VOIDED.isFalse())
                        .and(CASE_FORM.VOIDED.isFalse())
                        .groupBy(ADVERSE_EVENT.TERM, grade);
        var changes =
                db.select(ADVERSE_EVENT.TERM, GRADE_CHANGE.CHANGE_GRADE, count())
                        .from(GRADE_CHANGE)
                        .join(ADVERSE_EVENT)
                        .on(ADVERSE_EVENT.FORM_ID.eq(GRADE_CHANGE.FORM_ID))
                        .and(ADVERSE_EVENT.ROW_NO.eq(GRADE_CHANGE.CHANGE_EVENT))
                        .join(CASE_FORM)
                        .on(CASE_FORM.FORM_ID.eq(GRADE_CHANGE.FORM_ID))
                        .where(ADVERSE_EVENT.TERM.isNotNull())
                        .and(GRADE_CHANGE.CHANGE_GRADE.isNotNull())
                        .and(GRADE_CHANGE.VOIDED.isFalse())
                        .and(ADVERSE_EVENT.VOIDED.isFalse())
                        .and(CASE_FORM.VOIDED.isFalse())
                        .groupBy(ADVERSE_EVENT.TERM, GRADE_CHANGE.CHANGE_GRADE);
        return events.unionAll(changes)
                .orderBy(1, 2)
                .fetch(row -> new RecordedUse(row.value1(), row.value2(), row.value3()));
    }
}
