package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.votable.VOTableBuilder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads VOTables in every serialisation that STIL knows (TABLEDATA, BINARY, BINARY2, FITS): the
/// first TABLE, or that which `FILE#N` names.
public final class VotableReader implements TableReader {
    private static final int HEAD_BYTES = 8192;

    @Override
    public String format() {
        return "VOTable";
    }

    @Override
    public boolean accepts(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("<VOTABLE") || text.contains(":VOTABLE");
    }

    @Override
    public Table read(TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        return Stil.read(
                place,
                format(),
                "Save it as FITS, ECSV or a VOTable of serialisation TABLEDATA",
                limit,
                progress,
                stop,
                (bytes, sink) -> {
                    var buffered = new BufferedInputStream(bytes.leftOpen(), HEAD_BYTES);
                    buffered.mark(HEAD_BYTES);
                    boolean entities = declaresEntities(buffered.readNBytes(HEAD_BYTES));
                    buffered.reset();
                    if (entities) {
                        throw Problem.of("this XML file defines entities, which a VOTable may not")
                                .inFile(place.toString())
                                .remedy("Save the table anew")
                                .exception();
                    }
                    Optional<VotableStream> elsewhere = rowsElsewhere(place);
                    if (elsewhere.isPresent()) {
                        elsewhere.get().read(buffered, place.part().orElse(0), sink);
                        return;
                    }
                    String part = place.part().isPresent() ? "" + place.part().getAsInt() : null;
                    new VOTableBuilder().streamStarTable(buffered, sink, part);
                });
    }

    /// The file that the rows of a table are in, if they are not in the document. Only the markup
    /// before the rows is looked at, unless a later table of the file is asked for.
    ///
    /// @throws GalibraException if that file is one that is not opened
    private static Optional<VotableStream> rowsElsewhere(TablePlace place)
            throws IOException, GalibraException {
        int wanted = place.part().orElse(0);
        int number = -1;
        try (InputStream in = TableStream.open(place.file())) {
            XMLStreamReader xml = markup(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = xml.getLocalName();
                number += name.equals("TABLE") ? 1 : 0;
                String elsewhere = xml.getAttributeValue(null, "href");
                if (name.equals("STREAM") && elsewhere != null && number == wanted) {
                    return Optional.of(VotableStream.of(place, elsewhere));
                }
                if (number == wanted && (name.equals("TABLEDATA") || name.equals("STREAM"))) {
                    return Optional.empty();
                }
            }
        } catch (XMLStreamException brokenXml) {
            // The reader itself says what is wrong.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// Markup in which no entity and no other file is looked up. Tags and numbers are ASCII
    /// whatever the encoding, and a decoder of Java's own forgives a broken name.
    private static XMLStreamReader markup(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// Whether XML defines entities: they can name other files, or grow without end.
    static boolean declaresEntities(byte[] xml) {
        return new String(xml, StandardCharsets.ISO_8859_1).contains("<!ENTITY");
    }

    @Override
    public boolean holdsSeveral() {
        return true;
    }

    /// Every TABLE; those before the fault if the XML is broken.
    @Override
    public List<TablePart> parts(Path file) throws IOException {
        var parts = new ArrayList<TablePart>();
        try (InputStream in = TableStream.open(file)) {
            XMLStreamReader xml = markup(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("TABLE")) {
                    parts.add(
                            new TablePart(
                                    parts.size(),
                                    Objects.requireNonNullElse(
                                            xml.getAttributeValue(null, "name"), ""),
                                    TablePart.TABLE,
                                    rows(xml.getAttributeValue(null, "nrows")),
                                    0));
                } else if (xml.getLocalName().equals("FIELD") && !parts.isEmpty()) {
                    TablePart last = parts.removeLast();
                    parts.add(
                            new TablePart(
                                    last.number(),
                                    last.name(),
                                    last.kind(),
                                    last.rows(),
                                    last.columns() + 1));
                }
            }
        } catch (XMLStreamException brokenXml) {
            return parts;
        }
        return parts;
    }

    private static long rows(String declared) {
        return declared != null && declared.strip().matches("\\d{1,18}")
                ? Long.parseLong(declared.strip())
                : -1;
    }
}
