package org.galibra.figure.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.galibra.figure.Plate;
import org.galibra.figure.Typeface;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// PDF files of figures: one page of the figure's size, text as text with its typefaces embedded,
/// dense layers as images, and the provenance in the document information.
final class PdfFile {
    /// Our keywords whose name in a PDF is another.
    private static final Map<String, String> STANDARD =
            Map.of("Software", "Creator", "Source", "Subject", "Comment", "Keywords");

    private PdfFile() {}

    /// Writes a plate.
    ///
    /// @param provenance keyword → text, such as `Title`, `Software`, `Source`, `Comment`
    /// @throws GalibraException if the file cannot be written
    static void write(Path path, Plate plate, Map<String, String> provenance)
            throws GalibraException {
        WholeFile.write(path, out -> write(out, plate, provenance));
    }

    private static void write(OutputStream out, Plate plate, Map<String, String> provenance)
            throws IOException {
        float width = (float) plate.width();
        float height = (float) plate.height();
        try (var document = new PDDocument();
                var letters = new PdfBoxGraphics2DFontTextDrawer()) {
            for (Typeface.Face face : Typeface.journal()) {
                try (InputStream file = face.open()) {
                    letters.registerFont(face.name(), file);
                }
            }
            var graphics = new PdfBoxGraphics2D(document, width, height);
            graphics.setFontTextDrawer(letters);
            plate.painting().paint(graphics, new Rectangle2D.Double(0, 0, width, height));
            graphics.dispose();
            var page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            var information = new PDDocumentInformation();
            provenance.forEach((keyword, text) ->
                    information.setCustomMetadataValue(
                            STANDARD.getOrDefault(keyword, keyword), text));
            document.setDocumentInformation(information);
            // Otherwise the clock: the same figure shall be the same file.
            document.setDocumentId((long) provenance.hashCode());
            document.save(out);
        }
    }

    /// The document information of a PDF file under our keywords.
    ///
    /// @throws GalibraException if the file cannot be read, or is no PDF file
    static SequencedMap<String, String> provenance(Path path) throws GalibraException {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            var information = document.getDocumentInformation();
            var texts = new LinkedHashMap<String, String>();
            for (String keyword : information.getMetadataKeys()) {
                texts.put(ours(keyword), information.getCustomMetadataValue(keyword));
            }
            return Collections.unmodifiableSequencedMap(texts);
        } catch (IOException e) {
            throw Problem.of("cannot be read as a PDF document")
                    .inFile(path.toString())
                    .exception(e);
        }
    }

    private static String ours(String keyword) {
        return STANDARD.entrySet().stream()
                .filter(standard -> standard.getValue().equals(keyword))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(keyword);
    }
}
