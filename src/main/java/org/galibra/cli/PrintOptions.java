package org.galibra.cli;

import org.galibra.figure.ColourMap;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// How figures are put on paper: the same options for every command that draws.
final class PrintOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--style",
            defaultValue = "mnras-double",
            paramLabel = "PAGE",
            description =
                    "mnras-single, mnras-double, aanda-single, aanda, aas-single, aas, slide or"
                            + " poster (${DEFAULT-VALUE}).")
    private String style;

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "pdf",
            paramLabel = "FORMAT",
            description = "pdf, svg, png, between commas (${DEFAULT-VALUE}).")
    private List<FileFormat> formats;

    @Option(
            names = "--theme",
            defaultValue = "journal",
            paramLabel = "THEME",
            description = "journal, or dark for a slide in a dark room (${DEFAULT-VALUE}).")
    private String theme;

    @Option(
            names = "--colours",
            defaultValue = "viridis",
            paramLabel = "MAP",
            description =
                    "Of counts: viridis, cividis, batlow, or the paper's rainbow"
                            + " (${DEFAULT-VALUE}).")
    private String colours;

    @Option(
            names = "--text-size",
            defaultValue = "8",
            paramLabel = "PT",
            description = "Size of text in a journal, 5 to 16 (${DEFAULT-VALUE}).")
    private double textSize;

    @Option(
            names = "--dpi",
            defaultValue = "300",
            paramLabel = "N",
            description = "Pixels per inch of PNG files, 100 to 600 (${DEFAULT-VALUE}).")
    private int dpi;

    List<FileFormat> formats() {
        return formats;
    }

    /// What was asked for.
    ///
    /// @throws ParameterException if there is no such page, theme or map, or a number is out of
    ///   range
    Print print() {
        Page page =
                Page.named(style)
                        .orElseThrow(() -> usage("--style", style, Arrays.asList(Page.values())));
        ColourMap map =
                ColourMap.named(colours)
                        .orElseThrow(() ->
                                usage("--colours", colours, Arrays.asList(ColourMap.values())));
        if (!List.of("journal", "dark").contains(theme)) {
            throw usage("--theme", theme, List.of("journal", "dark"));
        }
        within("--text-size", textSize, 5, 16);
        within("--dpi", dpi, 100, 600);
        FigureStyle look = theme.equals("dark") ? FigureStyle.JOURNAL_DARK : FigureStyle.JOURNAL;
        return new Print(page, look.withColours(map), textSize, dpi);
    }

    /// Refuses a number out of its range.
    void within(String option, double given, double least, double most) {
        if (!(given >= least && given <= most)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s: from %s to %s, not %s".formatted(option, least, most, given));
        }
    }

    /// The refusal of a word that is none of those known.
    ParameterException usage(String option, String given, List<?> known) {
        return new ParameterException(
                spec.commandLine(),
                option
                        + ": there is no "
                        + given
                        + "; choose from "
                        + known.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
}
