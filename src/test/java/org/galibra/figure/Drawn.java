package org.galibra.figure;

import org.apache.batik.svggen.SVGGraphics2D;

import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

/// A plate drawn into memory, to see what stands on it.
final class Drawn {
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text");

    private Drawn() {}

    /// Every text of a plate, a line each.
    static String text(Plate plate) {
        try {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            var graphics = new SVGGraphics2D(document);
            plate.painting()
                    .paint(graphics, new Rectangle2D.Double(0, 0, plate.width(), plate.height()));
            var writer = new StringWriter();
            graphics.stream(writer, true);
            var text = new StringBuilder();
            Matcher matcher = TEXT.matcher(writer.toString());
            while (matcher.find()) {
                text.append(matcher.group(1).strip().replace("&lt;", "<")).append('\n');
            }
            return text.toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
