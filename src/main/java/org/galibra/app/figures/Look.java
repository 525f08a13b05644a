package org.galibra.app.figures;

import org.galibra.app.Settings;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.export.ColourVision;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Print;

/// What a person chose of how figures look and go out.
///
/// @param print page, style and size of text
/// @param format of files
/// @param binDex bins of predicted against true mass, in dex
/// @param zoom how large the proof is
/// @param vision whose eyes see it
record Look(Print print, FileFormat format, double binDex, Zoom zoom, ColourVision vision) {
    /// As figures went out last.
    static Look of(Settings settings) {
        return new Look(
                settings.print(),
                settings.figureFormat(),
                0.0125,
                Zoom.TRUE_SIZE,
                ColourVision.NORMAL);
    }

    Look withPrint(Print other) {
        return new Look(other, format, binDex, zoom, vision);
    }

    Look withFormat(FileFormat other) {
        return new Look(print, other, binDex, zoom, vision);
    }

    Look withBins(double dex) {
        return new Look(print, format, dex, zoom, vision);
    }

    Look withZoom(Zoom other) {
        return new Look(print, format, binDex, other, vision);
    }

    Look withVision(ColourVision other) {
        return new Look(print, format, binDex, zoom, other);
    }

    /// Another ground, with the same colours of counts.
    Look withDark(boolean dark) {
        FigureStyle style = dark ? FigureStyle.JOURNAL_DARK : FigureStyle.JOURNAL;
        return withPrint(print.withStyle(style.withColours(print.style().colours())));
    }

    boolean isDark() {
        return print.style().name().equals(FigureStyle.JOURNAL_DARK.name());
    }
}
