package org.galibra.figure.export;

import org.apache.batik.svggen.ImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.galibra.figure.Plate;
import org.galibra.figure.Typeface;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.awt.Image;
import java.awt.geom.Rectangle2D;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// SVG files of figures: text as text with its typefaces in the file, dense layers as images, the
/// size in mm, a description for those who cannot see it, and the provenance as metadata.
final class SvgFile {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String GALIBRA = "https://galibra.org/ns/provenance";
    private static final String FALLBACKS = ", 'STIX Two Text', 'Times New Roman', Times, serif";
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private SvgFile() {}

    /// Writes a plate.
    ///
    /// @param description what the figure shows, in words
    /// @param provenance keyword → text, such as `Title`, `Software`, `Source`
    /// @throws GalibraException if the file cannot be written
    static void write(Path path, Plate plate, String description, Map<String, String> provenance)
            throws GalibraException {
        WholeFile.write(path, out -> write(out, plate, description, provenance));
    }

    private static void write(
            OutputStream out, Plate plate, String description, Map<String, String> provenance)
            throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setGenericImageHandler(new SimpleImageHandler(new Pixels()));
        var graphics = new SVGGraphics2D(context, false);
        plate.painting()
                .paint(graphics, new Rectangle2D.Double(0, 0, plate.width(), plate.height()));
        Element root = graphics.getRoot();
        root.setAttribute("width", millimetres(plate.width()));
        root.setAttribute("height", millimetres(plate.height()));
        root.setAttribute(
                "viewBox",
                String.format(Locale.ROOT, "0 0 %.4f %.4f", plate.width(), plate.height()));
        root.setAttribute("role", "img");
        Node first = root.getFirstChild();
        root.insertBefore(
                text(document, "title", provenance.getOrDefault("Title", "Figure")), first);
        root.insertBefore(text(document, "desc", description), first);
        root.insertBefore(metadata(document, provenance), first);
        root.insertBefore(text(document, "style", typefaces()), first);
        nameFallbacks(root);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        graphics.stream(root, writer, false, false);
        writer.flush();
    }

    static Document document() {
        return builder().getDOMImplementation().createDocument(SVG, "svg", null);
    }

    /// Names faces of like widths for viewers that do not read the typefaces in the file.
    private static void nameFallbacks(Element element) {
        String family = element.getAttribute("font-family");
        if (!family.isEmpty()) {
            element.setAttribute("font-family", family + FALLBACKS);
        }
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element child) {
                nameFallbacks(child);
            }
        }
    }

    private static String millimetres(double points) {
        return String.format(Locale.ROOT, "%.3fmm", points * MILLIMETRES_PER_POINT);
    }

    private static Element text(Document document, String name, String text) {
        Element element = document.createElementNS(SVG, name);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    private static Element metadata(Document document, Map<String, String> provenance) {
        Element metadata = document.createElementNS(SVG, "metadata");
        provenance.forEach((keyword, text) -> {
            Element entry = document.createElementNS(GALIBRA, "galibra:entry");
            entry.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:galibra", GALIBRA);
            entry.setAttribute("keyword", keyword);
            entry.appendChild(document.createTextNode(text));
            metadata.appendChild(entry);
        });
        return metadata;
    }

    private static String typefaces() throws IOException {
        var css = new StringBuilder();
        for (Typeface.Face face : Typeface.journal()) {
            try (InputStream file = face.open()) {
                css.append("@font-face{font-family:'")
                        .append(face.family())
                        .append("';font-style:")
                        .append(face.italic() ? "italic" : "normal")
                        .append(";src:url(data:font/ttf;base64,")
                        .append(Base64.getEncoder().encodeToString(file.readAllBytes()))
                        .append(")}");
            }
        }
        return css.toString();
    }

    /// The provenance of an SVG file that this program wrote.
    ///
    /// @throws GalibraException if the file cannot be read, or is no XML
    static SequencedMap<String, String> provenance(Path path) throws GalibraException {
        try {
            NodeList entries =
                    builder().parse(path.toFile()).getElementsByTagNameNS(GALIBRA, "entry");
            var texts = new LinkedHashMap<String, String>();
            for (int i = 0; i < entries.getLength(); i++) {
                var entry = (Element) entries.item(i);
                texts.put(entry.getAttribute("keyword"), entry.getTextContent());
            }
            return Collections.unmodifiableSequencedMap(texts);
        } catch (IOException | SAXException e) {
            throw Problem.of("cannot be read as an SVG picture")
                    .inFile(path.toString())
                    .exception(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // A figure names no other file, and none shall be fetched for one that does.
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts images into the file, as PNG.
    private static final class Pixels implements ImageHandler {
        @Override
        public void handleImage(Image image, Element element, SVGGeneratorContext context) {
            handleImage((RenderedImage) image, element, context);
        }

        @Override
        public void handleImage(
                RenderableImage image, Element element, SVGGeneratorContext context) {
            handleImage(image.createDefaultRendering(), element, context);
        }

        @Override
        public void handleImage(RenderedImage image, Element element, SVGGeneratorContext context) {
            var png = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", png);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            element.setAttributeNS(
                    XLINK,
                    "xlink:href",
                    "data:image/png;base64,"
                            + Base64.getEncoder().encodeToString(png.toByteArray()));
            // Bins are bins: no viewer shall smooth them.
            element.setAttribute("image-rendering", "optimizeSpeed");
        }
    }
}
