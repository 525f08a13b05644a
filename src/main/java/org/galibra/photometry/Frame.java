package org.galibra.photometry;

/// The circumstances under which magnitudes are reckoned. A model is only as good as the agreement
/// of its own frame with the table's: at z ≈ 0.1 the frame alone moves near-infrared colours by 0.1
/// to 0.15 mag.
///
/// @param wavelengths whether bands are meant at rest or as observed
/// @param kCorrection the K-correction that was made, `none` where there was none
/// @param extinction what was done about Galactic extinction
/// @param dust whether the galaxies' own dust dims them
/// @param extent how much of the galaxy is meant
/// @param distance what the distance came from: a column and the cosmology; empty where magnitudes
///   came as absolute ones
public record Frame(
        Wavelengths wavelengths,
        String kCorrection,
        String extinction,
        String dust,
        MassCard.Extent extent,
        String distance) {
    /// No K-correction; the rest is as the table has it.
    public static final Frame UNKNOWN =
            new Frame(
                    Wavelengths.UNKNOWN,
                    "none",
                    "as in the table",
                    "as in the table",
                    MassCard.Extent.UNKNOWN,
                    "");

    /// Which wavelengths a band stands for.
    public enum Wavelengths {
        REST("rest"),
        OBSERVED("observed"),
        UNKNOWN("not known");

        private final String title;

        Wavelengths(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// All of it on one line, as files and figures carry it.
    public String description() {
        return "AB; wavelengths %s; K-correction %s; Galactic extinction %s; own dust %s; extent %s%s"
                .formatted(
                        wavelengths.title(),
                        kCorrection,
                        extinction,
                        dust,
                        extent.title(),
                        distance.isEmpty() ? "" : "; distances from " + distance);
    }

    public Frame withWavelengths(Wavelengths other) {
        return new Frame(other, kCorrection, extinction, dust, extent, distance);
    }

    public Frame withKCorrection(String other) {
        return new Frame(wavelengths, other, extinction, dust, extent, distance);
    }

    public Frame withExtinction(String other) {
        return new Frame(wavelengths, kCorrection, other, dust, extent, distance);
    }

    public Frame withDust(String other) {
        return new Frame(wavelengths, kCorrection, extinction, other, extent, distance);
    }

    public Frame withExtent(MassCard.Extent other) {
        return new Frame(wavelengths, kCorrection, extinction, dust, other, distance);
    }

    public Frame withDistance(String other) {
        return new Frame(wavelengths, kCorrection, extinction, dust, extent, other);
    }
}
