package org.galibra.app.sample;

import org.galibra.app.Selection;
import org.galibra.catalogue.Catalogue;
import org.galibra.figure.DistributionsPlan;
import org.galibra.figure.SpectraPlan;
import org.galibra.sample.Cut;
import org.galibra.study.Experiment;
import org.galibra.study.SampleFigures;
import org.galibra.table.Column;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes pictures of samples, one at a time, away from the screen. It remembers what the next
/// picture most likely shares with the last: the full sample, its histograms, the sliders' axes.
final class SamplePlanner {
    private final Map<String, CutAxis> axes = new HashMap<>();
    private Optional<Catalogue> catalogue = Optional.empty();
    private Optional<SampleFigures.Full> full = Optional.empty();
    private Optional<DistributionsPlan> distributions = Optional.empty();

    /// The picture of an experiment's sample.
    ///
    /// @param asked columns for which somebody wants a slider
    /// @param selection the galaxies selected in all charts
    SamplePicture picture(Experiment experiment, List<String> asked, Selection selection) {
        try {
            return plan(experiment, asked, selection);
        } catch (GalibraException e) {
            // The sample was drawn by the very same cuts.
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very same catalogue; comparing takes long
    private SamplePicture plan(Experiment experiment, List<String> asked, Selection selection)
            throws GalibraException {
        if (catalogue.filter(known -> known == experiment.catalogue()).isEmpty()) {
            axes.clear();
            catalogue = Optional.of(experiment.catalogue());
        }
        full = Optional.of(SampleFigures.Full.of(experiment, full));
        var spec = SampleFigures.distributions(experiment, full.get());
        distributions = Optional.of(DistributionsPlan.of(spec, distributions));
        List<CutLine> lines = CutLine.of(experiment.catalogue(), experiment.recipe(), asked);
        return new SamplePicture(
                experiment,
                cuts(experiment, lines),
                full.get().measured(),
                selection.isEmpty()
                        ? distributions.get()
                        : distributions
                                .get()
                                .selecting(
                                        SampleFigures.population(
                                                "selected", experiment, selection.rows())),
                SpectraPlan.of(SampleFigures.spectra(experiment)),
                Fall.of(experiment, lines));
    }

    private List<CutPicture> cuts(Experiment experiment, List<CutLine> lines)
            throws GalibraException {
        Catalogue galaxies = experiment.catalogue();
        List<Cut> cuts = experiment.recipe().sample().cuts();
        var left = new ArrayList<int[]>();
        left.add(IntStream.range(0, galaxies.rows()).toArray());
        for (Cut cut : cuts) {
            left.add(cut.pass(galaxies, left.getLast()));
        }
        var pictures = new ArrayList<CutPicture>();
        for (CutLine line : lines) {
            int place = line.place(cuts);
            int[] before = place < 0 ? left.getLast() : left.get(place);
            int kept = place < 0 ? before.length : left.get(place + 1).length;
            Column column = Catalogue.numeric(galaxies.table(), line.column());
            CutAxis axis = axes.computeIfAbsent(line.column(), _ -> CutAxis.of(column));
            pictures.add(
                    new CutPicture(line, axis, axis.counts(column, before), before.length, kept));
        }
        return pictures;
    }
}
