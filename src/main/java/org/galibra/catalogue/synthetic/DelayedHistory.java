package org.galibra.catalogue.synthetic;

/// A star formation history that rises and decays, rate ∝ t e^(−t/τ) since its start.
///
/// @param startGyr lookback time of the start, from the galaxy's own epoch
/// @param timescaleGyr τ
record DelayedHistory(double startGyr, double timescaleGyr) {
    /// Stars begin no earlier than this share of the age of the universe ago.
    private static final double GREATEST_SHARE_OF_TIME = 0.985;

    /// The mass formed in each age bin of [PopulationGrid], relative: the differences of F = 1 − (1
    /// + x) e^−x, x = (start − age)/τ.
    ///
    /// @param universeGyr age of the universe at the galaxy's epoch
    /// @return a new array of [PopulationGrid#AGES]
    double[] formed(double universeGyr) {
        double start = Math.min(startGyr, GREATEST_SHARE_OF_TIME * universeGyr);
        var formed = new double[PopulationGrid.AGES];
        double since = share(start - PopulationGrid.edgeGyr(0));
        for (int age = 0; age < formed.length; age++) {
            double before = share(start - PopulationGrid.edgeGyr(age + 1));
            formed[age] = Math.max(since - before, 0);
            since = before;
        }
        return formed;
    }

    private double share(double elapsedGyr) {
        if (elapsedGyr <= 0) {
            return 0;
        }
        double x = elapsedGyr / timescaleGyr;
        return 1 - (1 + x) * StrictMath.exp(-x);
    }
}
