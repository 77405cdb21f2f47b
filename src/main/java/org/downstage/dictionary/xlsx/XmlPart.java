package org.downstage.dictionary.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.downstage.dictionary.xlsx.XlsxException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the XML of a part, once, from its beginning to its end. Whatever is wrong with it
 * comes as an {@link XlsxException} that names the part.
 */
final class XmlPart {

    /** Does something at the start of an element. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Told of each element that starts.
         *
         * @return whether to go on
         */
        boolean start(XmlPart xml) throws XlsxException, XMLStreamException;
    }

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final XMLStreamReader reader;

    private XmlPart(String name, XMLStreamReader reader) {
        this.name = name;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Shows each element of a part to the visitor until it has enough. */
    static void walk(ZipFile zip, ZipEntry entry, Visitor visitor) throws XlsxException {
        try (var packed = zip.getInputStream(entry)) {
            var content = new MeasuredPart(packed, entry);
            if (visitAll(entry.getName(), content, visitor)) {
                content.finish();
            }
        } catch (MeasuredPart.TooLarge large) {
            throw new XlsxException(Reason.TOO_LARGE, entry.getName(), large);
        } catch (IOException | XMLStreamException unreadable) {
            throw new XlsxException(reason(unreadable), entry.getName(), unreadable);
        }
    }

    /** Whether the walk came to the end. */
    private static boolean visitAll(String name, InputStream content, Visitor visitor)
            throws XMLStreamException, XlsxException {
        XMLStreamReader reader;
        synchronized (FACTORY) {
            reader = FACTORY.createXMLStreamReader(content);
        }
        var xml = new XmlPart(name, reader);
        while (reader.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && !visitor.start(xml)) {
                return false;
            }
        }
        return true;
    }

    /** The parser wraps what the stream threw, a limit among it. */
    private static Reason reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof MeasuredPart.TooLarge
                    || (each instanceof XMLStreamException wrapping
                            && wrapping.getNestedException() instanceof MeasuredPart.TooLarge)) {
                return Reason.TOO_LARGE;
            }
        }
        return Reason.DAMAGED;
    }

    /** Goes on to the next event, and returns it. */
    int next() throws XMLStreamException, XlsxException {
        var event = reader.next();
        if (event == XMLStreamConstants.DTD
                || event == XMLStreamConstants.ENTITY_REFERENCE
                || event == XMLStreamConstants.ENTITY_DECLARATION) {
            throw new XlsxException(Reason.DOCUMENT_TYPE, name);
        }
        return event;
    }

    /** Whether this is the start of an element of the name, in whatever name space. */
    boolean isStart(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    /** Whether this is the end of an element of the name. */
    boolean isEnd(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** An attribute of the element that starts here, in whatever name space; null for none. */
    @Nullable String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute, without which the part is damaged. */
    String required(String attribute) throws XlsxException {
        var value = attribute(attribute);
        if (value == null) {
            throw damaged();
        }
        return value;
    }

    /**
     * The text of the element that starts here, up to its end.
     *
     * @param longest number of characters
     */
    String text(int longest) throws XMLStreamException, XlsxException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(Objects.requireNonNullElse(reader.getText(), ""));
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
            if (text.length() > longest) {
                throw new XlsxException(Reason.TOO_LARGE, name);
            }
        }
        return text.toString();
    }

    /** That this part is damaged. */
    XlsxException damaged() {
        return new XlsxException(Reason.DAMAGED, name);
    }
}
