package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.photometry.Band;

import java.util.List;
import java.util.Optional;

/// What the first look at a table gathers: galaxies inside the fences, with and without a mass of
/// their own.
final class Gathered {
    private final Scales scales;
    private final SurveyPlan plan;
    private final Sightings with;
    private final Sightings without;

    Gathered(Scales scales, SurveyPlan plan) {
        this.scales = scales;
        this.plan = plan;
        List<Band> bands = scales.model().features().bands();
        with = new Sightings(bands, true, CrossFit.MOST_GALAXIES, plan.seed());
        without = new Sightings(bands, false, Calibrated.MOST_FOR_RATIO, plan.seed());
    }

    void add(Catalogue block, Weighing weighing, long first) {
        with.add(block, weighing, first);
        without.add(block, weighing, first);
    }

    Optional<Comparison> comparison() {
        return Comparison.of(with, plan);
    }

    Calibrated calibrated(Optional<Comparison> comparison) {
        return Calibrated.of(scales, plan, comparison, with, without);
    }
}
