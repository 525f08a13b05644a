package org.galibra.figure.export;

import java.util.Arrays;
import java.util.Optional;

/// Where a figure will stand, and how wide it is there.
public enum Page {
    /// One column of Monthly Notices.
    MNRAS_SINGLE("mnras-single", 85.8, 1),
    /// Both columns of Monthly Notices.
    MNRAS_DOUBLE("mnras-double", 178.5, 1),
    /// One column of Astronomy & Astrophysics.
    AANDA_SINGLE("aanda-single", 88, 1),
    /// Both columns of Astronomy & Astrophysics.
    AANDA("aanda", 180, 1),
    /// One column of the journals of the American Astronomical Society: 242.267 points of TeX in
    /// their class for LaTeX.
    AAS_SINGLE("aas-single", 85.14, 1),
    /// Both columns of these journals: 513.117 points of TeX, 7.1 in.
    AAS("aas", 180.34, 1),
    /// A slide, 16 : 9, its letters twice as large.
    SLIDE("slide", 338.7, 2),
    /// A column of a poster of two, A0 upright; its letters are three times as large.
    POSTER("poster", 380, 3);

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final String label;
    private final double widthMillimetres;
    private final double magnification;

    Page(String label, double widthMillimetres, double magnification) {
        this.label = label;
        this.widthMillimetres = widthMillimetres;
        this.magnification = magnification;
    }

    /// The page of this name.
    public static Optional<Page> named(String name) {
        return Arrays.stream(values()).filter(page -> page.label.equals(name)).findFirst();
    }

    /// The page on which this one is a column, or this one: what a proof is laid on.
    public Page sheet() {
        return switch (this) {
            case MNRAS_SINGLE -> MNRAS_DOUBLE;
            case AANDA_SINGLE -> AANDA;
            case AAS_SINGLE -> AAS;
            default -> this;
        };
    }

    /// For people, such as `MNRAS, 1 column`.
    public String words() {
        return switch (this) {
            case MNRAS_SINGLE -> "MNRAS, 1 column";
            case MNRAS_DOUBLE -> "MNRAS, 2 columns";
            case AANDA_SINGLE -> "A&A, 1 column";
            case AANDA -> "A&A, 2 columns";
            case AAS_SINGLE -> "AAS, 1 column";
            case AAS -> "AAS, 2 columns";
            case SLIDE -> "Slide, 16 : 9";
            case POSTER -> "Poster column";
        };
    }

    public double widthMillimetres() {
        return widthMillimetres;
    }

    /// How much larger everything is than in a journal.
    double magnification() {
        return magnification;
    }

    /// The same in points, 1/72 in.
    double widthPoints() {
        return widthMillimetres / MILLIMETRES_PER_POINT;
    }

    /// The name on the command line.
    @Override
    public String toString() {
        return label;
    }
}
