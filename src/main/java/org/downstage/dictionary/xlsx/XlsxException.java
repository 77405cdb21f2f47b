package org.downstage.dictionary.xlsx;

/** A workbook that is not read, and why not. */
public final class XlsxException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why a workbook is not read. */
    public enum Reason {
        /** It is no zip archive with the parts of a workbook. */
        NOT_A_WORKBOOK,
        /** It is a workbook in the binary format of before 2007. */
        OLD_FORMAT,
        /** It is protected by a password. */
        ENCRYPTED,
        /** A part is cut off, changed on its way, or not the XML it should be. */
        DAMAGED,
        /** It carries macros. */
        MACROS,
        /** It carries links to other files, or files within. */
        FOREIGN_CONTENT,
        /** Its XML declares a document type, which no spreadsheet program writes. */
        DOCUMENT_TYPE,
        /** Unpacked, a part has far more content than a dictionary of terms. */
        TOO_LARGE,
        /** A sheet has more rows than any dictionary. */
        TOO_MANY_ROWS
    }

    private final Reason reason;
    private final String part;

    XlsxException(Reason reason, String part) {
        super(reason + " " + part);
        this.reason = reason;
        this.part = part;
    }

    XlsxException(Reason reason, String part, Throwable cause) {
        super(reason + " " + part, cause);
        this.reason = reason;
        this.part = part;
    }

    /** Why it is not read. */
    public Reason reason() {
        return reason;
    }

    /** The part of the file concerned; empty when it is the file as such. */
    public String part() {
        return part;
    }
}
