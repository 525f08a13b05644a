package org.galibra.study;

import org.galibra.model.HiddenLayers;
import org.galibra.model.TrainingPlan;

import java.util.Locale;

/// Ways to train that have a name: a network and a plan for it.
public enum Preset {
    /// As in Elson (2025).
    FAITHFUL,
    /// The same network, to its noise floor in the shortest time.
    BEST,
    /// Stellar mass as in Surana et al. (2020).
    SURANA_2020_MASS,
    /// Star-formation rate as in Surana et al. (2020).
    SURANA_2020_SFR,
    /// Dust luminosity as in Surana et al. (2020).
    SURANA_2020_DUST;

    /// `faithful`, `best`, `surana-2020-mass` …
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The hidden layers.
    public HiddenLayers layers() {
        return switch (this) {
            case FAITHFUL, BEST -> HiddenLayers.ELSON_2025;
            case SURANA_2020_MASS -> HiddenLayers.SURANA_MASS;
            case SURANA_2020_SFR -> HiddenLayers.SURANA_SFR;
            case SURANA_2020_DUST -> HiddenLayers.SURANA_DUST;
        };
    }

    /// The plan, for this seed of its batches.
    public TrainingPlan plan(long seed) {
        return switch (this) {
            case FAITHFUL -> TrainingPlan.elson2025(seed);
            case BEST -> TrainingPlan.best(seed);
            case SURANA_2020_MASS -> TrainingPlan.surana2020(5_000, 300, seed);
            case SURANA_2020_SFR -> TrainingPlan.surana2020(1_500, 500, seed);
            case SURANA_2020_DUST -> TrainingPlan.surana2020(1_700, 300, seed);
        };
    }
}
