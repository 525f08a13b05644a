package org.galibra.photometry;

import java.util.Optional;

/// What a column of stellar masses means. It travels with a catalogue, with the models trained on
/// it and with the masses that these predict.
///
/// @param imf the initial mass function
/// @param stars whether the stars alive today are meant, or all that ever formed
/// @param extent how much of the galaxy
/// @param cosmology the cosmology of the masses, if it is known
/// @param source how the masses were made, such as `SHARK` or `MAGPHYS`; empty where unknown
public record MassCard(
        Imf imf, Stars stars, Extent extent, Optional<FlatCosmology> cosmology, String source) {
    /// Nothing is known.
    public static final MassCard UNKNOWN =
            new MassCard(Imf.UNKNOWN, Stars.UNKNOWN, Extent.UNKNOWN, Optional.empty(), "");

    /// An initial mass function. Masses relate as M_Kroupa = 1.06 M_Chabrier = 0.62 M_Salpeter
    /// (Speagle et al. 2014, § 2).
    public enum Imf {
        CHABRIER("Chabrier (2003)", 1 / 1.06),
        KROUPA("Kroupa (2001)", 1),
        SALPETER("Salpeter (1955)", 1 / 0.62),
        UNKNOWN("not known", Double.NaN);

        private final String title;
        private final double perKroupa;

        Imf(String title, double perKroupa) {
            this.title = title;
            this.perKroupa = perKroupa;
        }

        public String title() {
            return title;
        }

        /// What must be added to log10 M of this function to have it of `other`, in dex; NaN where
        /// one of the two is not known.
        public double dexTo(Imf other) {
            return StrictMath.log10(other.perKroupa / perKroupa);
        }
    }

    /// Which stars the mass counts.
    public enum Stars {
        SURVIVING("stars and remnants of today"),
        FORMED("all stars ever formed"),
        UNKNOWN("not known");

        private final String title;

        Stars(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// How much of the galaxy is meant.
    public enum Extent {
        TOTAL("total"),
        APERTURE("aperture"),
        UNKNOWN("not known");

        private final String title;

        Extent(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// All of it on one line, as files and figures carry it.
    public String description() {
        return "IMF %s; %s; %s; cosmology %s%s"
                .formatted(
                        imf.title(),
                        stars == Stars.UNKNOWN ? "stars " + stars.title() : stars.title(),
                        extent == Extent.UNKNOWN ? "extent " + extent.title() : extent.title(),
                        cosmology.map(FlatCosmology::description).orElse("not known"),
                        source.isEmpty() ? "" : "; from " + source);
    }

    public MassCard withImf(Imf other) {
        return new MassCard(other, stars, extent, cosmology, source);
    }

    public MassCard withStars(Stars other) {
        return new MassCard(imf, other, extent, cosmology, source);
    }

    public MassCard withExtent(Extent other) {
        return new MassCard(imf, stars, other, cosmology, source);
    }

    public MassCard withCosmology(Optional<FlatCosmology> other) {
        return new MassCard(imf, stars, extent, other, source);
    }

    public MassCard withSource(String other) {
        return new MassCard(imf, stars, extent, cosmology, other);
    }
}
