package org.galibra.study.survey;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.study.survey.Weighing.Term;
import org.galibra.table.Column;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Weighs the galaxies of a block of a table, each by itself: what a row gets does not depend on
/// the other rows of its block. In three steps, so that several blocks may be under way at once: a
/// block is [looked at][#look], the networks that it asks for are [made ready][#ready] in the order
/// of the blocks, and it is [weighed][#weigh].
final class Weigher {
    /// A redshift at or below it tells no distance: peculiar velocities of 300 km/s are as large.
    static final double LEAST_REDSHIFT = 0.001;

    /// Rows between two reports.
    private static final int SLICE = 4096;

    private final Scales scales;
    private final SurveyPlan plan;
    private final Siblings siblings;
    private final List<Band> bands;

    Weigher(Scales scales, SurveyPlan plan, Siblings siblings) {
        this.scales = scales;
        this.plan = plan;
        this.siblings = siblings;
        bands = scales.model().features().bands();
    }

    /// A block before it is weighed.
    ///
    /// @param first the place of its first row in the table
    /// @param sights what can be used of each row
    /// @param weighing what is known before: redshifts, own masses, and who has no distance
    record Look(Catalogue block, long first, Sights sights, Weighing weighing) {
        boolean hasDistance(int row) {
            return weighing.reason(row) == null;
        }
    }

    /// All three steps for one block.
    ///
    /// @throws GalibraException if a sibling that is kept cannot be read or written
    /// @throws CancellationException if `stop` was set meanwhile
    Weighing weigh(Catalogue block, long first, Progress progress, StopSignal stop)
            throws GalibraException {
        Look look = look(block, first);
        ready(look);
        return weigh(look, progress, stop);
    }

    /// What can be told of the rows of a block without a network.
    Look look(Catalogue block, long first) {
        var look = new Look(block, first, Sights.of(block, bands), new Weighing(block.rows()));
        Weighing weighing = look.weighing();
        redshifts(block, weighing);
        block.mass()
                .ifPresent(mass -> {
                    for (int row = 0; row < block.rows(); row++) {
                        weighing.set(Term.REFERENCE, row, Catalogue.number(mass, row));
                    }
                });
        if (block.meaning().bands().values().stream().anyMatch(BandColumn::isApparent)) {
            withoutDistance(block, weighing);
        }
        return look;
    }

    /// Makes the networks ready that a block asks for: where siblings may step in, those on each
    /// set of bands that its galaxies have.
    ///
    /// @throws GalibraException if a sibling that is kept cannot be read or written
    /// @throws CancellationException if the siblings' signal was set meanwhile
    void ready(Look look) throws GalibraException {
        if (!plan.siblings()) {
            return;
        }
        Set<List<Band>> asked = new LinkedHashSet<>();
        for (int row = 0; row < look.block().rows(); row++) {
            if (look.hasDistance(row) && !look.sights().isWhole(row)) {
                asked.add(look.sights().reliable(row));
            }
        }
        for (List<Band> some : asked) {
            siblings.ready(some);
        }
    }

    /// Weighs a block whose networks are ready.
    ///
    /// @throws CancellationException if `stop` was set meanwhile
    Weighing weigh(Look look, Progress progress, StopSignal stop) {
        int rows = look.block().rows();
        for (int from = 0; from < rows; from += SLICE) {
            progress.at("Weighing galaxies", from, rows);
            if (stop.isStopped()) {
                throw new CancellationException("weighing galaxies");
            }
            slice(look, from, Math.min(rows, from + SLICE));
        }
        return look.weighing();
    }

    private void slice(Look look, int from, int to) {
        Sights sights = look.sights();
        Weighing weighing = look.weighing();
        var whole = new OneNetwork(scales.main(), bands, plan);
        var others = new LinkedHashMap<List<Band>, OneNetwork>();
        for (int row = from; row < to; row++) {
            if (sights.isWhole(row)) {
                if (look.hasDistance(row)) {
                    whole.add(row);
                }
                continue;
            }
            weighing.of(row, "", sights.missingNames(row), sights.undetectedNames(row));
            if (!look.hasDistance(row)) {
                continue;
            }
            List<Band> kept = sights.reliable(row);
            Optional<Instrument> sibling = plan.siblings() ? siblings.of(kept) : Optional.empty();
            if (sibling.isPresent()) {
                others.computeIfAbsent(kept, _ -> new OneNetwork(sibling.get(), kept, plan))
                        .add(row);
            } else {
                without(weighing, whole, sights, row);
            }
        }
        whole.weigh(look.block(), weighing, look.first());
        for (OneNetwork network : others.values()) {
            network.weigh(look.block(), weighing, look.first());
        }
    }

    /// A galaxy that lacks a band, or has it too faint, where no other network can step in.
    private static void without(Weighing weighing, OneNetwork whole, Sights sights, int row) {
        if (!sights.missing(row).isEmpty()) {
            weighing.because(row, Reason.missing(sights.missing(row).getFirst().name()));
        } else if (!sights.undetected(row).isEmpty()) {
            weighing.because(row, Reason.notDetected(sights.undetected(row).getFirst().name()));
        } else {
            weighing.because(row, Reason.tooFaint(sights.faint(row).getFirst().name()));
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

    /// Finds the galaxies whose apparent light nothing makes absolute.
    private static void withoutDistance(Catalogue block, Weighing weighing) {
        DistanceColumn from = block.meaning().distance().orElseThrow();
        Column column = block.table().column(from.column()).orElseThrow();
        for (int row = 0; row < block.rows(); row++) {
            boolean known =
                    from.unit().needsCosmology()
                            ? weighing.at(Term.REDSHIFT, row) > LEAST_REDSHIFT
                            : !Double.isNaN(
                                    from.modulus(
                                            Catalogue.number(column, row),
                                            block.meaning().cosmology()));
            if (!known) {
                weighing.because(row, Reason.NO_DISTANCE);
            }
        }
    }
}
