package org.galibra.study;

import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Training;
import org.galibra.model.TrainingPlan;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Times the plan `best` on galaxies that another program has fitted too: from its first step until
/// its training RMS is as low as the other's. Every run has another seed.
final class FitBench {
    static final String WORK = "fit 29-15-1, 8213 galaxies";

    private static final int ROWS = 11_733;
    private static final int TRAINING = 8_213;
    private static final int FEATURES = 29;
    private static final int HIDDEN = 15;
    private static final int TRIALS = 5;

    private final Examples galaxies;
    private final double rms;
    private long seed;

    /// Reads `x.f32` (11,733 × 29, row-major) and `y.f32` (11,733), little-endian; the first 8,213
    /// rows train.
    ///
    /// @param rms in units of y
    /// @throws GalibraException if a file is absent, unreadable or of another size
    FitBench(Path arrays, double rms) throws GalibraException {
        double[] x = read(arrays.resolve("x.f32"), ROWS * FEATURES);
        double[] y = read(arrays.resolve("y.f32"), ROWS);
        this.galaxies =
                new Examples(
                        Matrix.owning(TRAINING, FEATURES, Arrays.copyOf(x, TRAINING * FEATURES)),
                        Arrays.copyOf(y, TRAINING));
        this.rms = rms;
    }

    private static double[] read(Path file, int count) throws GalibraException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw problem(file, "it cannot be read: " + FileFault.in(e), e);
        }
        if (bytes.length != count * Float.BYTES) {
            throw problem(
                    file,
                    String.format(
                            Locale.ROOT,
                            "it has %,d bytes where %,d floats have %,d",
                            bytes.length,
                            count,
                            count * Float.BYTES),
                    null);
        }
        FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        double[] values = new double[count];
        Arrays.setAll(values, floats::get);
        return values;
    }

    private static GalibraException problem(Path file, String reason, Exception cause) {
        Problem problem =
                Problem.of(reason)
                        .inFile(file.toString())
                        .remedy("Write it with peers.py --only fit --save DIR");
        return cause == null ? problem.exception() : problem.exception(cause);
    }

    /// The seconds of one fit. A seed that ends above the RMS asked for is followed by the next, on
    /// the same clock.
    ///
    /// @throws GalibraException if a few seeds in a row all end above it
    double seconds() throws GalibraException {
        long start = System.nanoTime();
        double lowest = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < TRIALS; trial++) {
            seed++;
            lowest = Math.min(lowest, reached(TrainingPlan.best(seed)));
            if (lowest <= rms) {
                return (System.nanoTime() - start) / 1e9;
            }
        }
        throw Problem.of(
                        String.format(
                                Locale.ROOT,
                                "%d fits ended at training RMS of %.5f or more, above the %.5f"
                                        + " asked for",
                                TRIALS,
                                lowest,
                                rms))
                .remedy("Ask for an RMS that the galaxies allow")
                .exception();
    }

    /// The training RMS at which a fit ends, as soon as it is low enough. The galaxies that train
    /// also judge: the loss of the validation is that of the training RMS.
    private double reached(TrainingPlan plan) {
        double loss = 0.5 * rms * rms;
        var never = new StopSignal();
        var training =
                Training.begin(Network.initial(FEATURES, HIDDEN, seed), galaxies, galaxies, plan);
        boolean more = true;
        while (more && training.bestLoss() > loss) {
            boolean polishing = training.step() >= plan.maximumSteps();
            more = training.advance(polishing ? 1 : plan.validationInterval(), never).isEmpty();
        }
        return Math.sqrt(2 * training.bestLoss());
    }
}
