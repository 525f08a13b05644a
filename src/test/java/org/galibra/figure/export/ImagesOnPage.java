package org.galibra.figure.export;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a page of a PDF for its images, and counts what is drawn as lines and areas.
final class ImagesOnPage extends PDFGraphicsStreamEngine {
    private static final double POINTS_PER_INCH = 72;

    private final List<Double> dpi = new ArrayList<>();
    private int painted;

    private ImagesOnPage(PDPage page) {
        super(page);
    }

    static ImagesOnPage of(PDPage page) throws IOException {
        var read = new ImagesOnPage(page);
        read.processPage(page);
        return read;
    }

    /// Of every image its pixels per inch across, in the order in which they are drawn.
    List<Double> dpi() {
        return dpi;
    }

    /// How many paths are painted.
    int painted() {
        return painted;
    }

    @Override
    public void drawImage(PDImage image) {
        double points = getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX();
        dpi.add(image.getWidth() * POINTS_PER_INCH / points);
    }

    @Override
    public void strokePath() {
        painted++;
    }

    @Override
    public void fillPath(int rule) {
        painted++;
    }

    @Override
    public void fillAndStrokePath(int rule) {
        painted++;
    }

    @Override
    public void shadingFill(COSName name) {
        painted++;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}
}
