package org.galibra.cli;

import org.galibra.evaluation.MetricScatter;
import org.galibra.evaluation.Metrics;
import org.galibra.model.TrainingOutcome;
import org.galibra.study.CrossValidation;
import org.galibra.study.Ensemble;
import org.galibra.study.Run;
import org.galibra.study.RunRecord;
import org.galibra.study.Weighed;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The short table of results that a person reads at the end of a run.
final class ResultTable {
    private static final Map<String, String> BASELINES =
            Map.of(
                    "leastSquares", "least squares, same features",
                    "constantKs", "constant M/L in Ks",
                    "constantW1", "constant M/L in W1",
                    "taylor2011", "g−i relation (Taylor+ 2011)",
                    "tenNearest", "ten nearest neighbours",
                    "meanMass", "mean training mass for all");

    private final Run run;
    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    ResultTable(Run run, Path folder) {
        this.run = run;
        this.folder = folder;
    }

    String text() {
        line("");
        line("%s", heading());
        line("%s", ending());
        line("");
        line("%-30s %8s %22s %9s %9s", "", "N", "RMS (dex)", "median", "scatter");
        set("training", Optional.of(run.training()));
        set("validation", Optional.of(run.validation()));
        set("test", run.test());
        set("test with the survey's noise", run.noisyTest());
        set("natural test side", run.natural());
        line("");
        line(
                "Other methods on the %s galaxies:",
                run.test().isPresent() ? "same test" : "validation");
        run.baselines()
                .forEach((name, metrics) -> row(BASELINES.getOrDefault(name, name), metrics, ""));
        run.ensemble().ifPresent(this::ensemble);
        run.crossValidation().ifPresent(this::folds);
        line("");
        text.append("Written to ").append(folder);
        return text.toString();
    }

    private void ensemble(Ensemble ensemble) {
        Weighed set = run.test().orElseGet(run::validation);
        Ensemble.Judged judged = ensemble.judged(set.galaxies());
        line("");
        line("%,d seeds, on the %s galaxies:", ensemble.members().size(), set.name());
        scatter("mean ± scatter of the seeds", judged.scatter());
        row("median prediction", judged.median(), "");
    }

    private void folds(CrossValidation validated) {
        line("");
        line("%,d folds of the training side:", validated.folds().size());
        scatter("mean ± scatter of the folds", validated.scatter());
        row("all folds together", validated.pooled(), "");
    }

    private void scatter(String label, MetricScatter scatter) {
        line(
                "%-30s %8s %22s %9s %9s",
                label,
                "",
                RunRecord.dex(scatter.mean().rms())
                        + " ± "
                        + RunRecord.dex(scatter.deviation().rms()),
                RunRecord.dex(scatter.mean().median()),
                RunRecord.dex(scatter.mean().scatter()));
    }

    private String heading() {
        var sample = run.experiment().sample();
        String what = run.experiment().catalogue().synthetic().isPresent() ? "synthetic " : "";
        return String.format(
                Locale.ROOT,
                "%d-%s-1 network, %d features, trained on %,d %sgalaxies of %s",
                sample.features().size(),
                run.recipe().layers(),
                sample.features().size(),
                sample.training().count(),
                what,
                run.experiment().catalogue().table().name());
    }

    private String ending() {
        String how =
                switch (run.outcome()) {
                    case TrainingOutcome.Finished _ -> "finished";
                    case TrainingOutcome.StoppedEarly _ -> "stopped early";
                    case TrainingOutcome.Cancelled _ -> "interrupted";
                    case TrainingOutcome.Diverged _ -> "diverged";
                };
        return String.format(
                Locale.ROOT,
                "%s after %,d steps in %.1f s; the network of step %,d is used",
                Character.toUpperCase(how.charAt(0)) + how.substring(1),
                run.outcome().step(),
                run.seconds(),
                run.outcome().networkStep());
    }

    private void set(String label, Optional<Weighed> set) {
        set.filter(weighed -> weighed.galaxies().count() > 0)
                .ifPresent(weighed -> {
                    var range = weighed.range();
                    row(
                            label,
                            weighed.metrics(),
                            " (%s–%s)"
                                    .formatted(
                                            RunRecord.dex(range.low().rms()),
                                            RunRecord.dex(range.high().rms())));
                });
    }

    private void row(String label, Metrics metrics, String range) {
        line(
                "%-30s %,8d %22s %9s %9s",
                label,
                metrics.n(),
                RunRecord.dex(metrics.rms()) + range,
                RunRecord.dex(metrics.median()),
                RunRecord.dex(metrics.scatter()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
