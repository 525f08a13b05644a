package org.galibra.figure;

import java.util.List;

/// How the predicted mass of chosen galaxies changes with their light: Fig. 4 of Elson (2025), and
/// beside it the total derivative by each band.
///
/// @param features the names of the inputs, magnitudes first
/// @param magnitudes how many of them are magnitudes
/// @param bands the names of the bands
/// @param unit of the derivatives by feature
/// @param galaxies the galaxies of Fig. 1
public record SensitivitySpec(
        List<String> features, int magnitudes, List<String> bands, Unit unit, List<Galaxy> galaxies)
        implements FigureSpec {
    /// What a derivative by a feature is for.
    public enum Unit {
        /// Dex over the feature's whole training range.
        NORMALISED("dex per unit normalised feature", "dex per unit feature"),
        /// Dex for one magnitude.
        MAGNITUDE("dex/mag", "dex/mag");

        private final String label;
        private final String brief;

        Unit(String label, String brief) {
            this.label = label;
            this.brief = brief;
        }

        /// Such as `dex per unit normalised feature`.
        public String label() {
            return label;
        }

        /// The same for an axis with little room.
        String brief() {
            return brief;
        }
    }

    /// One galaxy.
    ///
    /// @param truth its true log10(M★/M☉), in dex
    /// @param predicted by the network
    /// @param byFeature ∂f/∂x_i, in the figure's unit
    /// @param byBand df/dm_b in dex/mag for each network, the run's own first, then the others of
    ///   its ensemble
    public record Galaxy(
            double truth, double predicted, List<Double> byFeature, List<List<Double>> byBand) {
        public Galaxy {
            byFeature = List.copyOf(byFeature);
            byBand = byBand.stream().map(List::copyOf).toList();
        }
    }

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if a galaxy has another number of derivatives than there
    ///   are features, or bands, or no network or another number of them than the first galaxy
    public SensitivitySpec {
        features = List.copyOf(features);
        bands = List.copyOf(bands);
        galaxies = List.copyOf(galaxies);
        for (Galaxy galaxy : galaxies) {
            int networks = galaxies.getFirst().byBand().size();
            boolean fits = galaxy.byFeature().size() == features.size() && networks > 0;
            for (List<Double> one : galaxy.byBand()) {
                fits = fits && one.size() == bands.size();
            }
            if (!fits || galaxy.byBand().size() != networks) {
                throw new IllegalArgumentException(
                        "%d derivatives by %d features and %d networks for %d bands"
                                .formatted(
                                        galaxy.byFeature().size(),
                                        features.size(),
                                        galaxy.byBand().size(),
                                        bands.size()));
            }
        }
    }
}
