package org.downstage.dictionary;

import java.util.Optional;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.OfficialDictionary;

/**
 * A workbook that was read and found whole, and what it would change. Only {@link
 * DictionaryImportService} makes one, so whoever holds one has been shown it.
 */
public final class ImportPreview implements PreviewResult {

    private final String fileName;
    private final String fileHash;
    private final String sheet;
    private final OfficialDictionary dictionary;
    private final Optional<ImportedDictionary> comparedWith;
    private final Differences differences;
    private final CtcaeVersion studyVersion;

    ImportPreview(
            String fileName,
            String fileHash,
            String sheet,
            OfficialDictionary dictionary,
            Optional<ImportedDictionary> comparedWith,
            Differences differences,
            CtcaeVersion studyVersion) {
        this.fileName = fileName;
        this.fileHash = fileHash;
        this.sheet = sheet;
        this.dictionary = dictionary;
        this.comparedWith = comparedWith;
        this.differences = differences;
        this.studyVersion = studyVersion;
    }

    /** The same workbook beside what is in use by now. */
    ImportPreview comparedWith(Optional<ImportedDictionary> now, Differences changed) {
        return new ImportPreview(fileName, fileHash, sheet, dictionary, now, changed, studyVersion);
    }

    /** The version that was chosen, and that the workbook has. */
    public CtcaeVersion version() {
        return dictionary.version();
    }

    /** The workbook's name. */
    public String fileName() {
        return fileName;
    }

    /** SHA-256 of the workbook, in hexadecimal digits. */
    public String fileHash() {
        return fileHash;
    }

    /** The sheet that the terms were read from. */
    public String sheet() {
        return sheet;
    }

    /** How much it has. */
    public Counts counts() {
        return Counts.of(dictionary.terms());
    }

    /** The import that it would replace; empty if the shipped terms are in use. */
    public Optional<ImportedDictionary> comparedWith() {
        return comparedWith;
    }

    /** What it would change. */
    public Differences differences() {
        return differences;
    }

    /** Whether the study grades by this version, so that confirming changes what can be charted. */
    public boolean isOfStudy() {
        return version() == studyVersion;
    }

    /** The version that the study grades by. */
    public CtcaeVersion studyVersion() {
        return studyVersion;
    }

    /** Whether just this workbook is in use already. */
    public boolean isInUse() {
        return comparedWith.filter(used -> used.fileHash().equals(fileHash)).isPresent();
    }

    OfficialDictionary dictionary() {
        return dictionary;
    }
}
