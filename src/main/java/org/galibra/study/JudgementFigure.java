package org.galibra.study;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.export.FigureData;
import org.galibra.figure.export.FigureFile;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.model.trained.TrainedModel;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A figure by which a network is judged, such as a mass function or a learning curve, for a file:
/// drawn, or as the numbers behind it.
///
/// @param title what it shows
/// @param plan its numbers
/// @param page where it will stand
public record JudgementFigure(String title, FigurePlan plan, Page page) {
    /// Writes the figure; the end of the file's name chooses between `.pdf`, `.svg`, `.png` and the
    /// formats of tables.
    ///
    /// @throws GalibraException if the file cannot be written, or its name has no end that is known
    public void write(
            Path file,
            Experiment experiment,
            TrainedModel model,
            Progress progress,
            StopSignal stop)
            throws GalibraException {
        Optional<FileFormat> format = format(file);
        var origin = Origin.of(experiment, model);
        if (format.isEmpty()) {
            String name = file.getFileName().toString().replaceAll("\\.[^.]*$", "");
            var numbers = FigureData.of(plan).getFirst();
            TableFiles.write(file, DrawnFigure.table(name, numbers, origin), progress, stop);
            return;
        }
        var text = new LinkedHashMap<String, String>();
        text.put("Title", title);
        text.put("Description", title + ". " + plan.summary());
        text.put("Software", "Galibra " + Version.current());
        text.putAll(DrawnFigure.keywords(Origin.meaning(model)));
        text.put(
                "Source",
                Origin.run(experiment, model).entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("software"))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("; ")));
        String note = experiment.catalogue().synthetic().map(_ -> "synthetic catalogue").orElse("");
        FigureFile.write(file, plan, Print.on(page), format.get(), note, text);
    }

    /// Refuses a file whose name has no end that [#write] knows.
    ///
    /// @throws GalibraException naming those of tables
    public static void checkWritable(Path file) throws GalibraException {
        if (format(file).isEmpty()) {
            TableFiles.checkWritable(file);
        }
    }

    /// Whether a file of this name would be drawn, rather than hold numbers.
    public static boolean isDrawn(Path file) {
        return format(file).isPresent();
    }

    private static Optional<FileFormat> format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(FileFormat.values())
                .filter(format -> name.endsWith("." + format))
                .findFirst();
    }
}
