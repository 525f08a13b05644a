package org.galibra.model.kernel;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The inner loops of training and prediction, each twin: steps of the paper's network and of Surana
/// et al.'s for mass, predictions, and the product that deep networks are made of. Run them with
///
///     mvn -P jmh test-compile exec:exec@jmh
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class KernelBenchmark {
    private static final int GALAXIES = 8_213;
    private static final int[] PAPER = {29, 15, 1};
    private static final int[] SURANA = {22, 44, 66, 66, 1};

    @Param({"VECTOR", "SCALAR"})
    private Kernel kernel;

    private final Random random = new Random(1);
    private final int[] order = random.ints(1 << 16, 0, GALAXIES).toArray();
    private final float[] outputs = new float[GALAXIES];
    private final float[] a = new float[256 * 112];
    private final float[] b = new float[112 * 224];
    private final float[] c = new float[256 * 224];
    private Galaxies galaxies;
    private Galaxies surana;
    private Layers plain;
    private Layers adam;
    private Layers deep;
    private Product product;
    private int at;

    /// Makes galaxies and networks.
    @Setup
    public void prepare() {
        galaxies = galaxies(29);
        surana = galaxies(22);
        plain = layers(PAPER, Activation.SIGMOID, Cost.QUADRATIC, Optimiser.SGD, 50);
        adam = layers(PAPER, Activation.SIGMOID, Cost.QUADRATIC, Optimiser.ADAM, 50);
        deep = layers(SURANA, Activation.RELU, Cost.ABSOLUTE, Optimiser.ADAM, 256);
        product = Product.of(kernel);
    }

    private Galaxies galaxies(int features) {
        var made = new Galaxies(GALAXIES, features);
        for (int row = 0; row < GALAXIES; row++) {
            made.set(row, random.doubles(features).toArray(), random.nextDouble());
        }
        return made;
    }

    private Layers layers(
            int[] widths, Activation hidden, Cost cost, Optimiser optimiser, int batch) {
        Layers layers =
                Layers.of(kernel, widths, hidden, Activation.LINEAR, cost, optimiser, batch);
        int size = 0;
        for (int l = 1; l < widths.length; l++) {
            size += (widths[l - 1] + 1) * widths[l];
        }
        layers.load(random.doubles(size, -0.3, 0.3).toArray());
        return layers;
    }

    /// The place of the next batch.
    private int next(int batch) {
        at = (at + batch) % (order.length - 2 * batch);
        return at;
    }

    /// A step of plain descent, 29-15-1, 50 galaxies.
    @Benchmark
    public double stepOfPlainDescent() {
        int from = next(50);
        return plain.step(galaxies, order, from, from + 50, 0.25);
    }

    /// A step of Adam, 29-15-1, 50 galaxies.
    @Benchmark
    public double stepOfAdam() {
        int from = next(50);
        return adam.step(galaxies, order, from, from + 50, 1e-4);
    }

    /// A step of Adam on the absolute error, 22-44-66-66-1, 256 galaxies.
    @Benchmark
    public double stepOfADeepNetwork() {
        int from = next(256);
        return deep.step(surana, order, from, from + 256, 1e-4);
    }

    /// Predictions for 8,213 galaxies, 29-15-1.
    @Benchmark
    public float[] predictions() {
        plain.outputs(galaxies, 0, GALAXIES, outputs);
        return outputs;
    }

    /// 256 × 112 times 112 × 224: 12.8 million floating-point operations.
    @Benchmark
    public float[] productOfMatrices() {
        product.multiply(a, 112, 1, b, c, 256, 224, 112);
        return c;
    }
}
