package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

class InterruptionTest {
    @TempDir Path folder;

    @Test
    void controlCWritesTheBestNetworkSoFarAndEndsWith130() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no /bin/kill here");
        var random = new Random(1);
        var table = new StringBuilder("M_u,M_g,logMstar\n");
        for (int i = 0; i < 200; i++) {
            double mass = 8 + 3 * random.nextDouble();
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%f,%f,%f%n",
                            -2 * mass,
                            -2.1 * mass + random.nextDouble(),
                            mass));
        }
        Path file = Files.writeString(folder.resolve("t.csv"), table);
        Path out = folder.resolve("run");
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.galibra.Galibra",
                        "train",
                        file.toString(),
                        "--no-early-stopping",
                        "--steps",
                        "20000000",
                        "--out",
                        out.toString());
        command.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(
                    watch,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            Process process = command.start();
            // The notes come just before the first step.
            while (!log().contains("Note:")) {
                assertThat(process.isAlive()).as(() -> log()).isTrue();
                var key = watch.poll(100, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.reset();
                }
            }
            new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid())).start().waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(() -> log()).isEqualTo(130);
        }
        for (String name : List.of("model.json", "predictions.csv", "run.json", "loss.csv")) {
            assertThat(out.resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"cancelled\"");
    }

    private String log() {
        Path log = folder.resolve("log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
