package org.galibra.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.galibra.figure.SampleSeries;
import org.galibra.model.History;
import org.galibra.model.trained.ModelFile;
import org.galibra.model.trained.TrainedModel;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// A run read back from its folder, as [RunFolder] wrote it.
///
/// @param recipe what was done
/// @param results what its figures are drawn from
public record SavedRun(Recipe recipe, RunResults results) {
    private static final String TEST = "test";
    private static final JsonMapper JSON = new JsonMapper();
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /// Reads a run folder.
    ///
    /// @throws GalibraException if a file is absent or is not what [RunFolder] wrote, naming it
    public static SavedRun read(Path folder) throws GalibraException {
        Recipe recipe = RecipeFile.read(folder.resolve("recipe.yaml"));
        TrainedModel model = ModelFile.read(folder.resolve("model.json"));
        JsonNode record = read(folder.resolve("run.json"), SavedRun::record);
        History history = read(folder.resolve("loss.csv"), SavedRun::history);
        List<SampleSeries> sets = read(folder.resolve("predictions.csv"), SavedRun::sets);
        var results =
                new RunResults(
                        model,
                        otherSeeds(folder, record),
                        sets,
                        Optional.empty(),
                        history,
                        history.checks() > 0 ? record.path("bestStep").asLong(-1) : -1,
                        recipe,
                        record.path("table").path("path").asText(),
                        Optional.ofNullable(
                                record.path("table")
                                        .path("metadata")
                                        .path("synthetic")
                                        .textValue()));
        return new SavedRun(recipe, results);
    }

    private static List<TrainedModel> otherSeeds(Path folder, JsonNode record)
            throws GalibraException {
        var models = new ArrayList<TrainedModel>();
        JsonNode members = record.path("ensemble").path("members");
        // The first is the run's own model again.
        for (int k = 1; k < members.size(); k++) {
            models.add(ModelFile.read(folder.resolve(members.get(k).path("model").asText())));
        }
        return models;
    }

    /// Prepares the run's experiment anew from its table: the same sample, for the same recipe
    /// draws the same galaxies.
    ///
    /// @param moved where the table is now, if not where it was
    /// @throws GalibraException if the table cannot be read, or is another one than it was
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public Experiment experiment(Optional<Path> moved, Progress progress, StopSignal stop)
            throws GalibraException {
        TableReference table = moved.map(recipe.table()::movedTo).orElse(recipe.table());
        Experiment experiment =
                Experiment.prepare(
                        table.open(progress, stop), recipe, Surveys.read(progress, stop));
        if (!experiment.sample().features().equals(results.model().features())) {
            throw Problem.of("the table does not give the features that the network was trained on")
                    .inFile(table.path())
                    .remedy("Name the table of the run with --table")
                    .exception();
        }
        return experiment;
    }

    /// Whether the run's test set was opened.
    public boolean opened() {
        return results.sets().getLast().name().equals(TEST);
    }

    /// The same run with its experiment, for the figures that need it.
    public SavedRun with(Experiment experiment) {
        return new SavedRun(recipe, results.with(experiment));
    }

    /// How a file is understood.
    @FunctionalInterface
    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) throws GalibraException {
        try {
            return reading.of(file);
        } catch (IOException e) {
            throw notOfARun(file, FileFault.in(e), e);
        } catch (IllegalArgumentException e) {
            throw notOfARun(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static GalibraException notOfARun(Path file, String why, Exception cause) {
        return Problem.of("this is no file of a run: " + why)
                .inFile(file.toString())
                .remedy("Choose a folder that galibra train wrote")
                .exception(cause);
    }

    private static JsonNode record(Path file) throws IOException {
        JsonNode record = JSON.readTree(Files.readString(file));
        if (!record.path("format").asText().equals("galibra-run")) {
            throw new IllegalArgumentException("it does not say galibra-run");
        }
        return record;
    }

    private static History history(Path file) throws IOException {
        var batches = DoubleStream.builder();
        var steps = LongStream.builder();
        var validations = DoubleStream.builder();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
            for (CSVRecord row : rows) {
                if (!row.get("training").isEmpty()) {
                    batches.add(Double.parseDouble(row.get("training")));
                }
                if (!row.get("validation").isEmpty()) {
                    steps.add(Long.parseLong(row.get("step")));
                    validations.add(Double.parseDouble(row.get("validation")));
                }
            }
        }
        return History.of(
                batches.build().toArray(), steps.build().toArray(), validations.build().toArray());
    }

    /// The training galaxies and the test galaxies, or the validation galaxies where the test set
    /// is still sealed.
    private static List<SampleSeries> sets(Path file) throws IOException {
        List<CSVRecord> rows;
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
            rows = parser.getRecords();
        }
        boolean opened = rows.stream().anyMatch(row -> row.get("split").equals(TEST));
        var sets = new ArrayList<SampleSeries>();
        for (String name : List.of("training", opened ? TEST : "validation")) {
            List<CSVRecord> set =
                    rows.stream().filter(row -> row.get("split").equals(name)).toList();
            sets.add(SampleSeries.of(name, column(set, "true"), column(set, "predicted")));
        }
        return sets;
    }

    private static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray();
    }
}
