package org.galibra.catalogue.synthetic;

/// Which universe is made: the one that networks learn from, or the slightly other one that a
/// survey looks at. A network that met its own training universe again would look better than any
/// network does on the sky.
///
/// No galaxy of one flavour is a galaxy of the other: they draw from different streams.
enum Flavour {
    SIMULATION(0, 1.1, 0.42),
    SURVEY(1, 0.95, 0.50);

    private final long stream;
    private final double attenuationSlope;
    private final double dustAmount;

    Flavour(long stream, double attenuationSlope, double dustAmount) {
        this.stream = stream;
        this.attenuationSlope = attenuationSlope;
        this.dustAmount = dustAmount;
    }

    /// The random numbers of one galaxy of this flavour.
    Draws draws(long seed, long row) {
        return new Draws(seed, stream, row);
    }

    /// The mean of n, the slope of the attenuation curve λ^−n.
    double attenuationSlope() {
        return attenuationSlope;
    }

    /// The tuned factor between the gas column and the extinction, face-on.
    double dustAmount() {
        return dustAmount;
    }
}
