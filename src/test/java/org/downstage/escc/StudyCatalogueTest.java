package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormElement;
import org.downstage.crf.ItemGroup;
import org.downstage.oncology.Coded;
import org.downstage.oncology.MCategory;
import org.downstage.oncology.NCategory;
import org.downstage.oncology.StageGroup;
import org.downstage.oncology.TCategory;
import org.junit.jupiter.api.Test;

/** What holds for every form of the study, so that a new item cannot be half there. */
class StudyCatalogueTest {

    private static final Pattern OID = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_SHORT_TITLE = 12;

    /** Columns that every form table has of its own. */
    private static final Set<String> TABLE_COLUMNS =
            Set.of("FORM_ID", "ROW_NO", "VOIDED", "VOID_REASON", "MISSING", "ROW_START", "ROW_END");

    private static final Set<String> RESERVED =
            Set.of(
                    """
                    ACCESSIBLE ADD ALL ALTER ANALYZE AND AS ASC ASENSITIVE BEFORE BETWEEN BIGINT
                    BINARY BLOB BOTH BY CALL CASCADE CASE CHANGE CHAR CHARACTER CHECK COLLATE
                    COLUMN CONDITION CONSTRAINT CONTINUE CONVERT CREATE CROSS CURRENT_DATE
                    CURRENT_ROLE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CURSOR DATABASE
                    DATABASES DAY_HOUR DAY_MICROSECOND DAY_MINUTE DAY_SECOND DEC DECIMAL DECLARE
                    DEFAULT DELAYED DELETE DESC DESCRIBE DETERMINISTIC DISTINCT DISTINCTROW DIV
                    DOUBLE DROP DUAL EACH ELSE ELSEIF ENCLOSED ESCAPED EXCEPT EXISTS EXIT EXPLAIN
                    FALSE FETCH FLOAT FLOAT4 FLOAT8 FOR FORCE FOREIGN FROM FULLTEXT GENERAL GRANT
                    GROUP HAVING HIGH_PRIORITY HOUR_MICROSECOND HOUR_MINUTE HOUR_SECOND IF IGNORE
                    IN INDEX INFILE INNER INOUT INSENSITIVE INSERT INT INT1 INT2 INT3 INT4 INT8
                    INTEGER INTERSECT INTERVAL INTO IS ITERATE JOIN KEY KEYS KILL LEADING LEAVE
                    LEFT LIKE LIMIT LINEAR LINES LOAD LOCALTIME LOCALTIMESTAMP LOCK LONG LONGBLOB
                    LONGTEXT LOOP LOW_PRIORITY MATCH MAXVALUE MEDIUMBLOB MEDIUMINT MEDIUMTEXT
                    MIDDLEINT MINUTE_MICROSECOND MINUTE_SECOND MOD MODIFIES NATURAL NOT NULL
                    NUMERIC OFFSET ON OPTIMIZE OPTION OPTIONALLY OR ORDER OUT OUTER OUTFILE OVER
                    PARTITION PERIOD PRECISION PRIMARY PROCEDURE PURGE RANGE READ READS
                    READ_WRITE REAL RECURSIVE REFERENCES REGEXP RELEASE RENAME REPEAT REPLACE
                    REQUIRE RESIGNAL RESTRICT RETURN RETURNING REVOKE RIGHT RLIKE ROWS ROW_NUMBER
                    SCHEMA SCHEMAS SECOND_MICROSECOND SELECT SENSITIVE SEPARATOR SET SHOW SIGNAL
                    SLOW SMALLINT SPATIAL SPECIFIC SQL SQLEXCEPTION SQLSTATE SQLWARNING SSL
                    STARTING STRAIGHT_JOIN SYSTEM TABLE TERMINATED THEN TINYBLOB TINYINT TINYTEXT
                    TO TRAILING TRIGGER TRUE UNDO UNION UNIQUE UNLOCK UNSIGNED UPDATE USAGE USE
                    USING UTC_DATE UTC_TIME UTC_TIMESTAMP VALUES VARBINARY VARCHAR VARCHARACTER
                    VARYING WHEN WHERE WHILE WINDOW WITH WRITE XOR YEAR_MONTH ZEROFILL
                    """
                            .trim()
                            .split("\\s+"));

    @Test
    void forms_stand_in_the_order_of_treatment() {
        assertThat(forms())
                .extracting(CaseReportForm::oid)
                .containsExactly(
                        "ELIGIBILITY",
                        "BASELINE",
                        "TUMOUR",
                        "NICT",
                        "RESPONSE_NICT",
                        "RADIOTHERAPY",
                        "RESPONSE_RT",
                        "SURGERY",
                        "PATHOLOGY",
                        "COMPLICATIONS",
                        "ADJUVANT",
                        "FOLLOW_UP",
                        "LABORATORY",
                        "ADVERSE_EVENTS");
    }

    @Test
    void oids_can_name_tables_and_columns() {
        var names = new TreeSet<String>();
        for (var form : forms()) {
            names.add(form.oid());
            form.repeatingGroups().forEach(group -> names.add(group.oid()));
            form.items().forEach(item -> names.add(item.oid()));
        }
        assertThat(names)
                .allMatch(name -> OID.matcher(name).matches())
                .noneMatch(RESERVED::contains)
                .noneMatch(TABLE_COLUMNS::contains);
    }

    @Test
    void an_item_that_names_a_row_names_one_of_its_own_form() {
        for (var form : forms()) {
            form.items()
                    .forEach(item ->
                            item.rowOf()
                                    .ifPresent(group ->
                                            assertThat(form.repeatingGroup(group))
                                                    .as(item.oid())
                                                    .isPresent()));
        }
        assertThat(AdverseEventsForm.CHANGE_EVENT.rowOf())
                .hasValue(AdverseEventsForm.EVENT_ROWS.oid());
    }

    @Test
    void every_form_group_item_code_and_check_has_words_in_both_languages() {
        assertThat(keys()).filteredOn(key -> !Bundles.ENGLISH.has(key)).isEmpty();
        assertThat(keys()).filteredOn(key -> !Bundles.CHINESE.has(key)).isEmpty();
    }

    @Test
    void both_languages_word_the_same_and_nothing_twice() {
        assertThat(Bundles.ENGLISH.repeated()).isEmpty();
        assertThat(Bundles.CHINESE.repeated()).isEmpty();
        assertThat(Bundles.CHINESE.words().keySet()).isEqualTo(Bundles.ENGLISH.words().keySet());
    }

    @Test
    void no_words_are_left_over() {
        assertThat(Bundles.ENGLISH.words().keySet())
                .filteredOn(key -> !isOfDerivedList(key) && !keys().contains(key))
                .isEmpty();
    }

    /** The codes of a list that only derived values have are known to their rule alone. */
    private static boolean isOfDerivedList(String key) {
        return derivedLists().stream().anyMatch(list -> key.startsWith("code." + list + "."));
    }

    private static List<String> derivedLists() {
        return forms().stream()
                .flatMap(CaseReportForm::derivedItems)
                .map(DerivedItem::codeList)
                .filter(list -> !list.isEmpty())
                .distinct()
                .toList();
    }

    @Test
    void derived_codes_have_words() {
        assertThat(derivedLists())
                .isNotEmpty()
                .allSatisfy(list ->
                        assertThat(Bundles.ENGLISH.words().keySet())
                                .anyMatch(key -> key.startsWith("code." + list + ".")));
    }

    @Test
    void sentences_of_checks_name_the_same_values_in_both_languages() {
        assertThat(checkKeys())
                .allSatisfy(key -> {
                    var english = Bundles.ENGLISH.get(key);
                    var chinese = Bundles.CHINESE.get(key);
                    assertThat(new MessageFormat(english).getFormats())
                            .hasSize(placeholders(english).size());
                    assertThat(new MessageFormat(chinese).getFormats())
                            .hasSize(placeholders(chinese).size());
                    assertThat(placeholders(chinese)).hasSameElementsAs(placeholders(english));
                });
    }

    @Test
    void labels_fit_above_a_field_and_short_titles_into_the_matrix() {
        for (var form : forms()) {
            assertThat(Bundles.ENGLISH.get("form." + form.oid() + ".short"))
                    .hasSizeLessThanOrEqualTo(LONGEST_SHORT_TITLE);
            elements(form)
                    .forEach(element ->
                            assertThat(Bundles.ENGLISH.get(itemKey(form, element)))
                                    .hasSizeLessThanOrEqualTo(LONGEST_LABEL));
        }
    }

    @Test
    void every_condition_reads_in_words() {
        assertThat(forms().stream().flatMap(CaseReportForm::items))
                .allSatisfy(item ->
                        assertThat(
                                        Stream.of(item.mandatory(), item.applicability())
                                                .flatMap(Optional::stream))
                                .extracting(Condition::words)
                                .doesNotContain(""));
    }

    @Test
    void soft_limits_lie_within_hard_ones() {
        assertThat(
                        forms().stream()
                                .flatMap(CaseReportForm::items)
                                .filter(item -> item.softRange().isPresent()))
                .isNotEmpty()
                .allSatisfy(item -> {
                    var hard = item.hardRange().orElseThrow();
                    var soft = item.softRange().orElseThrow();
                    assertThat(hard.admits(soft.min()) && hard.admits(soft.max()))
                            .as(item.oid())
                            .isTrue();
                });
    }

    @Test
    void a_code_list_has_one_content_wherever_it_is_used() {
        var contents = new HashMap<String, List<String>>();
        codeLists()
                .forEach(list ->
                        assertThat(contents.merge(list.oid(), list.codes(), (a, b) -> a))
                                .as(list.oid())
                                .isEqualTo(list.codes()));
    }

    @Test
    void checks_point_at_items_of_their_own_form() {
        for (var form : forms()) {
            var items = form.items().toList();
            assertThat(form.checks())
                    .allSatisfy(check -> assertThat(items).containsAll(check.items()).isNotEmpty());
        }
    }

    @Test
    void categories_are_spelt_as_the_staging_tables_read_them() {
        assertThat(CodeLists.T_CATEGORY.codes()).isEqualTo(codes(TCategory.class));
        assertThat(CodeLists.N_CATEGORY.codes()).isEqualTo(codes(NCategory.class));
        assertThat(CodeLists.M_CATEGORY.codes()).isEqualTo(codes(MCategory.class));
        assertThat(codes(StageGroup.class)).containsAll(CodeLists.C_STAGE_GROUP.codes());
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return EnumSet.allOf(type).stream().map(Coded::code).toList();
    }

    private static List<CaseReportForm> forms() {
        return StudyCatalogue.CATALOGUE.forms();
    }

    private static Set<String> keys() {
        var keys = new TreeSet<String>(checkKeys());
        for (var form : forms()) {
            keys.add("form." + form.oid());
            keys.add("form." + form.oid() + ".short");
            keys.add("form." + form.labels());
            keys.add("form." + form.labels() + ".short");
            form.groups().forEach(group -> keys.add(groupKey(form, group)));
            elements(form)
                    .forEach(element -> {
                        keys.add(itemKey(form, element));
                        keys.add(itemKey(form, element) + ".hint");
                    });
        }
        codeLists()
                .forEach(list ->
                        list.codes().forEach(code -> keys.add("code." + list.oid() + "." + code)));
        return keys;
    }

    private static List<String> checkKeys() {
        return forms().stream()
                .flatMap(form -> form.checks().stream())
                .map(check -> "check." + check.oid())
                .toList();
    }

    private static String groupKey(CaseReportForm form, ItemGroup group) {
        return "group." + form.labels() + "." + group.oid();
    }

    private static String itemKey(CaseReportForm form, FormElement element) {
        return "item." + form.labels() + "." + element.oid();
    }

    private static Stream<FormElement> elements(CaseReportForm form) {
        return form.groups().stream().flatMap(group -> group.elements().stream());
    }

    /** Those that items have, and those that only sentences use. */
    private static Stream<CodeList> codeLists() {
        return Stream.concat(
                forms().stream()
                        .flatMap(CaseReportForm::items)
                        .flatMap(item -> item.codeList().stream()),
                EvidenceArguments.LISTS.stream());
    }

    /** The numbers of the values that a sentence names, once for each time, in ascending order. */
    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }
}
