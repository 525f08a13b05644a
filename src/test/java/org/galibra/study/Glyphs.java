package org.galibra.study;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every letter on the first page of a PDF file, where PDFBox finds it: what a reader sees,
/// whatever drew it.
public final class Glyphs extends PDFTextStripper {
    /// A letter.
    ///
    /// @param text the letter
    /// @param body the place of its body, as low as its line and as high as an x, a little narrower
    ///   than it advances, in points
    /// @param size its size in points
    public record Glyph(String text, Area body, double size) {
        boolean touches(Glyph other) {
            if (!body.getBounds2D().intersects(other.body.getBounds2D())) {
                return false;
            }
            Area common = new Area(body);
            common.intersect(other.body);
            return !common.isEmpty();
        }
    }

    /// Of an em: the height of an x.
    private static final double X_HEIGHT = 0.45;

    private final List<Glyph> glyphs = new ArrayList<>();
    private Rectangle2D page;
    private boolean embedded = true;

    private Glyphs() {
        addOperator(new DrawObject(this));
    }

    public static Glyphs of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var glyphs = new Glyphs();
            PDPage page = document.getPage(0);
            var box = page.getMediaBox();
            glyphs.page = new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
            glyphs.getText(document);
            return glyphs;
        }
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
            throws IOException {
        embedded &= font.isEmbedded();
        String text = font.toUnicode(code);
        if (text == null || text.isBlank()) {
            return;
        }
        double width = displacement.getX();
        var body = new Rectangle2D.Double(0.12 * width, 0.03, 0.76 * width, X_HEIGHT - 0.06);
        AffineTransform at = rendering.createAffineTransform();
        double size = Math.sqrt(Math.abs(at.getDeterminant()));
        glyphs.add(new Glyph(text, new Area(at.createTransformedShape(body)), size));
    }

    /// The letters, without blanks.
    public List<Glyph> all() {
        return glyphs;
    }

    /// The page, in points.
    Rectangle2D page() {
        return page;
    }

    /// Whether each letter's font is in the file.
    boolean allEmbedded() {
        return embedded;
    }

    /// Letters that reach beyond the page.
    public List<String> outside() {
        return glyphs.stream()
                .filter(glyph -> !page.contains(glyph.body().getBounds2D()))
                .map(Glyph::text)
                .toList();
    }

    /// Pairs of letters that touch each other, with what is read around them.
    public List<String> touching() {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < glyphs.size(); i++) {
            for (int k = i + 1; k < glyphs.size(); k++) {
                if (glyphs.get(i).touches(glyphs.get(k))) {
                    pairs.add(around(i) + " × " + around(k));
                }
            }
        }
        return pairs;
    }

    private String around(int place) {
        var text = new StringBuilder();
        for (int i = Math.max(0, place - 5); i < Math.min(glyphs.size(), place + 6); i++) {
            text.append(i == place ? "[" + glyphs.get(i).text() + "]" : glyphs.get(i).text());
        }
        return text.toString();
    }

    public double leastSize() {
        return glyphs.stream().mapToDouble(Glyph::size).min().orElse(Double.NaN);
    }
}
