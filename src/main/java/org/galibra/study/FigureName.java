package org.galibra.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The figures of a run, by the names that files and the command line use.
public enum FigureName {
    /// Magnitudes of a handful of galaxies against wavelength, E25's Fig. 1.
    SPECTRA("Fig. 1 Spectra", "Absolute magnitudes of galaxies over the range of masses"),
    /// The training set over the full sample, E25's Fig. 2.
    DISTRIBUTIONS("Fig. 2 Distributions", "Distributions of stellar mass and every feature"),
    /// Predicted against true mass, E25's Fig. 3.
    PERFORMANCE("Fig. 3 Performance", "Predicted against true stellar mass"),
    /// The derivatives by feature and by band, E25's Fig. 4.
    SENSITIVITY("Fig. 4 Sensitivity", "Sensitivity of the mass to each feature and band"),
    /// The input weights of every hidden neuron, E25's Fig. 5.
    WEIGHTS("Fig. 5 Weights", "Weights of the hidden neurons"),
    /// The network drawn, E25's Fig. A1.
    NETWORK("Fig. A1 Network", "The network"),
    /// The total derivative by every band, over the galaxies that judge the network.
    DERIVATIVES("Derivatives by band", "Total derivative of the mass by each band"),
    /// Measures of the importance of every band, side by side.
    IMPORTANCE("Importance of bands", "Importance of each band, by three measures"),
    /// The losses by step.
    LOSS("Loss", "Training and validation loss");

    private final String label;
    private final String title;

    FigureName(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /// The figure of this name.
    public static Optional<FigureName> named(String name) {
        return Arrays.stream(values()).filter(figure -> figure.toString().equals(name)).findFirst();
    }

    /// Whether the figure shows galaxies of the table, beyond what the run folder holds.
    public boolean needsTable() {
        return this == SENSITIVITY || this == DERIVATIVES || this == IMPORTANCE || showsSample();
    }

    /// Whether the figure shows the sample alone, whatever was trained on it.
    public boolean showsSample() {
        return this == SPECTRA || this == DISTRIBUTIONS;
    }

    /// The figure's number in the paper and a short name, such as `Fig. 1 Spectra`.
    public String label() {
        return label;
    }

    /// What the figure shows.
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
