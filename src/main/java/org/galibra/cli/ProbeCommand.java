package org.galibra.cli;

import org.galibra.work.GalibraException;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// `galibra probe`: how smoothly the window runs while it trains.
@Command(
        name = "probe",
        description =
                "Trains at full speed in an invisible 1440 × 900 window for 15 s and prints"
                        + " how long the window's thread was busy at a time.",
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
