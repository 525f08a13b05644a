package org.galibra.study.survey;

import org.galibra.evaluation.survey.Calibration;
import org.galibra.model.trained.ModelFile;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.study.Experiment;
import org.galibra.study.FeatureSubset;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Networks of one run's recipe on fewer bands, for galaxies that lack the others: trained when one
/// is first asked for, kept by its set of bands, in the run's folder where there is one
/// (`siblings/`).
final class Siblings {
    /// The most that are trained for one table.
    private static final int MOST = 512;

    private final Scales scales;
    private final Progress progress;
    private final StopSignal stop;
    private final Map<List<Band>, Optional<Instrument>> known = new ConcurrentHashMap<>();
    private final Map<String, Optional<Intervals>> intervals = new ConcurrentHashMap<>();

    Siblings(Scales scales, Progress progress, StopSignal stop) {
        this.scales = scales;
        this.progress = progress;
        this.stop = stop;
    }

    /// Makes the network on these bands alone, if it was not made yet. Not for two threads at once.
    ///
    /// @throws GalibraException if one that is kept cannot be read or written
    /// @throws java.util.concurrent.CancellationException if the signal was set meanwhile
    void ready(List<Band> bands) throws GalibraException {
        if (!known.containsKey(bands)) {
            known.put(List.copyOf(bands), make(bands));
        }
    }

    /// The network on these bands alone, made ready before; none where the run's galaxies are not
    /// at hand, the bands make no feature, or too many were trained already.
    Optional<Instrument> of(List<Band> bands) {
        return known.getOrDefault(bands, Optional.empty());
    }

    /// The intervals of a sibling, within the simulation.
    ///
    /// @param inputs the names of its bands, separated by blanks
    Optional<Intervals> intervals(String inputs) {
        return intervals.computeIfAbsent(
                inputs,
                names ->
                        known.entrySet().stream()
                                .filter(each -> Weigher.names(each.getKey()).equals(names))
                                .flatMap(each -> each.getValue().stream())
                                .flatMap(sibling -> sibling.heldOut().stream())
                                .findFirst()
                                .map(set ->
                                        Intervals.of(
                                                Calibration.SIMULATION,
                                                set.predicted(),
                                                set.truth())));
    }

    /// How many networks stepped in.
    long count() {
        return known.values().stream().filter(Optional::isPresent).count();
    }

    /// Whether there can be a network on these bands alone. Colours leave a mass open: without a
    /// magnitude nothing tells how bright a galaxy is.
    static boolean canBeMade(Scales scales, List<Band> bands) {
        return scales.experiment().isPresent()
                && !scales.model()
                        .features()
                        .restrictedTo(new HashSet<>(bands))
                        .magnitudes()
                        .isEmpty();
    }

    private Optional<Instrument> make(List<Band> bands) throws GalibraException {
        FeatureSet kept = scales.model().features().restrictedTo(new HashSet<>(bands));
        if (!canBeMade(scales, bands) || count() >= MOST) {
            return Optional.empty();
        }
        Experiment experiment = scales.experiment().get();
        var subset = new FeatureSubset(experiment.sample(), kept);
        TrainedModel model = model(experiment, subset);
        Sample sample = experiment.sample();
        boolean test = scales.main().heldOut().filter(set -> set.set().equals("test")).isPresent();
        Galaxies judged = test ? sample.test() : sample.validation();
        return Optional.of(
                Scales.instrument(
                        model,
                        List.of(),
                        subset.of(sample.training().features()),
                        judged,
                        subset.of(judged.features()),
                        test ? "test" : "validation"));
    }

    private TrainedModel model(Experiment experiment, FeatureSubset subset)
            throws GalibraException {
        if (scales.folder().isEmpty()) {
            return experiment.sibling(subset, stop, progress);
        }
        Path folder = scales.folder().get().resolve("siblings");
        Path file =
                folder.resolve(
                        String.join(
                                        "-",
                                        subset.features().bands().stream().map(Band::name).toList())
                                + ".json");
        if (Files.exists(file)) {
            TrainedModel kept = ModelFile.read(file);
            boolean same =
                    kept.features().equals(subset.features())
                            && kept.provenance()
                                    .tableSha256()
                                    .equals(scales.model().provenance().tableSha256())
                            && kept.provenance()
                                    .recipeSha256()
                                    .equals(scales.model().provenance().recipeSha256());
            if (same) {
                return kept;
            }
        }
        TrainedModel model = experiment.sibling(subset, stop, progress);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.of("the folder cannot be made: " + FileFault.in(e))
                    .inFile(folder.toString())
                    .remedy("Copy the run to a folder that you may write to")
                    .exception(e);
        }
        ModelFile.write(file, model);
        return model;
    }
}
