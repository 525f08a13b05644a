package org.galibra.figure;

import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Range;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A 2-D histogram as one image that covers its panel. Each pixel takes the colour of the bin at
/// its centre, at the resolution of the device, so nothing is left for a renderer to smooth.
final class CountsImage {
    /// Wider than any panel on paper; only a mistaken transform asks for more.
    private static final int MOST_PIXELS = 8192;

    private CountsImage() {}

    /// Paints `counts` over the panel.
    ///
    /// @param colours ARGB by count
    /// @param pixels pixels for each unit of length at least; more where the device has more
    static void paint(
            Graphics2D graphics, Scale scale, Histogram2D counts, int[] colours, double pixels) {
        AffineTransform transform = graphics.getTransform();
        double perUnit = Math.max(pixels, Math.abs(transform.getScaleX()));
        Rectangle2D area = scale.area();
        int width = (int) Math.min(Math.round(area.getWidth() * perUnit), MOST_PIXELS);
        int height = (int) Math.min(Math.round(area.getHeight() * perUnit), MOST_PIXELS);
        if (width < 1 || height < 1) {
            return;
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] columns = bins(width, scale.xs(), counts.xs(), counts.columns());
        int[] rows = bins(height, scale.ys(), counts.ys(), counts.rows());
        for (int y = 0; y < height; y++) {
            int row = rows[height - 1 - y];
            if (y > 0 && row == rows[height - y]) {
                System.arraycopy(argb, (y - 1) * width, argb, y * width, width);
                continue;
            }
            for (int x = 0; row >= 0 && x < width; x++) {
                if (columns[x] >= 0) {
                    argb[y * width + x] = colours[counts.count(columns[x], row)];
                }
            }
        }
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        if (perUnit == 1) {
            graphics.drawImage(
                    image, (int) Math.round(area.getX()), (int) Math.round(area.getY()), null);
        } else {
            var place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
            place.scale(area.getWidth() / width, area.getHeight() / height);
            graphics.drawImage(image, place, null);
        }
    }

    /// The bin at the centre of each of `size` pixels along an axis, or −1 outside all bins.
    private static int[] bins(int size, Range axis, Range covered, int count) {
        int[] bins = new int[size];
        for (int i = 0; i < size; i++) {
            double value = axis.from() + (i + 0.5) / size * axis.length();
            int bin = (int) Math.floor((value - covered.from()) / covered.length() * count);
            bins[i] = bin >= 0 && bin < count ? bin : -1;
        }
        return bins;
    }
}
