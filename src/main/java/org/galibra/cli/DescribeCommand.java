package org.galibra.cli;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Numbers;
import org.galibra.figure.export.FigureFile;
import org.galibra.photometry.Band;
import org.galibra.study.Joining;
import org.galibra.study.MappingFile;
import org.galibra.study.RunRecord;
import org.galibra.study.SavedMappings;
import org.galibra.study.SourceRecord;
import org.galibra.study.TableDescription;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.table.io.TablePart;
import org.galibra.work.GalibraException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `galibra describe`: what a table holds and what was recognised in it, or where a figure comes
/// from.
@Command(
        name = "describe",
        description =
                "Says what a table holds (columns, missing values, sentinels, bands), or where a"
                        + " figure comes from.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "TABLE",
            description =
                    "The table, or a figure (.pdf, .svg, .png); FILE#N for HDU N of a FITS file or"
                            + " TABLE N of a VOTable, FILE#/path for a group of an HDF5 file,"
                            + " FILE#/a/x,/b/y for datasets of it; or the folder of a SHARK"
                            + " model.")
    private Path path;

    @Option(
            names = "--sample-rows",
            paramLabel = "N",
            description = "Read a random N of the table's rows (as many as the memory holds).")
    private long sampleRows;

    @Option(
            names = "--join",
            paramLabel = "FILE:KEY=KEY",
            description = "Join FILE's columns where KEY of the table is KEY of it; repeatable.")
    private List<String> joins = new ArrayList<>();

    @Mixin private SharkOptions shark;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--save-mapping",
            paramLabel = "FILE",
            description = "Write what was understood as a mapping, to be edited.")
    private Path saved;

    @Mixin private MappingOptions mapping;

    private final SavedMappings mappings;

    /// @param mappings those that a person saved or loaded before
    DescribeCommand(SavedMappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal();
        if (FigureFile.named(path)) {
            return figure(terminal);
        }
        ColumnMapping said =
                mapping.mapping(Band.allWith(List.of()).stream().map(Band::name).toList());
        return Interruption.during(
                terminal,
                stop -> {
                    var reference =
                            new TableReference(
                                    shark.place(path).toString(), "", joined(), sampleRows, 1);
                    Table table = reference.open(terminal.progress(), stop);
                    SourceRecord.sentences(table).forEach(terminal::advice);
                    var description = TableDescription.of(table, said, TableFiles.parts(path));
                    description.meaning().notes().forEach(terminal::advice);
                    description.meaning().standInNotes().forEach(terminal::advice);
                    description
                            .meaning()
                            .questions()
                            .forEach(question -> terminal.advice(question.advice()));
                    List<SavedMappings.Fit> fits =
                            mapping.isNamed() ? List.of() : mappings.fitting(table);
                    fits.forEach(fit ->
                            terminal.advice(
                                    "a mapping of yours fits, "
                                            + fit.match().reason()
                                            + "; to use it: --mapping "
                                            + fit.file()));
                    if (saved != null) {
                        MappingFile.write(saved, description.meaning().proposal());
                        mappings.remember(saved);
                        terminal.note("Wrote the mapping to " + saved + ".");
                    }
                    if (json) {
                        terminal.json(RunRecord.text(description.json(fits), false));
                    } else {
                        print(terminal, description);
                    }
                    return 0;
                });
    }

    private List<Joining> joined() {
        try {
            return joins.stream().map(Joining::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /// The provenance within a figure's file.
    private int figure(Terminal terminal) throws GalibraException {
        Map<String, String> provenance = FigureFile.provenance(path);
        if (json) {
            terminal.json(RunRecord.text(RunRecord.texts(provenance), false));
        } else {
            provenance.forEach((keyword, text) -> terminal.result(keyword + ": " + text));
        }
        return 0;
    }

    private static void print(Terminal terminal, TableDescription description) {
        Table table = description.table();
        terminal.result(
                String.format(
                        Locale.ROOT,
                        "%s: %s, %,d rows, %,d columns",
                        table.name(),
                        table.source().format(),
                        table.rows(),
                        table.columns().size()));
        table.metadata().forEach((key, value) -> terminal.result("  " + key + ": " + value));
        if (description.parts().size() > 1) {
            description.parts().forEach(part -> terminal.result("  " + line(part)));
        }
        int width =
                description.columns().stream()
                        .mapToInt(c -> c.column().name().length())
                        .max()
                        .orElse(0);
        for (var each : description.columns()) {
            terminal.result(
                    String.format(
                            Locale.ROOT,
                            "  %-" + Math.max(width, 1) + "s  %-7s  %,9d missing%s%s",
                            each.column().name(),
                            each.column().values().type(),
                            each.missing(),
                            counts("; sentinels ", each.sentinels()),
                            counts("; undecided ", each.undecided())));
        }
        terminal.result("Convention: " + description.meaning().convention().reason());
        terminal.result(
                description.meaning().bands().isEmpty()
                        ? "No band is recognised."
                        : "Bands: "
                                + description.meaning().bands().entrySet().stream()
                                        .map(band ->
                                                band.getKey().name()
                                                        + " = "
                                                        + band.getValue().column())
                                        .collect(Collectors.joining(", ")));
    }

    private static String counts(String head, Map<Double, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(each ->
                                String.format(
                                        Locale.ROOT,
                                        "%,d × %s",
                                        each.getValue(),
                                        Numbers.plain(each.getKey())))
                        .collect(Collectors.joining(", ", head, ""));
    }

    private static String line(TablePart part) {
        String size =
                part.isTable()
                        ? String.format(
                                Locale.ROOT,
                                ", %s rows, %,d columns",
                                part.rows() < 0
                                        ? "?"
                                        : String.format(Locale.ROOT, "%,d", part.rows()),
                                part.columns())
                        : "";
        String shape =
                part.isDataset() ? " " + part.shape() + " " + part.type() + " " + part.unit() : "";
        return part.number() < 0
                ? part.suffix() + " " + part.kind() + size + shape.stripTrailing()
                : part.suffix() + " " + part.kind() + " " + part.name() + size;
    }
}
