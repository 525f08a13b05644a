package org.galibra.study;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.export.FigureData;
import org.galibra.figure.export.FigureFile;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.PanelData;
import org.galibra.figure.export.Print;
import org.galibra.model.trained.TrainedModel;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.galibra.work.WholeFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// One figure, drawn but not yet put on paper: the same for the window and for files.
///
/// @param name of its files
/// @param title what it shows
/// @param plan its numbers
/// @param note what stands below it; may be empty
/// @param caption what it shows, of which galaxies, in sentences
/// @param provenance where it comes from, by keyword
public record DrawnFigure(
        String name,
        String title,
        FigurePlan plan,
        String note,
        String caption,
        SequencedMap<String, String> provenance) {
    public DrawnFigure {
        provenance = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(provenance));
    }

    /// Facts as the keywords of a figure's file: `mass card` as `Mass card`.
    public static SequencedMap<String, String> keywords(SequencedMap<String, String> facts) {
        var keywords = new LinkedHashMap<String, String>();
        facts.forEach((key, text) ->
                keywords.put(Character.toUpperCase(key.charAt(0)) + key.substring(1), text));
        return keywords;
    }

    /// A figure of a network on the sample of its experiment.
    ///
    /// @param name of its files
    /// @param caption what it shows, in sentences; those about sample and network follow
    public static DrawnFigure of(
            String name,
            String title,
            FigurePlan plan,
            String caption,
            Experiment experiment,
            TrainedModel model) {
        var run = Origin.run(experiment, model);
        var sources =
                new CaptionSources(experiment.recipe(), model, Optional.of(experiment.catalogue()));
        var provenance = new LinkedHashMap<String, String>();
        provenance.put("Title", title);
        provenance.put("Software", "Galibra " + Version.current());
        provenance.putAll(keywords(Origin.meaning(model)));
        provenance.put(
                "Source",
                run.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("software"))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("; ")));
        return new DrawnFigure(
                name,
                title,
                plan,
                experiment.catalogue().synthetic().map(_ -> "synthetic catalogue").orElse(""),
                String.join(" ", caption, sources.sample(), sources.training()),
                provenance);
    }

    /// The same with a person's own wording of the caption.
    public DrawnFigure withCaption(String words) {
        return new DrawnFigure(name, title, plan, note, words, provenance);
    }

    /// What the figure shows in words, for those who cannot see it.
    public String alternativeText() {
        return title + ". " + plan.summary();
    }

    /// What the figure's file says about itself: provenance, caption and alternative text.
    public SequencedMap<String, String> metadata() {
        var all = new LinkedHashMap<>(provenance);
        all.put("Description", alternativeText());
        all.put("Caption", caption);
        return Collections.unmodifiableSequencedMap(all);
    }

    /// Writes the figure.
    ///
    /// @throws GalibraException if the file cannot be written
    public void write(Path file, Print print, FileFormat format) throws GalibraException {
        FigureFile.write(file, plan, print, format, note, metadata());
    }

    /// Writes the figure, or the numbers behind it: the end of the file's name chooses between
    /// `.pdf`, `.svg`, `.png` and the formats of tables. Numbers of a second kind of panel go to
    /// `NAME-PANEL` beside the file.
    ///
    /// @return the files written
    /// @throws GalibraException if a file cannot be written, or its name has no end that is known
    public List<Path> save(Path file, Print print, Progress progress, StopSignal stop)
            throws GalibraException {
        Optional<FileFormat> format = format(file);
        if (format.isPresent()) {
            write(file, print, format.get());
            return List.of(file);
        }
        String given = file.getFileName().toString();
        int point = given.lastIndexOf('.');
        String stem = point < 0 ? given : given.substring(0, point);
        var files = new ArrayList<Path>();
        for (PanelData panel : FigureData.of(plan)) {
            Path to =
                    files.isEmpty()
                            ? file
                            : file.resolveSibling(
                                    stem + "-" + panel.name() + given.substring(stem.length()));
            TableFiles.write(to, table(stem, panel, metadata()), progress, stop);
            files.add(to);
        }
        return files;
    }

    /// Refuses a file whose name has no end that [#save] knows.
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

    /// Writes what belongs beside the figure: `NAME.txt` with caption, alternative text and
    /// provenance, and the numbers of every kind of panel as `NAME.ecsv` or `NAME-PANEL.ecsv`.
    ///
    /// @throws GalibraException if a file cannot be written
    public List<Path> writeBeside(Path folder) throws GalibraException {
        var files = new ArrayList<Path>();
        Path words = folder.resolve(name + ".txt");
        byte[] text = words().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(words, out -> out.write(text));
        files.add(words);
        for (PanelData panel : FigureData.of(plan)) {
            String file = panel.name().isEmpty() ? name : name + "-" + panel.name();
            Path numbers = folder.resolve(file + ".ecsv");
            TableFiles.write(
                    numbers, table(file, panel, provenance), Progress.UNWATCHED, new StopSignal());
            files.add(numbers);
        }
        return files;
    }

    private String words() {
        return "Caption\n"
                + caption
                + "\n\nAlternative text\n"
                + alternativeText()
                + "\n\nProvenance\n"
                + provenance.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    /// The numbers of a panel as a table.
    static Table table(String file, PanelData panel, Map<String, String> provenance) {
        List<Column> columns = panel.columns().stream().map(DrawnFigure::column).toList();
        return new Table(file, columns, new Source(file, "figure", ""), provenance);
    }

    private static Column column(PanelData.Column column) {
        return switch (column) {
            case PanelData.Reals reals ->
                    new Column(
                            reals.name(),
                            reals.unit(),
                            "",
                            reals.description(),
                            Reals.owning(
                                    reals.values().stream()
                                            .mapToDouble(Double::doubleValue)
                                            .toArray()));
            case PanelData.Counts counts ->
                    new Column(
                            counts.name(),
                            "",
                            "",
                            counts.description(),
                            Integers.of(
                                    counts.values().stream()
                                            .mapToLong(Integer::longValue)
                                            .toArray()));
            case PanelData.Words words ->
                    new Column(words.name(), "", "", words.description(), Texts.of(words.values()));
        };
    }
}
