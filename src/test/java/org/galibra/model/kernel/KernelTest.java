package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;

class KernelTest {
    /// What another Java with these options prints for the kernel that it chose.
    static final class Chosen {
        public static void main(String[] arguments) {
            System.out.println(Kernel.chosen().label());
        }
    }

    private static String chosen(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, options);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
        command.add(Chosen.class.getName());
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    @Test
    void withoutTheIncubatorModuleItIsTheScalarKernel() throws Exception {
        assertThat(chosen()).isEqualTo("scalar" + System.lineSeparator());
    }

    @Test
    void standardOutputHoldsNoWarningOfTheIncubatorModule() throws Exception {
        assertThat(chosen("--add-modules=jdk.incubator.vector").lines())
                .singleElement()
                .isIn("scalar", "vector-4", "vector-8", "vector-16");
    }

    @Test
    void thePropertyChoosesTheLanes() throws Exception {
        assertThat(
                        chosen("--add-modules=jdk.incubator.vector", "-Dgalibra.kernel=vector-8")
                                .strip())
                .isIn("scalar", "vector-4", "vector-8");
        assertThat(
                        chosen("--add-modules=jdk.incubator.vector", "-Dgalibra.kernel=vector-16")
                                .strip())
                .isNotEmpty()
                .isIn("scalar", "vector-4", "vector-8", "vector-16");
        assertThat(chosen("-Dgalibra.kernel=vector-12")).isEmpty();
    }

    @Test
    void thePropertyChooses() throws Exception {
        assertThat(chosen("-Dgalibra.kernel=scalar-double").strip()).isEqualTo("scalar-double");
        assertThat(chosen("-Dgalibra.kernel=abacus")).isEmpty();
    }
}
