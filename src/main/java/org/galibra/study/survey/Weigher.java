package org.galibra.study.survey;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.Detections;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.evaluation.survey.LightErrors;
import org.galibra.evaluation.survey.SurveyNoise;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.study.survey.Weighing.Term;
import org.galibra.table.Column;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Weighs the galaxies of a block of a table, each by itself: what a row gets does not depend on
/// the other rows of its block.
final class Weigher {
    /// A redshift at or below it tells no distance: peculiar velocities of 300 km/s are as large.
    static final double LEAST_REDSHIFT = 0.001;

    /// Rows between two reports.
    private static final int SLICE = 4096;

    private final Scales scales;
    private final SurveyPlan plan;
    private final Siblings siblings;

    Weigher(Scales scales, SurveyPlan plan, Siblings siblings) {
        this.scales = scales;
        this.plan = plan;
        this.siblings = siblings;
    }

    /// Weighs a block.
    ///
    /// @param first the place of its first row in the table
    /// @throws GalibraException if a sibling that is kept cannot be read or written
    /// @throws CancellationException if `stop` was set meanwhile
    Weighing weigh(Catalogue block, long first, Progress progress, StopSignal stop)
            throws GalibraException {
        var weighing = new Weighing(block.rows());
        redshifts(block, weighing);
        block.mass()
                .ifPresent(mass -> {
                    for (int row = 0; row < block.rows(); row++) {
                        weighing.set(Term.REFERENCE, row, Catalogue.number(mass, row));
                    }
                });
        for (int from = 0; from < block.rows(); from += SLICE) {
            progress.at("Weighing galaxies", from, block.rows());
            if (stop.isStopped()) {
                throw new CancellationException("weighing galaxies");
            }
            slice(block, first, from, Math.min(block.rows(), from + SLICE), weighing);
        }
        return weighing;
    }

    private void slice(Catalogue block, long first, int from, int to, Weighing weighing)
            throws GalibraException {
        List<Band> bands = scales.model().features().bands();
        var whole = new OneNetwork(scales.main(), bands, plan);
        var others = new LinkedHashMap<List<Band>, OneNetwork>();
        boolean apparent =
                block.meaning().bands().values().stream().anyMatch(BandColumn::isApparent);
        for (int row = from; row < to; row++) {
            Sight sight = Sight.of(block, bands, row);
            weighing.of(row, "", names(sight.missing()), names(sight.undetected()));
            if (apparent && !hasDistance(block, weighing, row)) {
                weighing.because(row, Reason.NO_DISTANCE);
            } else if (sight.reliable().size() == bands.size()) {
                whole.add(row);
            } else {
                List<Band> kept = sight.reliable();
                Optional<Instrument> sibling =
                        plan.siblings() ? siblings.of(kept) : Optional.empty();
                if (sibling.isPresent()) {
                    others.computeIfAbsent(kept, _ -> new OneNetwork(sibling.get(), kept, plan))
                            .add(row);
                } else {
                    without(weighing, whole, sight, row);
                }
            }
        }
        whole.weigh(block, weighing, first);
        for (OneNetwork network : others.values()) {
            network.weigh(block, weighing, first);
        }
    }

    /// A galaxy that lacks a band, or has it too faint, where no other network can step in.
    private static void without(Weighing weighing, OneNetwork whole, Sight sight, int row) {
        if (!sight.missing().isEmpty()) {
            weighing.because(row, Reason.missing(sight.missing().getFirst().name()));
        } else if (!sight.undetected().isEmpty()) {
            weighing.because(row, Reason.notDetected(sight.undetected().getFirst().name()));
        } else {
            weighing.because(row, Reason.tooFaint(sight.faint().getFirst().name()));
            whole.add(row);
        }
    }

    static String names(List<Band> bands) {
        return String.join(" ", bands.stream().map(Band::name).toList());
    }

    private static void redshifts(Catalogue block, Weighing weighing) {
        Optional<DistanceColumn> distance =
                block.meaning().distance().filter(from -> from.unit().needsCosmology());
        Optional<Column> column = distance.flatMap(from -> block.table().column(from.column()));
        if (column.isEmpty()) {
            return;
        }
        double per =
                distance.get().unit() == DistanceColumn.Unit.VELOCITY
                        ? FlatCosmology.LIGHT_SPEED_KM_S
                        : 1;
        for (int row = 0; row < block.rows(); row++) {
            weighing.set(Term.REDSHIFT, row, Catalogue.number(column.get(), row) / per);
        }
    }

    private static boolean hasDistance(Catalogue block, Weighing weighing, int row) {
        DistanceColumn from = block.meaning().distance().orElseThrow();
        if (from.unit().needsCosmology()) {
            return weighing.at(Term.REDSHIFT, row) > LEAST_REDSHIFT;
        }
        double value = Catalogue.number(block.table().column(from.column()).orElseThrow(), row);
        return !Double.isNaN(from.modulus(value, block.meaning().cosmology()));
    }

    /// In which of the network's bands a galaxy can be used.
    ///
    /// @param reliable measured, and at most 2 per cent of draws would not be above 0
    /// @param missing not observed
    /// @param undetected observed, and not detected
    /// @param faint measured, but not reliable
    private record Sight(
            List<Band> reliable, List<Band> missing, List<Band> undetected, List<Band> faint) {
        static Sight of(Catalogue block, List<Band> bands, int row) {
            int measured = 0;
            for (Band band : bands) {
                Detections seen = block.detections().get(band);
                if (seen != null
                        && seen.at(row) == Detections.State.MEASURED
                        && !(relative(block, band, row) > SurveyNoise.FAINTEST_RELATIVE)) {
                    measured++;
                }
            }
            if (measured == bands.size()) {
                return new Sight(bands, List.of(), List.of(), List.of());
            }
            var sight =
                    new Sight(
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>());
            for (Band band : bands) {
                Detections seen = block.detections().get(band);
                Detections.State state =
                        seen == null ? Detections.State.NOT_OBSERVED : seen.at(row);
                (switch (state) {
                            case NOT_OBSERVED -> sight.missing;
                            case NOT_DETECTED -> sight.undetected;
                            case MEASURED ->
                                    relative(block, band, row) > SurveyNoise.FAINTEST_RELATIVE
                                            ? sight.faint
                                            : sight.reliable;
                        })
                        .add(band);
            }
            return sight;
        }
    }

    /// σ_F/F of a band; NaN where the table does not tell.
    static double relative(Catalogue block, Band band, int row) {
        Column errors = block.errors().get(band);
        return errors == null ? Double.NaN : LightErrors.relative(Catalogue.number(errors, row));
    }
}
