package org.galibra.cli;

import org.galibra.study.Bench;
import org.galibra.study.Timing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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
            description = "Some of the work: step, epoch, inference.")
    private List<String> only =
            Arrays.stream(Bench.values()).map(Bench::word).collect(Collectors.toList());

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "Threads to use (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
        }
        List<Bench> chosen = only.stream().map(this::work).toList();
        var terminal = new Terminal();
        terminal.note(Bench.machine());
        for (Bench bench : chosen) {
            for (Timing timing : bench.on(threads)) {
                terminal.result(json ? timing.json().toString() : timing.words());
            }
        }
        return 0;
    }

    private Bench work(String word) {
        return Arrays.stream(Bench.values())
                .filter(bench -> bench.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "there is no work " + word));
    }
}
