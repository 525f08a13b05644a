package org.galibra.study;

import org.galibra.evaluation.TotalDerivatives;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.DerivativesSpec;
import org.galibra.figure.DistributionsPlan;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.ImportanceSpec;
import org.galibra.figure.LossPlan;
import org.galibra.figure.LossSpec;
import org.galibra.figure.NetworkPlan;
import org.galibra.figure.NetworkSpec;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.SensitivityPlan;
import org.galibra.figure.SensitivitySpec;
import org.galibra.figure.SpectraPlan;
import org.galibra.figure.TargetLabel;
import org.galibra.figure.WeightsPlan;
import org.galibra.figure.WeightsSpec;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.sample.Galaxies;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;

/// The figures of a run. Each file carries its provenance, and each figure says how many steps were
/// trained and whether the galaxies are synthetic.
public final class RunFigures {
    /// Enough columns for the widest loss figure at print resolution.
    private static final int LOSS_COLUMNS = 1200;

    private RunFigures() {}

    /// Writes what a run folder holds: `performance.png` and `loss.png`, across a journal's page.
    static void write(Path folder, RunResults results) throws GalibraException {
        for (FigureName figure : List.of(FigureName.PERFORMANCE, FigureName.LOSS)) {
            Path file = folder.resolve(figure + ".png");
            draw(figure, results).write(file, Print.on(Page.MNRAS_DOUBLE), FileFormat.PNG);
        }
    }

    /// Draws one figure of a run, with the bins of the paper.
    ///
    /// @throws GalibraException if a cut cannot be applied to the table
    /// @throws IllegalArgumentException if the figure needs the table and it is not at hand
    public static DrawnFigure draw(FigureName figure, RunResults results) throws GalibraException {
        return draw(figure, results, PerformanceSpec.PAPER_BIN_DEX, new StopSignal());
    }

    /// Draws one figure of a run.
    ///
    /// @param binDex the width of the bins of predicted against true mass, in dex
    /// @throws GalibraException if a cut cannot be applied to the table
    /// @throws IllegalArgumentException if the figure needs the table and it is not at hand
    /// @throws CancellationException if `stop` was set meanwhile
    public static DrawnFigure draw(
            FigureName figure, RunResults results, double binDex, StopSignal stop)
            throws GalibraException {
        return new DrawnFigure(
                figure.toString(),
                figure.title(),
                plan(figure, results, binDex, stop),
                below(figure, results),
                new Captions(results).of(figure, binDex),
                provenance(figure, results));
    }

    /// The plan of a figure.
    private static FigurePlan plan(
            FigureName figure, RunResults results, double binDex, StopSignal stop)
            throws GalibraException {
        return switch (figure) {
            case SPECTRA -> SpectraPlan.of(SampleFigures.spectra(experiment(figure, results)));
            case DISTRIBUTIONS -> {
                Experiment experiment = experiment(figure, results);
                var full = SampleFigures.Full.of(experiment, Optional.empty());
                yield DistributionsPlan.of(SampleFigures.distributions(experiment, full));
            }
            case PERFORMANCE ->
                    PerformancePlan.of(
                            new PerformanceSpec(
                                    results.sets(),
                                    binDex,
                                    TargetLabel.STELLAR_MASS,
                                    note(results)));
            case WEIGHTS -> weights(results);
            case NETWORK ->
                    NetworkPlan.of(
                            new NetworkSpec(
                                    results.model().network(),
                                    results.model().features().names(),
                                    -1));
            case SENSITIVITY -> {
                Galaxies training = experiment(figure, results).sample().training();
                yield SensitivityPlan.of(
                        Sensitivities.of(
                                results.models(),
                                training.features(),
                                training.masses(),
                                SensitivitySpec.Unit.NORMALISED));
            }
            case DERIVATIVES -> {
                experiment(figure, results);
                yield DerivativesPlan.of(
                        new DerivativesSpec(
                                TotalDerivatives.of(results.models(), results.judges().features()),
                                results.judgesInWords(),
                                results.models().size()));
            }
            case IMPORTANCE -> {
                experiment(figure, results);
                yield Measures.of(
                                results.models(),
                                results.judges(),
                                results.judgesInWords(),
                                Reading.REPEATS,
                                results.recipe().seed(),
                                stop,
                                Progress.UNWATCHED)
                        .plan(ImportanceSpec.Kind.BANDS);
            }
            case LOSS ->
                    LossPlan.of(
                            new LossSpec(
                                    results.history(),
                                    true,
                                    results.bestStep(),
                                    results.recipe().training().batch(),
                                    results.recipe().training().cost()),
                            LOSS_COLUMNS,
                            Optional.empty());
        };
    }

    private static WeightsPlan weights(RunResults results) {
        var features = results.model().features();
        return WeightsPlan.of(
                new WeightsSpec(
                        results.model().network(), features.names(), features.magnitudes().size()));
    }

    private static Experiment experiment(FigureName figure, RunResults results) {
        return results.experiment()
                .orElseThrow(() -> new IllegalArgumentException(figure + " needs the table"));
    }

    /// What stands below a figure; that of performance says it in each of its columns.
    private static String below(FigureName figure, RunResults results) {
        if (figure == FigureName.PERFORMANCE) {
            return "";
        }
        if (figure == FigureName.WEIGHTS && !weights(results).note().isEmpty()) {
            return weights(results).note() + " · " + note(results);
        }
        return figure.showsSample()
                ? results.synthetic().map(_ -> "synthetic catalogue").orElse("")
                : note(results);
    }

    private static String note(RunResults results) {
        String steps = Captions.counted(results.model().provenance().steps(), "step");
        return results.synthetic().isPresent() ? "synthetic catalogue · " + steps : steps;
    }

    /// What the file of a figure says about where it comes from, by keyword.
    private static SequencedMap<String, String> provenance(FigureName figure, RunResults results) {
        var text = new LinkedHashMap<String, String>();
        text.put("Title", figure.title());
        text.put("Software", "Galibra " + Version.current());
        text.put("Source", results.source());
        text.putAll(DrawnFigure.keywords(Origin.meaning(results.model())));
        results.synthetic().ifPresent(what -> text.put("Comment", "Synthetic galaxies: " + what));
        return text;
    }
}
