package org.galibra.study;

import org.galibra.figure.LossPlan;
import org.galibra.figure.LossSpec;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.SampleSeries;
import org.galibra.figure.TargetLabel;
import org.galibra.figure.export.FigureFile;
import org.galibra.work.GalibraException;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The figures of a run: `performance.png`, E25's Fig. 3, and `loss.png`. Each carries its
/// provenance, and the performance figure says how many steps were trained and whether the galaxies
/// are synthetic.
final class RunFigures {
    /// Enough columns for the widest loss figure at print resolution.
    private static final int LOSS_COLUMNS = 1200;

    private RunFigures() {}

    static void write(Path folder, Run run) throws GalibraException {
        Weighed judged = run.test().orElseGet(run::validation);
        var spec =
                new PerformanceSpec(
                        List.of(series(run.training()), series(judged)),
                        PerformanceSpec.PAPER_BIN_DEX,
                        TargetLabel.STELLAR_MASS,
                        note(run));
        FigureFile.writePng(
                folder.resolve("performance.png"),
                PerformancePlan.of(spec),
                provenance(run, "Predicted against true stellar mass"));
        var loss =
                new LossSpec(
                        run.outcome().history(),
                        true,
                        run.validation().galaxies().count() > 0 ? run.outcome().bestStep() : -1,
                        run.recipe().training().batch());
        FigureFile.writePng(
                folder.resolve("loss.png"),
                LossPlan.of(loss, LOSS_COLUMNS, Optional.empty()),
                provenance(run, "Training and validation loss"));
    }

    private static SampleSeries series(Weighed set) {
        return SampleSeries.stating(
                set.name(), set.galaxies().masses(), set.predicted(), set.metrics());
    }

    private static String note(Run run) {
        String steps = String.format(Locale.ROOT, "%,d steps", run.outcome().networkStep());
        return run.experiment().catalogue().synthetic().isPresent()
                ? "synthetic catalogue · " + steps
                : steps;
    }

    private static Map<String, String> provenance(Run run, String title) {
        var table = run.experiment().catalogue().table();
        var text = new LinkedHashMap<String, String>();
        text.put("Title", title);
        text.put("Software", "Galibra " + Version.current());
        text.put(
                "Source",
                "recipe sha256 "
                        + run.recipeSha256()
                        + "; table "
                        + table.name()
                        + (table.source().sha256().isEmpty()
                                ? " (" + table.source().path() + ")"
                                : " sha256 " + table.source().sha256())
                        + "; seed "
                        + run.recipe().seed()
                        + "; network of step "
                        + run.outcome().networkStep());
        run.experiment()
                .catalogue()
                .synthetic()
                .ifPresent(what -> text.put("Comment", "Synthetic galaxies: " + what));
        return text;
    }
}
