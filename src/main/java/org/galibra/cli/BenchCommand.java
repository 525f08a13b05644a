package org.galibra.cli;

import org.galibra.study.Bench;
import org.galibra.study.Timing;
import org.galibra.work.GalibraException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/// `galibra bench`: how fast this machine trains and weighs.
@Command(
        name = "bench",
        description = "Times training and weighing on this machine, on work that others time too.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WORK",
            description =
                    "Some of the work: step, epoch, inference, ensemble, fit (the first three,"
                            + " and with --arrays fit).")
    private List<String> only = List.of();

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "Threads to use (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--arrays",
            paramLabel = "DIR",
            description = "The galaxies to fit: x.f32 and y.f32, as peers.py --save writes them.")
    private Path arrays;

    @Option(
            names = "--rms",
            paramLabel = "R",
            description = "Fit until the training RMS is at most R.")
    private double rms = Double.NaN;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws GalibraException {
        if (threads < 1) {
            throw usage("--threads must be at least 1");
        }
        List<Bench> chosen =
                only.isEmpty()
                        ? Arrays.stream(Bench.values())
                                .filter(bench ->
                                        bench.isUsual() || (bench == Bench.FIT && arrays != null))
                                .toList()
                        : only.stream().map(this::work).toList();
        if (chosen.contains(Bench.FIT) && (arrays == null || !(rms > 0))) {
            throw usage("fit needs --arrays DIR and --rms R, R above 0");
        }
        var terminal = new Terminal();
        terminal.note(Bench.machine());
        for (Bench bench : chosen) {
            for (Timing timing : bench.on(new Bench.Task(threads, arrays, rms))) {
                terminal.result(json ? timing.json().toString() : timing.words());
            }
        }
        return 0;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Bench work(String word) {
        return Arrays.stream(Bench.values())
                .filter(bench -> bench.word().equals(word))
                .findFirst()
                .orElseThrow(() -> usage("there is no work " + word));
    }
}
