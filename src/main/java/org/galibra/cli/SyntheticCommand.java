package org.galibra.cli;

import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.catalogue.synthetic.SharkLayout;
import org.galibra.study.SurveyFolder;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `galibra synthetic`: writes the synthetic catalogue as a table.
@Command(
        name = "synthetic",
        description = "Makes a catalogue of synthetic galaxies: made of formulae, not observed.",
        mixinStandardHelpOptions = true)
final class SyntheticCommand implements Callable<Integer> {
    private static final String LIGHT_CONE = "shark-light-cone";
    private static final List<String> LAYOUTS = List.of("gama", "shark", LIGHT_CONE);

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
            description = {
                "gama: the files that the survey GAMA gives, with --survey;",
                "shark, shark-light-cone: HDF5 files laid out as SHARK's."
            })
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

    @Mixin private SharkLayoutOptions shark;

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
        Optional<SharkLayout> sharks = sharkLayout();
        if (sharks.isEmpty()) {
            TableFiles.checkWritable(out);
        }
        return Interruption.during(
                terminal,
                stop -> {
                    Table table =
                            TableReference.synthetic(galaxies, seed)
                                    .open(terminal.progress(), stop);
                    if (sharks.isPresent()) {
                        sharks.get().write(out, table, terminal.progress(), stop);
                    } else {
                        TableFiles.write(out, table, terminal.progress(), stop);
                    }
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
        if (layout != null && !LAYOUTS.contains(layout)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--layout is " + String.join(", ", LAYOUTS) + ", not " + layout);
        }
        if (survey != "gama".equals(layout)) {
            throw new ParameterException(
                    spec.commandLine(), "--layout gama and --survey go together");
        }
        if (observedFrame && !survey) {
            throw new ParameterException(spec.commandLine(), "--observed-frame goes with --survey");
        }
    }

    private Optional<SharkLayout> sharkLayout() throws GalibraException {
        if (layout == null) {
            if (shark.isSaid()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--band-order, --filters and --subvolumes go with --layout shark");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(shark.layout(layout.equals(LIGHT_CONE), galaxies));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
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
