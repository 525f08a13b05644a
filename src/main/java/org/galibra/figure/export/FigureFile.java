package org.galibra.figure.export;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.LossChart;
import org.galibra.figure.LossPlan;
import org.galibra.figure.PerformanceFigure;
import org.galibra.figure.PerformancePlan;
import org.galibra.work.GalibraException;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;

/// Any figure as a file, at its size on paper in the journal's style.
public final class FigureFile {
    /// What journals ask of pictures with fine lines.
    private static final double DPI = 300;

    private static final double LOSS_WIDTH_MILLIMETRES = 130;
    private static final double LOSS_HEIGHT_MILLIMETRES = 80;

    private FigureFile() {}

    /// Loads what painting needs. Java cannot load fonts while it shuts down, so a program that may
    /// be interrupted and still wants its figures calls this before its long work.
    public static void prepare() {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setFont(FigureStyle.JOURNAL.type().tick());
        graphics.drawString("0", 0, 0);
        graphics.dispose();
    }

    /// Writes a figure as PNG.
    ///
    /// @param provenance PNG keyword → text, such as `Title`, `Software`, `Source`
    /// @throws GalibraException if the file cannot be written
    public static void writePng(Path path, FigurePlan plan, Map<String, String> provenance)
            throws GalibraException {
        switch (plan) {
            case PerformancePlan performance ->
                    PngFile.write(
                            path,
                            (graphics, area) ->
                                    PerformanceFigure.paint(
                                            graphics, area, performance, FigureStyle.JOURNAL),
                            PerformanceFigure.widthMillimetres(performance),
                            PerformanceFigure.heightMillimetres(),
                            DPI,
                            provenance);
            case LossPlan loss -> {
                var chart = new LossChart(FigureStyle.JOURNAL, loss.spec().batch());
                chart.show(loss);
                PngFile.write(
                        path,
                        (graphics, area) -> chart.chart().draw(graphics, area),
                        LOSS_WIDTH_MILLIMETRES,
                        LOSS_HEIGHT_MILLIMETRES,
                        DPI,
                        provenance);
            }
        }
    }
}
