package org.galibra.cli;

import org.galibra.work.GalibraException;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// `galibra probe`: how smoothly the window runs while it trains, and what that costs.
@Command(
        name = "probe",
        description =
                "Trains at full speed in an invisible 1440 × 900 window, 15 s on the Train and 15 s"
                    + " on the Evaluate page, and prints how long the window's thread was busy at a"
                    + " time, and how much of a core showing the training took.",
        mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    private final Screen screen;

    ProbeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws GalibraException {
        new Terminal().result(screen.probe());
        return 0;
    }
}
