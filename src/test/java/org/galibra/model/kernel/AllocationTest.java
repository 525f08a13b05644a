package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// A step leaves nothing to collect, once it is compiled.
class AllocationTest {
    private static final int[] PAPER = {29, 15, 1};
    private static final int[] DEEP = {29, 33, 17, 2};

    /// The clock of allocations allocates a little itself.
    private static final long FEW = 1_000;

    /// A busy machine may take this long to compile a step: until then vectors are boxed.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void noStepAllocates() {
        for (Kernel kernel : List.of(Kernel.VECTOR, Kernel.SCALAR)) {
            if (!kernel.available()) {
                continue;
            }
            check(kernel, PAPER, Activation.SIGMOID, Cost.QUADRATIC, Optimiser.SGD);
            check(kernel, PAPER, Activation.SIGMOID, Cost.HUBER, Optimiser.ADAM);
            check(kernel, DEEP, Activation.RELU, Cost.ABSOLUTE, Optimiser.ADAM);
            check(kernel, DEEP, Activation.TANH, Cost.QUADRATIC, Optimiser.NESTEROV);
        }
    }

    private static void check(
            Kernel kernel, int[] widths, Activation hidden, Cost cost, Optimiser optimiser) {
        var random = new Random(6);
        int outputs = widths[widths.length - 1];
        var galaxies = new Galaxies(100, widths[0], outputs);
        for (int row = 0; row < 100; row++) {
            galaxies.set(
                    row, random.doubles(widths[0]).toArray(), random.doubles(outputs).toArray(), 1);
        }
        Layers layers = Layers.of(kernel, widths, hidden, Activation.LINEAR, cost, optimiser, 50);
        int size = 0;
        for (int l = 1; l < widths.length; l++) {
            size += (widths[l - 1] + 1) * widths[l];
        }
        layers.load(random.doubles(size, -0.3, 0.3).toArray());
        int[] order = random.ints(50, 0, 100).toArray();
        long fewest = Long.MAX_VALUE;
        long start = System.nanoTime();
        while (fewest >= FEW && System.nanoTime() - start < PATIENCE.toNanos()) {
            long before = allocated();
            for (int step = 0; step < 1000; step++) {
                layers.step(galaxies, order, 0, 50, 0.001);
            }
            fewest = Math.min(fewest, allocated() - before);
        }
        assertThat(fewest)
                .as("bytes in 1,000 steps, %s, %s, %s", kernel, hidden, optimiser)
                .isLessThan(FEW);
    }

    /// By this thread: what the compiler or another test allocates meanwhile does not count.
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
