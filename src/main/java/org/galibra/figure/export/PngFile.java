package org.galibra.figure.export;

import org.galibra.figure.Painting;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;
import org.w3c.dom.NodeList;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// PNG files of figures, with their resolution (pHYs) and provenance (tEXt, or iTXt for what is not
/// Latin-1). Keywords are PNG's own, such as `Title`, `Software`, `Source`, `Description`.
public final class PngFile {
    /// The native metadata: the standard tree writes a wrong density.
    private static final String NATIVE = "javax_imageio_png_1.0";

    private static final double POINTS_PER_INCH = 72;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double METRES_PER_INCH = 0.0254;

    private PngFile() {}

    /// Paints a figure of a size on paper, on white, and writes it. The painting sees points, 1/72
    /// in.
    ///
    /// @param dpi pixels per inch, such as 300
    /// @param provenance keyword → text; keywords of 1 … 79 Latin-1 characters
    /// @throws GalibraException if the file cannot be written
    /// @throws IllegalArgumentException if the size comes to no pixel
    public static void write(
            Path path,
            Painting painting,
            double widthMillimetres,
            double heightMillimetres,
            double dpi,
            Map<String, String> provenance)
            throws GalibraException {
        int width = (int) Math.round(widthMillimetres / MILLIMETRES_PER_INCH * dpi);
        int height = (int) Math.round(heightMillimetres / MILLIMETRES_PER_INCH * dpi);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    widthMillimetres + " × " + heightMillimetres + " mm at " + dpi + " dpi");
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        double scale = dpi / POINTS_PER_INCH;
        graphics.scale(scale, scale);
        painting.paint(graphics, new Rectangle2D.Double(0, 0, width / scale, height / scale));
        graphics.dispose();
        write(path, image, dpi, provenance);
    }

    /// Writes an image.
    ///
    /// @throws GalibraException if the file cannot be written
    public static void write(
            Path path, BufferedImage image, double dpi, Map<String, String> provenance)
            throws GalibraException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            var type = ImageTypeSpecifier.createFromRenderedImage(image);
            IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
            merge(metadata, density(dpi));
            provenance.forEach((keyword, text) -> merge(metadata, text(keyword, text)));
            var whole = new IIOImage(image, null, metadata);
            WholeFile.write(path, out -> encode(writer, whole, out));
        } finally {
            writer.dispose();
        }
    }

    private static void encode(ImageWriter writer, IIOImage image, OutputStream out)
            throws IOException {
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(image);
        }
    }

    /// The texts of a PNG file by keyword, in the file's order.
    ///
    /// @throws GalibraException if the file cannot be read, or is no PNG file
    public static SequencedMap<String, String> provenance(Path path) throws GalibraException {
        var texts = new LinkedHashMap<String, String>();
        IIOMetadataNode root = metadata(path);
        for (String kind : new String[] {"tEXtEntry", "iTXtEntry"}) {
            NodeList entries = root.getElementsByTagName(kind);
            for (int i = 0; i < entries.getLength(); i++) {
                var entry = (IIOMetadataNode) entries.item(i);
                String attribute = kind.equals("tEXtEntry") ? "value" : "text";
                texts.put(entry.getAttribute("keyword"), entry.getAttribute(attribute));
            }
        }
        return Collections.unmodifiableSequencedMap(texts);
    }

    /// The resolution that a PNG file states, in pixels per inch; NaN if it states none.
    ///
    /// @throws GalibraException if the file cannot be read, or is no PNG file
    public static double dpi(Path path) throws GalibraException {
        NodeList densities = metadata(path).getElementsByTagName("pHYs");
        if (densities.getLength() == 0) {
            return Double.NaN;
        }
        var density = (IIOMetadataNode) densities.item(0);
        return Integer.parseInt(density.getAttribute("pixelsPerUnitXAxis")) * METRES_PER_INCH;
    }

    private static IIOMetadataNode metadata(Path path) throws GalibraException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var file = Files.newInputStream(path);
                var stream = ImageIO.createImageInputStream(file)) {
            reader.setInput(stream);
            return (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(NATIVE);
        } catch (IOException e) {
            throw Problem.of("cannot be read as a PNG picture")
                    .inFile(path.toString())
                    .exception(e);
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode density(double dpi) {
        String perMetre = Long.toString(Math.round(dpi / METRES_PER_INCH));
        var density = new IIOMetadataNode("pHYs");
        density.setAttribute("pixelsPerUnitXAxis", perMetre);
        density.setAttribute("pixelsPerUnitYAxis", perMetre);
        density.setAttribute("unitSpecifier", "meter");
        return density;
    }

    private static IIOMetadataNode text(String keyword, String text) {
        CharsetEncoder latin = StandardCharsets.ISO_8859_1.newEncoder();
        if (keyword.isEmpty() || keyword.length() > 79 || !latin.canEncode(keyword)) {
            throw new IllegalArgumentException("PNG keyword " + keyword);
        }
        boolean simple = latin.canEncode(text);
        var entry = new IIOMetadataNode(simple ? "tEXtEntry" : "iTXtEntry");
        entry.setAttribute("keyword", keyword);
        if (simple) {
            entry.setAttribute("value", text);
        } else {
            entry.setAttribute("compressionFlag", "FALSE");
            entry.setAttribute("compressionMethod", "0");
            entry.setAttribute("languageTag", "");
            entry.setAttribute("translatedKeyword", "");
            entry.setAttribute("text", text);
        }
        var node = new IIOMetadataNode(simple ? "tEXt" : "iTXt");
        node.appendChild(entry);
        return node;
    }

    private static void merge(IIOMetadata metadata, IIOMetadataNode node) {
        var root = new IIOMetadataNode(NATIVE);
        root.appendChild(node);
        try {
            metadata.mergeTree(NATIVE, root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException(node.getNodeName(), e);
        }
    }
}
