package org.rowan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text out of one XML part. No document types, no entities of one's own, nothing fetched. Bytes are decoded here: the
 * parser's own decoder tells the process's error stream what it does not like.
 */
final class OfficeXml {
    private static final int DEEPEST = 500;
    private static final int MOST_SPACES = 100;

    private final InputStream in;
    private final OfficeMarks marks;
    private final Capped text;
    private int depth;
    private int holding;

    OfficeXml(InputStream in, OfficeMarks marks, Capped text) {
        this.in = in;
        this.marks = marks;
        this.text = text;
    }

    void read() throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            while (xml.hasNext() && !text.isFull()) {
                event(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (holding > 0) {
                    text.add(xml.getText());
                }
            }
            default -> { }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        depth++;
        if (marks.skipped().contains(name)) {
            skip(xml);
            return;
        }
        holding += marks.holders().contains(name) ? 1 : 0;
        text.add(marks.breaks().getOrDefault(name, ""));
        if (name.equals(marks.spaces())) {
            text.add(" ".repeat(spaces(xml)));
        }
    }

    private void end(String name) {
        depth--;
        holding -= marks.holders().contains(name) ? 1 : 0;
        if (marks.paragraphs().contains(name)) {
            text.add("\n");
        }
    }

    private void skip(XMLStreamReader xml) throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private static int spaces(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("c") && xml.getAttributeValue(i).matches("\\d{1,3}")) {
                return Math.min(Integer.parseInt(xml.getAttributeValue(i)), MOST_SPACES);
            }
        }
        return 1;
    }
}
