package org.downstage.cohort;

import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.downstage.dataentry.PastCase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads subjects with their derived endpoints; one statement, whatever their number. */
@Repository
class SnapshotRepository {

    private static final Map<Feature, Field<String>> FEATURES =
            new EnumMap<>(
                    Map.of(
                            Feature.SITE, SITE.CODE,
                            Feature.SEX, CASE_SUMMARY.SEX,
                            Feature.LOCATION, CASE_SUMMARY.LOCATION,
                            Feature.C_T, CASE_SUMMARY.C_T,
                            Feature.C_N, CASE_SUMMARY.C_N,
                            Feature.STAGE, CASE_SUMMARY.C_STAGE,
                            Feature.RESPONSE_NICT, CASE_SUMMARY.RESPONSE_NICT,
                            Feature.RESPONSE_RT, CASE_SUMMARY.RESPONSE_RT,
                            Feature.TECHNIQUE, CASE_SUMMARY.RT_TECHNIQUE));

    private static final Map<Flag, Field<Boolean>> FLAGS =
            new EnumMap<>(
                    Map.of(
                            Flag.OPERATED, CASE_SUMMARY.SURGERY_DONE,
                            Flag.R0, CASE_SUMMARY.R0,
                            Flag.COMPLETE_RESPONSE, CASE_SUMMARY.COMPLETE_RESPONSE,
                            Flag.MAJOR_RESPONSE, CASE_SUMMARY.MAJOR_RESPONSE,
                            Flag.OBJECTIVE_RESPONSE, CASE_SUMMARY.OBJECTIVE_RESPONSE,
                            Flag.DISEASE_CONTROL, CASE_SUMMARY.DISEASE_CONTROL,
                            Flag.CLINICAL_DOWNSTAGING, CASE_SUMMARY.CLINICAL_DOWNSTAGING,
                            Flag.PATHOLOGICAL_DOWNSTAGING, CASE_SUMMARY.PATHOLOGICAL_DOWNSTAGING,
                            Flag.COMPLICATION_G3_G4, CASE_SUMMARY.COMPLICATION_G3_G4,
                            Flag.DEATH, CASE_SUMMARY.OS_EVENT));

    private static final Map<Measure, Field<? extends Number>> MEASURES =
            new EnumMap<>(
                    Map.of(
                            Measure.AGE, CASE_SUMMARY.AGE,
                            Measure.DOSE, CASE_SUMMARY.RT_DOSE_GY,
                            Measure.CYCLES, CASE_SUMMARY.NICT_CYCLES,
                            Measure.DAYS_RT_TO_SURGERY, CASE_SUMMARY.DAYS_RT_TO_SURGERY,
                            Measure.SURVIVAL_DAYS, CASE_SUMMARY.OS_DAYS,
                            Measure.MYELOSUPPRESSION_RT_GRADE,
                                    CASE_SUMMARY.MYELOSUPPRESSION_RT_GRADE,
                            Measure.GASTROINTESTINAL_RT_GRADE,
                                    CASE_SUMMARY.GASTROINTESTINAL_RT_GRADE));

    /** Rows that come over the line at once. */
    private static final int FETCHED = 5_000;

    private final DSLContext db;

    SnapshotRepository(DSLContext db) {
        this.db = db;
    }

    /** Gives every enrolled subject, in no order; those without any form too. */
    void forEach(Consumer<SubjectRow> reader) {
        read(noCondition(), reader);
    }

    /** Gives these subjects. */
    void forEach(Collection<Long> subjectIds, Consumer<SubjectRow> reader) {
        read(SUBJECT.SUBJECT_ID.in(subjectIds), reader);
    }

    private void read(Condition condition, Consumer<SubjectRow> reader) {
        try (var rows =
                db.select(columns())
                        .from(SUBJECT)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                        .leftJoin(CASE_SUMMARY)
                        .on(CASE_SUMMARY.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                        .where(condition)
                        .fetchSize(FETCHED)
                        .fetchLazy()) {
            rows.forEach(row -> reader.accept(subject(row)));
        }
    }

    /** A subject of a past data cut: the row that the statement would have found then. */
    SubjectRow past(PastCase subject) {
        var row = db.newRecord(columns());
        row.fromMap(subject.columns());
        return subject(row);
    }

    private static List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>(List.of(SUBJECT.SUBJECT_ID, SUBJECT.SITE_ID));
        columns.addAll(FEATURES.values());
        columns.addAll(FLAGS.values());
        columns.addAll(MEASURES.values());
        return columns;
    }

    private static SubjectRow subject(Record row) {
        var features = new EnumMap<Feature, String>(Feature.class);
        var flags = new EnumMap<Flag, Boolean>(Flag.class);
        var measures = new EnumMap<Measure, Integer>(Measure.class);
        FEATURES.forEach((feature, column) -> {
            var code = row.get(column);
            if (code != null) {
                features.put(feature, code);
            }
        });
        FLAGS.forEach((flag, column) -> {
            var answer = row.get(column);
            if (answer != null) {
                flags.put(flag, answer);
            }
        });
        MEASURES.forEach((measure, column) -> {
            var number = row.get(column);
            if (number != null) {
                measures.put(measure, Measure.stored(number));
            }
        });
        return new SubjectRow(
                row.get(SUBJECT.SUBJECT_ID),
                row.get(SUBJECT.SITE_ID).intValue(),
                features,
                flags,
                measures);
    }
}
