package org.galibra.study.survey;

import org.galibra.evaluation.survey.CloudFence;
import org.galibra.evaluation.survey.MassCorrection;
import org.galibra.figure.SampleSeries;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.ModelFile;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.study.Experiment;
import org.galibra.study.Member;
import org.galibra.study.Run;
import org.galibra.study.SavedRun;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What weighs a survey: the network that was chosen and, where its run and the run's table are at
/// hand, what they tell of it.
///
/// @param main the network
/// @param experiment of its run, from which siblings can be trained
/// @param folder of its run, where siblings are kept
/// @param kept a correction onto an earlier survey's scale, of a calibrated model
/// @param notes what a person should know, one sentence each
public record Scales(
        Instrument main,
        Optional<Experiment> experiment,
        Optional<Path> folder,
        Optional<MassCorrection> kept,
        List<String> notes) {
    public Scales {
        notes = List.copyOf(notes);
    }

    public TrainedModel model() {
        return main.model();
    }

    /// The scales of a run that has just ended; its test galaxies tell its scatter if they are
    /// opened, else its validation galaxies.
    public static Scales of(Run run) {
        List<TrainedModel> others =
                run.ensemble()
                        .map(all -> all.members().stream().skip(1).map(Member::model).toList())
                        .orElse(List.of());
        return new Scales(
                instrument(run.model(), others, run.experiment(), run.test().isPresent()),
                Optional.of(run.experiment()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// The scales of a model by itself.
    public static Scales of(TrainedModel model) {
        return new Scales(
                new Instrument(model, List.of(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        "no run stands beside the model: its own scatter, the cloud of its training"
                                + " galaxies and intervals are not known"));
    }

    /// Opens a run folder, the `model.json` of one, a calibrated model, or a model by itself.
    ///
    /// @throws GalibraException if there is no model, or a file of the run is damaged
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static Scales open(Path place, Progress progress, StopSignal stop)
            throws GalibraException {
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        boolean isRun =
                Files.isDirectory(place)
                        || (String.valueOf(place.getFileName()).equals("model.json")
                                && Files.exists(folder.resolve("recipe.yaml"))
                                && Files.exists(folder.resolve("run.json")));
        if (isRun) {
            return ofRun(folder, progress, stop);
        }
        return CalibratedFile.isOne(place) ? CalibratedFile.read(place) : of(ModelFile.read(place));
    }

    private static Scales ofRun(Path folder, Progress progress, StopSignal stop)
            throws GalibraException {
        SavedRun run = SavedRun.read(folder);
        TrainedModel model = run.results().model();
        List<TrainedModel> others = run.results().otherSeeds();
        var notes = new ArrayList<String>();
        try {
            Experiment experiment = run.experiment(Optional.empty(), progress, stop);
            return new Scales(
                    instrument(model, others, experiment, run.opened()),
                    Optional.of(experiment),
                    Optional.of(folder),
                    Optional.empty(),
                    notes);
        } catch (GalibraException absent) {
            notes.add(
                    "the run's own table is not at hand, so there is no cloud fence and no sibling"
                            + " can be trained ("
                            + absent.problem().reason()
                            + ")");
        }
        SampleSeries judged = run.results().sets().getLast();
        var heldOut = HeldOut.of(judged.name(), judged.truth(), judged.predicted());
        return new Scales(
                new Instrument(model, others, Optional.empty(), Optional.of(heldOut)),
                Optional.empty(),
                Optional.of(folder),
                Optional.empty(),
                notes);
    }

    private static Instrument instrument(
            TrainedModel model, List<TrainedModel> others, Experiment experiment, boolean opened) {
        Sample sample = experiment.sample();
        boolean test = opened || sample.validation().count() == 0;
        Galaxies judged = test ? sample.test() : sample.validation();
        return instrument(
                model,
                others,
                sample.training().features(),
                judged,
                judged.features(),
                test ? "test" : "validation");
    }

    /// An instrument of a network's galaxies.
    ///
    /// @param training n × d features of the training galaxies, in mag
    /// @param features of the galaxies held out
    static Instrument instrument(
            TrainedModel model,
            List<TrainedModel> others,
            Matrix training,
            Galaxies judged,
            Matrix features,
            String set) {
        BandSpace space = BandSpace.of(model.features());
        boolean enough = training.rows() > 1 && judged.count() > 0;
        Optional<CloudFence> cloud =
                enough
                        ? Optional.of(
                                CloudFence.fit(
                                        space.magnitudes(training),
                                        space.magnitudes(features),
                                        CloudFence.TOLERANCE_MAG,
                                        CloudFence.PERCENT))
                        : Optional.empty();
        Optional<HeldOut> heldOut =
                judged.count() > 0
                        ? Optional.of(HeldOut.of(set, model, judged, features))
                        : Optional.empty();
        return new Instrument(model, others, cloud, heldOut);
    }
}
