package org.galibra.table.io;

import org.galibra.work.Checksum;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.votable.FieldElement;
import uk.ac.starlink.votable.TableElement;
import uk.ac.starlink.votable.VOElement;
import uk.ac.starlink.votable.VOElementFactory;
import uk.ac.starlink.votable.VOStarTable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The rows of a VOTable that stand in another file: `<STREAM href="rows.bin"/>`. Only a file
/// beside the document, or in a folder below it, is opened; a link leads no further either, and
/// nothing is fetched over the network.
///
/// @param document the VOTable
/// @param href as the document writes it
/// @param file the file that it names
record VotableStream(TablePlace document, String href, Path file) {
    /// A document type may name a file on another host, without which rows are read as well.
    private static final String EXTERNAL_DTD =
            "http://apache.org/xml/features/nonvalidating/load-external-dtd";

    private static final String TO_REMEDY =
            "Put that file into the folder of the VOTable and write its name into the STREAM's"
                    + " href, or save the table with its rows in it";

    /// The file that a document's `href` names.
    ///
    /// @throws GalibraException if it is somewhere else than beside the document, or absent
    static VotableStream of(TablePlace document, String href) throws IOException, GalibraException {
        Path folder = document.file().toRealPath().getParent();
        Path named = named(document, folder, href);
        if (!Files.isRegularFile(named)) {
            throw Problem.of(
                            "the rows of this VOTable should be in %s, and there is no such file"
                                    .formatted(Problem.quoted(href)))
                    .inFile(document.toString())
                    .remedy(TO_REMEDY)
                    .exception();
        }
        Path real = named.toRealPath();
        if (!real.startsWith(folder)) {
            throw elsewhere(document, href, "which is not in its folder");
        }
        return new VotableStream(document, href, real);
    }

    private static Path named(TablePlace document, Path folder, String href)
            throws GalibraException {
        try {
            var uri = new URI(href.strip().replace(" ", "%20"));
            String scheme = uri.getScheme();
            boolean remote = scheme != null && !scheme.equalsIgnoreCase("file");
            if (remote || uri.getRawAuthority() != null) {
                throw elsewhere(document, href, "and nothing is fetched over the network");
            }
            if (scheme != null || uri.getPath().startsWith("/")) {
                throw elsewhere(document, href, "and only a file beside it is opened");
            }
            return folder.resolve(uri.getPath()).normalize();
        } catch (URISyntaxException | InvalidPathException e) {
            throw elsewhere(document, href, "which is no file's name");
        }
    }

    private static GalibraException elsewhere(TablePlace document, String href, String why) {
        return Problem.of(
                        "the rows of this VOTable are in another file, %s, %s"
                                .formatted(Problem.quoted(href), why))
                .inFile(document.toString())
                .remedy(TO_REMEDY)
                .exception();
    }

    private String checksum() throws IOException {
        var checksum = new Checksum();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                checksum.add(buffer, 0, n);
            }
        }
        return checksum.hexadecimal();
    }

    /// Hands the rows over as STIL reads them, with the columns that the document describes.
    ///
    /// @param markup the VOTable's own bytes
    /// @param number which TABLE of it
    void read(InputStream markup, int number, StilSink sink) throws IOException, GalibraException {
        sink.from(href.strip(), checksum(), TableStream.mostBytes(file));
        String folder = file.getParent().toUri().toString();
        VOElement root =
                new VOElementFactory(StoragePolicy.PREFER_MEMORY)
                        .makeVOElement(pointed(markup), folder);
        var table = (TableElement) root.getElementsByVOTagName("TABLE").item(number);
        if (table.getFields().length == 0) {
            throw Problem.of("the TABLE describes no column: it has no FIELD")
                    .inFile(document.toString())
                    .remedy("Open the file of its rows itself, %s".formatted(href))
                    .exception();
        }
        checkWhole(table);
        Tables.streamStarTable(new VOStarTable(table), sink);
    }

    /// The document with the file's whole address in each STREAM that names it, so that what was
    /// judged is what is opened. No other file is looked up.
    private Document pointed(InputStream markup) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(EXTERNAL_DTD, false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            Document xml = factory.newDocumentBuilder().parse(markup);
            NodeList streams = xml.getElementsByTagNameNS("*", "STREAM");
            for (int i = 0; i < streams.getLength(); i++) {
                var stream = (Element) streams.item(i);
                if (stream.getAttribute("href").equals(href)) {
                    stream.setAttribute("href", file.toUri().toString());
                }
            }
            return xml;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// A file that ends within a row is refused where STIL would take the rows before it for all.
    private void checkWhole(TableElement table) throws IOException, GalibraException {
        boolean two = table.getElementsByVOTagName("BINARY2").getLength() > 0;
        boolean plain = two || table.getElementsByVOTagName("BINARY").getLength() > 0;
        boolean packed =
                ((Element) table.getElementsByVOTagName("STREAM").item(0)).hasAttribute("encoding")
                        || TableStream.mostBytes(file) != Files.size(file);
        long row = two ? (table.getFields().length + 7) / 8 : 0;
        for (FieldElement field : table.getFields()) {
            long width = width(field);
            if (width < 0) {
                return;
            }
            row += width;
        }
        if (plain && !packed && row > 0 && Files.size(file) % row != 0) {
            throw Problem.of(
                            "the file of its rows, %s, ends within a row"
                                    .formatted(Problem.quoted(href)))
                    .inFile(document.toString())
                    .remedy("Nothing was loaded. Fetch that file again: it was cut short")
                    .exception();
        }
    }

    /// Bytes of a cell; −1 where they vary, or the type is not known.
    private static long width(FieldElement field) {
        long elements = 1;
        for (long size : field.getArraysize()) {
            elements *= size;
        }
        return elements < 0
                ? -1
                : switch (field.getDatatype()) {
                    case "bit" -> (elements + 7) / 8;
                    case "boolean", "unsignedByte", "char" -> elements;
                    case "short", "unicodeChar" -> 2 * elements;
                    case "int", "float" -> 4 * elements;
                    case "long", "double", "floatComplex" -> 8 * elements;
                    case "doubleComplex" -> 16 * elements;
                    default -> -1;
                };
    }
}
