package org.downstage.dictionary.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.downstage.dictionary.xlsx.XlsxException.Reason;

/** The texts that cells point at by number. */
final class SharedStrings {

    /** Characters of all texts together; the largest workbook of the NCI has about two million. */
    static final int LARGEST = 8_000_000;

    private static final SharedStrings NONE = new SharedStrings(List.of());

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    /** No texts: every cell has its own. */
    static SharedStrings none() {
        return NONE;
    }

    static SharedStrings read(ZipFile zip, ZipEntry entry) throws XlsxException {
        var texts = new ArrayList<String>();
        var size = new int[1];
        XmlPart.walk(
                zip,
                entry,
                xml -> {
                    if (xml.isStart("si")) {
                        var text = RichText.read(xml, "si");
                        texts.add(text);
                        // An empty one costs memory too.
                        size[0] += text.length() + 10;
                        if (size[0] > LARGEST) {
                            throw new XlsxException(Reason.TOO_LARGE, entry.getName());
                        }
                    }
                    return true;
                });
        return new SharedStrings(texts);
    }

    /**
     * The text of this number.
     *
     * @param xml the part that points at it, damaged if there is none
     */
    String at(String number, XmlPart xml) throws XlsxException {
        try {
            var index = Integer.parseInt(number.strip());
            if (index >= 0 && index < texts.size()) {
                return texts.get(index);
            }
        } catch (NumberFormatException noNumber) {
            throw xml.damaged();
        }
        throw xml.damaged();
    }
}
