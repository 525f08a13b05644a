package org.galibra.figure.export;

import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.galibra.figure.Plate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.awt.geom.Rectangle2D;

/// The letters of a plate, as they come out of it: painted into a document that is thrown away.
final class Letters {
    private Letters() {}

    /// The size of the smallest, in points; infinite where there are none.
    static double least(Plate plate) {
        var context = SVGGeneratorContext.createDefault(SvgFile.document());
        // Images are not asked for; this handler only leaves their places.
        context.setImageHandler(new DefaultImageHandler());
        var graphics = new SVGGraphics2D(context, false);
        plate.painting()
                .paint(graphics, new Rectangle2D.Double(0, 0, plate.width(), plate.height()));
        return least(graphics.getRoot(), Double.NaN, 1);
    }

    /// @param inherited the size of letters where nothing else is said
    private static double least(Element element, double inherited, double scale) {
        double size = number(element.getAttribute("font-size"), inherited);
        double within = scale * scale(element.getAttribute("transform"));
        if (element.getTagName().equals("text")) {
            return size * within;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element child) {
                double of = least(child, size, within);
                least = Double.isNaN(of) ? least : Math.min(least, of);
            }
        }
        return least;
    }

    private static double number(String text, double otherwise) {
        return text.isEmpty() ? otherwise : Double.parseDouble(text.replace("px", ""));
    }

    /// How much a transform enlarges: figures are moved, turned and evenly scaled, never skewed.
    private static double scale(String transform) {
        double scale = 1;
        for (String part : transform.split("\\)", -1)) {
            int open = part.indexOf('(');
            if (open < 0) {
                continue;
            }
            String[] numbers = part.substring(open + 1).strip().split("[\\s,]+", -1);
            String name = part.substring(0, open).strip();
            if (name.equals("scale")) {
                scale *= Math.abs(Double.parseDouble(numbers[0]));
            } else if (name.equals("matrix")) {
                scale *= Math.hypot(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
            }
        }
        return scale;
    }
}
