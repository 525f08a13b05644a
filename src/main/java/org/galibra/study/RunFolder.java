package org.galibra.study;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.galibra.figure.export.FigureFile;
import org.galibra.model.History;
import org.galibra.model.trained.ModelFile;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folder of a run: `recipe.yaml`, `run.json`, `model.json`, `predictions.csv`, `loss.csv` and
/// `figures/`; with an ensemble also `members/`, a model for each seed. Each file is replaced
/// whole; nothing else in the folder is touched.
public final class RunFolder {
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private RunFolder() {}

    /// Makes sure that a run can be written to `folder`, before work is spent on it, even when the
    /// program is interrupted.
    ///
    /// @throws GalibraException if the folder cannot be made or written to
    public static void prepare(Path folder) throws GalibraException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw unwritable(folder, "a file of this name stands in the way", null);
        }
        try {
            Files.createDirectories(folder.resolve("figures"));
        } catch (IOException e) {
            throw unwritable(folder, "the folder cannot be made: " + FileFault.in(e), e);
        }
        if (!Files.isWritable(folder) || !Files.isWritable(folder.resolve("figures"))) {
            throw unwritable(folder, "the folder cannot be written to", null);
        }
        FigureFile.prepare();
    }

    private static GalibraException unwritable(Path folder, String reason, Exception cause) {
        return Problem.of(reason)
                .inFile(folder.toString())
                .remedy("Choose a folder that you may write to")
                .exception(cause);
    }

    /// Writes a run, making the folder where it is absent.
    ///
    /// @throws GalibraException if the folder or a file cannot be written
    public static void write(Path folder, Run run) throws GalibraException {
        prepare(folder);
        text(folder.resolve("recipe.yaml"), RecipeFile.write(run.recipe()));
        ModelFile.write(folder.resolve("model.json"), run.model());
        if (run.ensemble().isPresent()) {
            members(folder, run.ensemble().get());
        }
        WholeFile.write(folder.resolve("predictions.csv"), out -> predictions(out, run));
        WholeFile.write(folder.resolve("loss.csv"), out -> losses(out, run.outcome().history()));
        RunFigures.write(folder.resolve("figures"), RunResults.of(run));
        text(
                folder.resolve("run.json"),
                RunRecord.text(RunRecord.whole(run), true) + System.lineSeparator());
    }

    private static void members(Path folder, Ensemble ensemble) throws GalibraException {
        try {
            Files.createDirectories(folder.resolve("members"));
        } catch (IOException e) {
            throw unwritable(folder, "its folder members cannot be made: " + FileFault.in(e), e);
        }
        for (Member member : ensemble.members()) {
            ModelFile.write(folder.resolve(member(member.seed())), member.model());
        }
    }

    /// Where the model of a seed is kept, within the folder.
    static String member(long seed) {
        return "members/seed" + seed + ".json";
    }

    private static void text(Path file, String text) throws GalibraException {
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void predictions(OutputStream out, Run run) throws IOException {
        var columns = new ArrayList<>(List.of("id", "split", "true", "predicted", "residual"));
        if (run.ensemble().isPresent()) {
            columns.addAll(List.of("ensembleMedian", "ensembleScatter"));
        }
        CSVPrinter printer = printer(out, columns.toArray(String[]::new));
        predictions(printer, run, run.training());
        predictions(printer, run, run.validation());
        if (run.test().isPresent()) {
            predictions(printer, run, run.test().get());
        }
        printer.flush();
    }

    private static void predictions(CSVPrinter printer, Run run, Weighed set) throws IOException {
        int[] rows = set.galaxies().rows();
        double[] masses = set.galaxies().masses();
        double[] predicted = set.predicted();
        var ensemble = run.ensemble().map(all -> all.predictions(set.galaxies().features()));
        double[] median = ensemble.map(Ensemble.Predictions::median).orElse(new double[0]);
        double[] scatter = ensemble.map(Ensemble.Predictions::scatter).orElse(new double[0]);
        for (int i = 0; i < rows.length; i++) {
            printer.print(run.experiment().catalogue().identifier(rows[i]));
            printer.print(set.name());
            printer.print(masses[i]);
            printer.print(predicted[i]);
            printer.print(predicted[i] - masses[i]);
            if (ensemble.isPresent()) {
                printer.print(median[i]);
                printer.print(scatter[i]);
            }
            printer.println();
        }
    }

    /// The loss ½ (z − y)² of the batch before each step, and of the validation galaxies after the
    /// steps at which it was taken.
    private static void losses(OutputStream out, History history) throws IOException {
        CSVPrinter printer = printer(out, "step", "training", "validation");
        int check = 0;
        for (int step = 0; step <= history.steps(); step++) {
            boolean checked = check < history.checks() && history.validationStep(check) == step;
            printer.printRecord(
                    step,
                    step == 0 ? "" : history.batchLoss(step),
                    checked ? history.validationLoss(check) : "");
            check += checked ? 1 : 0;
        }
        printer.flush();
    }

    private static CSVPrinter printer(OutputStream out, String... header) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var printer = new CSVPrinter(writer, CSV);
        printer.printRecord((Object[]) header);
        return printer;
    }
}
