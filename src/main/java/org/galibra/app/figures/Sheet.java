package org.galibra.app.figures;

import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.figure.export.Proof;
import org.galibra.study.DrawnFigure;

/// A proof on its page.
///
/// @param proof the figure as pixels
/// @param page where it stands
/// @param leastLettersPoints its smallest letters at final size, in pt
record Sheet(Proof proof, Page page, double leastLettersPoints) {
    /// Pixels for each mm on a screen of 96 pixels per inch.
    private static final double SCREEN_PIXELS_PER_MILLIMETRE = 96 / 25.4;

    private static final double POINT_MILLIMETRES = 25.4 / 72;

    /// The proof of a figure as it is looked at: no work for the screen's thread.
    ///
    /// @param room width for the page, in px
    /// @param height for the figure, in px
    static Sheet of(DrawnFigure figure, Look look, double room, double height) {
        Print print = look.print();
        double scale = scale(figure, look, room, height);
        var proof = Proof.of(figure.plan(), figure.note(), print, scale);
        return new Sheet(
                proof.seenWith(look.vision()),
                print.page(),
                print.leastLettersPoints(figure.plan(), figure.note()));
    }

    private static double scale(DrawnFigure figure, Look look, double room, double height) {
        return switch (look.zoom()) {
            case TRUE_SIZE -> SCREEN_PIXELS_PER_MILLIMETRE;
            case DOUBLE -> 2 * SCREEN_PIXELS_PER_MILLIMETRE;
            case FIT -> {
                var plate = look.print().plate(figure.plan(), figure.note());
                double across = room / look.print().page().sheet().widthMillimetres();
                double upward = height / (plate.height() * POINT_MILLIMETRES);
                yield Math.max(0.5, Math.min(across, upward));
            }
        };
    }
}
