package org.galibra.catalogue.synthetic;

import org.galibra.work.Parallel;

/// Simple populations at 32 ages and 7 metallicities, per M☉ formed: what galaxies are summed from.
///
/// The age bins have the edges 0 and 10^(6.4 + 0.12 k) yr, k = 0 … 31; a bin holds the mean of five
/// ages at (i + ½)/5 of its width, none under 1 Myr. Between the metallicities everything is linear
/// in log(Z/Z☉).
final class PopulationGrid {
    /// The number of age bins; bin 0 is the youngest.
    static final int AGES = 32;

    /// The bins below this number are younger than 10 Myr: their stars sit in birth clouds.
    static final int BIRTH_CLOUD_BINS = 6;

    /// The bins below this number count as star formation of today, the last [#RECENT_YEARS].
    static final int RECENT_BINS = 14;

    /// The length in years of the [#RECENT_BINS]: 10^7.96, as the recipe rounds it.
    static final double RECENT_YEARS = 9.12e7;

    private static final double[] METALLICITIES = {-2, -1.4, -0.9, -0.5, -0.2, 0.05, 0.3};
    private static final int AGES_PER_BIN = 5;
    private static final double LEAST_AGE_YEARS = 1e6;
    private static final double YEARS_PER_GYR = 1e9;

    private static final double[] EDGES_YEARS = edges();

    private final double[] numbers;

    private PopulationGrid(double[] numbers) {
        this.numbers = numbers;
    }

    /// Computes the grid, on all cores.
    static PopulationGrid make() {
        var spectrum = new StellarSpectrum();
        var stars = new InitialMassFunction();
        int nodes = METALLICITIES.length;
        var tracks = new StellarTracks[nodes];
        for (int node = 0; node < nodes; node++) {
            tracks[node] = new StellarTracks(METALLICITIES[node], stars);
        }
        var numbers = new double[AGES * nodes * SimplePopulation.NUMBERS];
        Parallel.blocks(
                AGES * nodes,
                1,
                (from, to) -> {
                    for (int cell = from; cell < to; cell++) {
                        int node = cell % nodes;
                        double start = EDGES_YEARS[cell / nodes];
                        double width = EDGES_YEARS[cell / nodes + 1] - start;
                        for (int i = 0; i < AGES_PER_BIN; i++) {
                            double age = start + width * (i + 0.5) / AGES_PER_BIN;
                            double[] population =
                                    SimplePopulation.numbers(
                                            Math.max(age, LEAST_AGE_YEARS),
                                            METALLICITIES[node],
                                            spectrum,
                                            stars,
                                            tracks[node]);
                            for (int n = 0; n < population.length; n++) {
                                numbers[cell * SimplePopulation.NUMBERS + n] +=
                                        population[n] / AGES_PER_BIN;
                            }
                        }
                    }
                });
        return new PopulationGrid(numbers);
    }

    /// The lookback time in Gyr at which bin `edge` begins; bin `edge` − 1 ends there.
    static double edgeGyr(int edge) {
        return EDGES_YEARS[edge] / YEARS_PER_GYR;
    }

    /// The middle of a bin in Gyr.
    static double middleGyr(int age) {
        return (edgeGyr(age) + edgeGyr(age + 1)) / 2;
    }

    /// Adds the light and mass of stars of one bin to `into`.
    ///
    /// @param age the age bin
    /// @param metallicity log(Z/Z☉) from −2 up to, not including, 0.3
    /// @param mass M☉ formed in the bin
    /// @param into [SimplePopulation#NUMBERS] sums; added to
    void add(int age, double metallicity, double mass, double[] into) {
        int node = METALLICITIES.length - 2;
        while (metallicity < METALLICITIES[node]) {
            node--;
        }
        double share =
                (metallicity - METALLICITIES[node])
                        / (METALLICITIES[node + 1] - METALLICITIES[node]);
        double lowMass = mass * (1 - share);
        double highMass = mass * share;
        int low = (age * METALLICITIES.length + node) * SimplePopulation.NUMBERS;
        int high = low + SimplePopulation.NUMBERS;
        for (int n = 0; n < SimplePopulation.NUMBERS; n++) {
            into[n] += lowMass * numbers[low + n] + highMass * numbers[high + n];
        }
    }

    private static double[] edges() {
        var edges = new double[AGES + 1];
        for (int edge = 1; edge <= AGES; edge++) {
            edges[edge] = Dex.power(6.4 + 0.12 * (edge - 1));
        }
        return edges;
    }
}
