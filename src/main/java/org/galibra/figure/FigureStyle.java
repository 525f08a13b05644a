package org.galibra.figure;

import java.awt.Color;
import java.awt.Font;

/// How figures look, as values. Lengths are in px on screen and in pt (1/72 in) in a journal.
///
/// @param name the style's name
/// @param type its fonts
/// @param palette its colours
/// @param pen its lines and marks
/// @param colours its colours of counts, and of galaxies by mass
public record FigureStyle(String name, Type type, Palette palette, Pen pen, ColourMap colours) {
    /// Fonts.
    ///
    /// @param tick for tick labels and keys
    /// @param title for axis titles and text
    /// @param emphasis for names of lines
    /// @param italic for symbols
    public record Type(Font tick, Font title, Font emphasis, Font italic) {
        /// The same faces, all at one size.
        Type at(double size) {
            float to = (float) size;
            return new Type(
                    tick.deriveFont(to),
                    title.deriveFont(to),
                    emphasis.deriveFont(to),
                    italic.deriveFont(to));
        }
    }

    /// Colours, by meaning.
    ///
    /// @param ground behind everything, and the halo of marks
    /// @param ink medians, and text in a journal
    /// @param text axis titles
    /// @param muted tick labels and notes
    /// @param axis axes, ticks, equality
    /// @param grid the grid
    /// @param all galaxies of no particular side of a sample
    /// @param training training galaxies
    /// @param trainingText the same for text
    /// @param validation validation galaxies
    /// @param test test galaxies
    /// @param band a 16–84 per cent range
    /// @param negative negative weights and derivatives
    /// @param positive positive ones
    /// @param accent what a person has marked
    public record Palette(
            Color ground,
            Color ink,
            Color text,
            Color muted,
            Color axis,
            Color grid,
            Color all,
            Color training,
            Color trainingText,
            Color validation,
            Color test,
            Color band,
            Color negative,
            Color positive,
            Color accent) {
        /// The colour of a sample by its name.
        public Color sample(String sample) {
            return switch (sample) {
                case "training" -> training;
                case "validation" -> validation;
                case "test" -> test;
                default -> all;
            };
        }
    }

    /// Lines and marks.
    ///
    /// @param axis width of axes and ticks
    /// @param grid width of grid lines; 0 draws none
    /// @param equality width of the line of equality
    /// @param validation width of the validation loss
    /// @param training width of the batch loss
    /// @param outline width of a histogram's outline
    /// @param tickInside length of ticks into the panel
    /// @param tickOutside length of ticks out of it
    /// @param framed whether axes and ticks stand on all four sides
    /// @param dotRadius radius of median dots
    /// @param halo width of the ring around them
    /// @param pixels pixels of a 2-D histogram's image for each unit of length, at least
    public record Pen(
            float axis,
            float grid,
            float equality,
            float validation,
            float training,
            float outline,
            float tickInside,
            float tickOutside,
            boolean framed,
            double dotRadius,
            double halo,
            double pixels) {}

    /// Selected galaxies.
    public Color selected() {
        return palette.ground().getRed() < 128 ? new Color(0xff6ec7) : new Color(0xd6007f);
    }

    /// What lies over the parts that a person has marked.
    Color veil() {
        Color accent = palette.accent();
        return new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 34);
    }

    /// The frame of one of many small panels.
    Color frame() {
        Color axis = palette.axis();
        return new Color(axis.getRed(), axis.getGreen(), axis.getBlue(), 80);
    }

    /// The fonts, all as those of tick labels.
    Type ticks() {
        return new Type(type.tick(), type.tick(), type.tick(), type.tick());
    }

    /// The fonts, all as those that emphasise.
    Type strong() {
        return new Type(type.emphasis(), type.emphasis(), type.emphasis(), type.emphasis());
    }

    /// A band or colour as this style writes it: symbols on paper, plain letters on screen.
    MathText name(String feature) {
        return pen.framed() ? FeatureText.of(feature) : MathText.of(feature.replace("Ks", "K_{s}"));
    }

    /// The same style with images of at least `pixels` pixels for each unit of length.
    public FigureStyle withPixels(double pixels) {
        var finer =
                new Pen(
                        pen.axis(),
                        pen.grid(),
                        pen.equality(),
                        pen.validation(),
                        pen.training(),
                        pen.outline(),
                        pen.tickInside(),
                        pen.tickOutside(),
                        pen.framed(),
                        pen.dotRadius(),
                        pen.halo(),
                        pixels);
        return new FigureStyle(name, type, palette, finer, colours);
    }

    /// The same style with other colours of counts.
    public FigureStyle withColours(ColourMap others) {
        return new FigureStyle(name, type, palette, pen, others);
    }

    /// The colour of one galaxy's line by its place in mass, 0 … 1: those ends of the map that the
    /// ground would swallow are left out.
    Color line(double place) {
        boolean rainbow = colours == ColourMap.RAINBOW;
        double from = dark() ? 0.25 : 0;
        double to = dark() ? (rainbow ? 0.88 : 1) : rainbow ? 1 : 0.88;
        return colours.colour(from + place * (to - from));
    }

    /// Whether its ground is dark.
    boolean dark() {
        return palette.ground().getRed() < 128;
    }

    private static final Pen SCREEN_PEN = new Pen(1, 1, 1, 2, 1, 1.25f, 0, 4, false, 2.6, 1, 1);

    private static final Type SCREEN_TYPE =
            new Type(
                    Typeface.sans(11),
                    Typeface.sans(12),
                    Typeface.sansSemiBold(11),
                    Typeface.sans(12));

    /// The window's light theme.
    public static final FigureStyle SCREEN_LIGHT =
            new FigureStyle(
                    "screen, light",
                    SCREEN_TYPE,
                    new Palette(
                            new Color(0xffffff),
                            new Color(0x000000),
                            new Color(0x1f2328),
                            new Color(0x59636e),
                            new Color(0x6a737d),
                            new Color(0xe9edf1),
                            new Color(0x2b7bba),
                            new Color(0xc97a00),
                            new Color(0x9a5b00),
                            new Color(0x00856f),
                            new Color(0x7a4fc9),
                            new Color(0xd6e3f0),
                            new Color(0x2166ac),
                            new Color(0xc8400b),
                            new Color(0x0969da)),
                    SCREEN_PEN,
                    ColourMap.VIRIDIS);

    /// The window's dark theme.
    public static final FigureStyle SCREEN_DARK =
            new FigureStyle(
                    "screen, dark",
                    SCREEN_TYPE,
                    new Palette(
                            new Color(0x151b23),
                            new Color(0xdfe5ec),
                            new Color(0xdfe5ec),
                            new Color(0x9aa4af),
                            new Color(0x838d98),
                            new Color(0x222933),
                            new Color(0x56b4e9),
                            new Color(0xf0a83c),
                            new Color(0xf0a83c),
                            new Color(0x2fc7a4),
                            new Color(0xb79cff),
                            new Color(0x26384c),
                            new Color(0x6cb2f2),
                            new Color(0xff8b5c),
                            new Color(0x58a6ff)),
                    SCREEN_PEN,
                    ColourMap.VIRIDIS);

    /// The journals: white, serif, ticks inward on four sides, no grid.
    public static final FigureStyle JOURNAL =
            new FigureStyle(
                    "journal",
                    new Type(
                            Typeface.serif(7.5),
                            Typeface.serif(8),
                            Typeface.serif(8),
                            Typeface.serifItalic(8)),
                    new Palette(
                            Color.WHITE,
                            Color.BLACK,
                            Color.BLACK,
                            Color.BLACK,
                            Color.BLACK,
                            new Color(0x808080),
                            new Color(0x1f6bb0),
                            new Color(0xc97a00),
                            new Color(0x9a5b00),
                            new Color(0x00856f),
                            new Color(0x7a4fc9),
                            new Color(0xd6e4f1),
                            new Color(0x2166ac),
                            new Color(0xc8400b),
                            new Color(0x0969da)),
                    new Pen(0.5f, 0, 0.6f, 1, 0.5f, 0.6f, 3, 0, true, 1.2, 0.3, 4),
                    ColourMap.VIRIDIS);

    /// The journals' style on a dark ground, for slides in a dark room.
    public static final FigureStyle JOURNAL_DARK =
            new FigureStyle(
                    "journal, dark",
                    JOURNAL.type(),
                    new Palette(
                            new Color(0x0d1117),
                            new Color(0xdfe5ec),
                            new Color(0xdfe5ec),
                            new Color(0xdfe5ec),
                            new Color(0xaab3bd),
                            new Color(0x838d98),
                            new Color(0x56b4e9),
                            new Color(0xf0a83c),
                            new Color(0xf0a83c),
                            new Color(0x2fc7a4),
                            new Color(0xb79cff),
                            new Color(0x26384c),
                            new Color(0x6cb2f2),
                            new Color(0xff8b5c),
                            new Color(0x58a6ff)),
                    JOURNAL.pen(),
                    ColourMap.VIRIDIS);
}
