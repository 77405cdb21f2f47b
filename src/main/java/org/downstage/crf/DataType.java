package org.downstage.crf;

/** What kind of value an item holds; each kind has one Java type, see {@link Item}. */
public enum DataType {
    /** A whole number, {@link Integer}. */
    INTEGER,
    /**
     * An exact decimal number with a fixed greatest number of decimals, {@link
     * java.math.BigDecimal}.
     */
    DECIMAL,
    /** Free text, {@link String}, kept byte for byte. */
    TEXT,
    /** A full calendar date, {@link java.time.LocalDate}. */
    DATE,
    /** A date of which only the year, or year and month, may be known, {@link PartialDate}. */
    PARTIAL_DATE,
    /** Yes or no, {@link Boolean}; "unknown" is the missing reason {@link Missing#UNK}. */
    BOOLEAN,
    /** One code of the item's code list, {@link String}. */
    CODE,
    /** Any number of codes of the item's code list, {@link CodeSet}. */
    CODES
}
