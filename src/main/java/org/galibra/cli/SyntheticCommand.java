package org.galibra.cli;

import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.study.SurveyFolder;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `galibra synthetic`: writes the synthetic catalogue as a table.
@Command(
        name = "synthetic",
        description = "Makes a catalogue of synthetic galaxies: made of formulae, not observed.",
        mixinStandardHelpOptions = true)
final class SyntheticCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--galaxies",
            defaultValue = "180000",
            paramLabel = "N",
            description = "How many (${DEFAULT-VALUE}).")
    private int galaxies;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "The seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = {
                "The table to write: .csv, .ecsv, .fits or .vot, and .gz to compress it;",
                "with --layout, the folder."
            })
    private Path out;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "gama: the files that the survey GAMA gives, with --survey.")
    private String layout;

    @Option(
            names = "--survey",
            description = {
                "What a survey would see of galaxies of another universe: offsets, noise,",
                "gaps, a limit of m_r < 19.8. --galaxies counts those in the survey."
            })
    private boolean survey;

    @Option(
            names = "--observed-frame",
            description = "With --survey: light arrives redshifted, and needs a K-correction.")
    private boolean observedFrame;

    @Override
    public Integer call() throws Exception {
        if (galaxies < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--galaxies must be at least 1, not " + galaxies);
        }
        checkLayout();
        var terminal = new Terminal();
        if (survey) {
            return writeSurvey(terminal);
        }
        TableFiles.checkWritable(out);
        return Interruption.during(
                terminal,
                stop -> {
                    Table table =
                            TableReference.synthetic(galaxies, seed)
                                    .open(terminal.progress(), stop);
                    TableFiles.write(out, table, terminal.progress(), stop);
                    terminal.note(
                            String.format(
                                    Locale.ROOT,
                                    "Wrote %,d synthetic galaxies (seed %d) to %s.",
                                    galaxies,
                                    seed,
                                    out));
                    return 0;
                });
    }

    private void checkLayout() {
        if (layout != null && !layout.equals("gama")) {
            throw new ParameterException(spec.commandLine(), "--layout is gama, not " + layout);
        }
        if (survey != (layout != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--layout gama and --survey go together");
        }
        if (observedFrame && !survey) {
            throw new ParameterException(spec.commandLine(), "--observed-frame goes with --survey");
        }
    }

    private int writeSurvey(Terminal terminal) throws Exception {
        ObservedLight light = observedFrame ? ObservedLight.REDSHIFTED : ObservedLight.REST;
        return Interruption.during(
                terminal,
                stop -> {
                    var written =
                            SurveyFolder.write(
                                    out, galaxies, seed, light, terminal.progress(), stop);
                    terminal.note(
                            String.format(
                                    Locale.ROOT,
                                    "Wrote a synthetic survey of %,d galaxies (seed %d) to %s and"
                                            + " %s.",
                                    galaxies,
                                    seed,
                                    written.masses(),
                                    written.fluxes()));
                    return 0;
                });
    }
}
