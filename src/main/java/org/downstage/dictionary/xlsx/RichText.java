package org.downstage.dictionary.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.downstage.dictionary.xlsx.XlsxException.Reason;

/** Text of a cell, which a workbook keeps in runs of one format each. */
final class RichText {

    /** More than a cell can hold (32,767 characters). */
    private static final int LONGEST = 40_000;

    /** How a character is written that XML does not allow, or that looks like one so written. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** The runs up to the end of this element put together, without hints at pronunciation. */
    static String read(XmlPart xml, String element) throws XMLStreamException, XlsxException {
        var text = new StringBuilder();
        boolean pronunciation = false;
        while (!xml.isEnd(element)) {
            xml.next();
            if (xml.isStart("rPh")) {
                pronunciation = true;
            } else if (xml.isEnd("rPh")) {
                pronunciation = false;
            } else if (xml.isStart("t") && !pronunciation) {
                text.append(xml.text(LONGEST));
            }
            if (text.length() > LONGEST) {
                throw new XlsxException(Reason.TOO_LARGE, element);
            }
        }
        return unescaped(text.toString());
    }

    /** The text of an element that holds nothing else. */
    static String plain(XmlPart xml) throws XMLStreamException, XlsxException {
        return unescaped(xml.text(LONGEST));
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
