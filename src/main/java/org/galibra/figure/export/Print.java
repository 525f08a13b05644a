package org.galibra.figure.export;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.Plate;

/// How a figure is put on paper.
///
/// @param page where it will stand
/// @param style how it looks
/// @param textPoints the size of its text in a journal, in pt; everything else grows with it, but
///   for the width, which is the page's
/// @param dpi pixels per inch of PNG files
public record Print(Page page, FigureStyle style, double textPoints, int dpi) {
    /// The size of text for which figures are laid out, in pt.
    public static final double TEXT_POINTS = 8;

    /// What journals ask of pictures with fine lines.
    public static final int DPI = 300;

    /// Smaller letters are not read easily; journals refuse them.
    public static final double LEAST_LETTERS_POINTS = 6;

    /// What journals ask of images within vector files.
    private static final double DENSE_DPI = 600;

    private static final double POINTS_PER_INCH = 72;

    /// @throws IllegalArgumentException if text is not within 4 … 24 pt or `dpi` not within 72 …
    ///   1200
    public Print {
        if (!(textPoints >= 4 && textPoints <= 24)) {
            throw new IllegalArgumentException("text of " + textPoints + " pt");
        }
        if (dpi < 72 || dpi > 1200) {
            throw new IllegalArgumentException(dpi + " dpi");
        }
    }

    /// A page in the journals' style.
    public static Print on(Page page) {
        return new Print(page, FigureStyle.JOURNAL, TEXT_POINTS, DPI);
    }

    public Print withPage(Page other) {
        return new Print(other, style, textPoints, dpi);
    }

    public Print withStyle(FigureStyle other) {
        return new Print(page, other, textPoints, dpi);
    }

    public Print withTextPoints(double other) {
        return new Print(page, style, other, dpi);
    }

    /// How much larger everything is than it is laid out.
    private double magnification() {
        return page.magnification() * textPoints / TEXT_POINTS;
    }

    /// A plan laid out for this page.
    ///
    /// @param note what the reader must know, on a line below the figure; may be empty
    public Plate plate(FigurePlan plan, String note) {
        return plate(plan, note, style);
    }

    /// The same with images as fine as vector files need.
    Plate densePlate(FigurePlan plan, String note) {
        double pixels = DENSE_DPI / POINTS_PER_INCH * magnification();
        return plate(plan, note, style.withPixels(pixels));
    }

    private Plate plate(FigurePlan plan, String note, FigureStyle drawn) {
        return Plate.of(plan, drawn, page.widthPoints() / magnification())
                .noted(note, drawn)
                .magnified(magnification());
    }

    /// The size of the smallest letters of a figure at its final size, in pt; infinite where there
    /// is no text.
    public double leastLettersPoints(FigurePlan plan, String note) {
        return Letters.least(plate(plan, note));
    }
}
