package org.downstage.crf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A question of a case report form. Items are constants, written once in the catalogue:
 *
 * <pre>{@code
 * static final Item<BigDecimal> DOSE_PLANNED =
 *         Item.decimal("DOSE_PLANNED", 2).unit("Gy").hard("20", "66").soft("30", "50.4")
 *                 .required().critical().sdtm("EC.ECDOSE");
 * }</pre>
 *
 * <p>Immutable: each refinement gives a new item. The question and the completion hint stand in the
 * bundles under {@code item.FORM.OID} and {@code item.FORM.OID.hint}.
 *
 * @param <T> Java type of its values
 */
public final class Item<T> implements FormElement {

    /** Longest free text, in Unicode code points. */
    public static final int LONGEST_TEXT = 10_000;

    private final String oid;
    private final DataType type;
    private final Class<T> javaType;
    private String unit = "";
    private int decimals;
    private int longest = LONGEST_TEXT;
    private String pattern = "";
    private @Nullable CodeList codeList;
    private @Nullable RangeCheck hard;
    private @Nullable RangeCheck soft;
    private @Nullable Condition required;
    private @Nullable Condition applicable;
    private boolean critical;
    private boolean futureAllowed;
    private String sdtm = "";
    private String rowOf = "";

    private Item(String oid, DataType type, Class<T> javaType) {
        this.oid = oid;
        this.type = type;
        this.javaType = javaType;
    }

    private Item(Item<T> other) {
        this(other.oid, other.type, other.javaType);
        unit = other.unit;
        decimals = other.decimals;
        longest = other.longest;
        pattern = other.pattern;
        codeList = other.codeList;
        hard = other.hard;
        soft = other.soft;
        required = other.required;
        applicable = other.applicable;
        critical = other.critical;
        futureAllowed = other.futureAllowed;
        sdtm = other.sdtm;
        rowOf = other.rowOf;
    }

    /** A whole number. */
    public static Item<Integer> integer(String oid) {
        return new Item<>(oid, DataType.INTEGER, Integer.class);
    }

    /** A decimal number with at most so many decimals; more are refused, never rounded. */
    public static Item<BigDecimal> decimal(String oid, int decimals) {
        return new Item<>(oid, DataType.DECIMAL, BigDecimal.class)
                .with(item -> item.decimals = decimals);
    }

    /** Free text of at most {@link #LONGEST_TEXT} characters. */
    public static Item<String> text(String oid) {
        return new Item<>(oid, DataType.TEXT, String.class);
    }

    /** A full date; a date after today is refused unless {@link #futureAllowed()}. */
    public static Item<LocalDate> date(String oid) {
        return new Item<>(oid, DataType.DATE, LocalDate.class);
    }

    /** A date that may lack its day, or day and month. */
    public static Item<PartialDate> partialDate(String oid) {
        return new Item<>(oid, DataType.PARTIAL_DATE, PartialDate.class);
    }

    /** Yes or no. */
    public static Item<Boolean> yesNo(String oid) {
        return new Item<>(oid, DataType.BOOLEAN, Boolean.class);
    }

    /** One of a list. */
    public static Item<String> code(String oid, CodeList codes) {
        return new Item<>(oid, DataType.CODE, String.class).with(item -> item.codeList = codes);
    }

    /** Any of a list. */
    public static Item<CodeSet> codes(String oid, CodeList codes) {
        return new Item<>(oid, DataType.CODES, CodeSet.class).with(item -> item.codeList = codes);
    }

    private Item<T> with(Consumer<Item<T>> change) {
        var copy = new Item<>(this);
        change.accept(copy);
        return copy;
    }

    /** With a unit symbol, e.g. {@code ×10⁹/L}. */
    public Item<T> unit(String symbol) {
        return with(item -> item.unit = symbol);
    }

    /** With at most so many characters of text. */
    public Item<T> longest(int characters) {
        return with(item -> item.longest = characters);
    }

    /** With a regular expression that the whole text has to match. */
    public Item<T> pattern(String regex) {
        return with(item -> item.pattern = regex);
    }

    /** Numbers outside these limits, in the item's unit and both included, are refused. */
    public Item<T> hard(String min, String max) {
        return with(item -> item.hard = RangeCheck.of(min, max));
    }

    /** Numbers outside these limits, both included, are asked about once. */
    public Item<T> soft(String min, String max) {
        return with(item -> item.soft = RangeCheck.of(min, max));
    }

    /** A complete form has a value or a missing reason here. */
    public Item<T> required() {
        return requiredIf(new Condition("always", values -> true));
    }

    /** A complete form has a value or a missing reason here when the condition holds. */
    public Item<T> requiredIf(Condition condition) {
        return with(item -> item.required = condition);
    }

    /** Asked only when the condition holds; otherwise it has to stay empty and is shown as such. */
    public Item<T> onlyIf(Condition condition) {
        return with(item -> item.applicable = condition);
    }

    /** Always to be verified against the source. */
    public Item<T> critical() {
        return with(item -> item.critical = true);
    }

    /** A date here may lie after today. */
    public Item<T> futureAllowed() {
        return with(item -> item.futureAllowed = true);
    }

    /** The SDTM variable that this item maps to, e.g. {@code DM.SEX}; a hint for exports. */
    public Item<T> sdtm(String alias) {
        return with(item -> item.sdtm = alias);
    }

    /** Its value is the number of a row of this group, in the same form. */
    public Item<T> rowOf(ItemGroup group) {
        return with(item -> item.rowOf = group.oid());
    }

    @Override
    public String oid() {
        return oid;
    }

    public DataType type() {
        return type;
    }

    public Class<T> javaType() {
        return javaType;
    }

    @Override
    public String unit() {
        return unit;
    }

    /** Greatest number of decimals; 0 unless {@link DataType#DECIMAL}. */
    public int decimals() {
        return decimals;
    }

    /** Greatest length of text in Unicode code points. */
    public int longest() {
        return longest;
    }

    /** Regular expression for the whole text; empty for none. */
    public String pattern() {
        return pattern;
    }

    /** The codes to choose from; present exactly for coded types. */
    public Optional<CodeList> codeList() {
        return Optional.ofNullable(codeList);
    }

    /** Limits that block saving. */
    public Optional<RangeCheck> hardRange() {
        return Optional.ofNullable(hard);
    }

    /** Limits that are asked about. */
    public Optional<RangeCheck> softRange() {
        return Optional.ofNullable(soft);
    }

    /** When an answer is mandatory; empty for an optional item. */
    public Optional<Condition> mandatory() {
        return Optional.ofNullable(required);
    }

    /** When the item is asked at all; empty for always. */
    public Optional<Condition> applicability() {
        return Optional.ofNullable(applicable);
    }

    public boolean isCritical() {
        return critical;
    }

    public boolean isFutureAllowed() {
        return futureAllowed;
    }

    /** SDTM variable; empty for none. */
    public String sdtm() {
        return sdtm;
    }

    /** OID of the group whose row the value names by its number; empty for other items. */
    public Optional<String> rowOf() {
        return Optional.of(rowOf).filter(group -> !group.isEmpty());
    }

    /** Whether the item is asked, given the values around it. */
    public boolean isApplicable(Values values) {
        return applicable == null || applicable.holds(values);
    }

    /** Whether a complete form needs an answer here, given the values around it. */
    public boolean isMandatory(Values values) {
        return required != null && required.holds(values) && isApplicable(values);
    }

    @Override
    public String toString() {
        return oid;
    }
}
