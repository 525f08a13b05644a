package org.galibra.model.kernel;

import java.util.Arrays;
import java.util.Locale;

/// The arithmetic of training.
public enum Kernel {
    /// Float, by vector instructions.
    VECTOR,
    /// Float, in plain Java.
    SCALAR,
    /// Double, in plain Java: the reference that the others are held to.
    SCALAR_DOUBLE;

    private static final String MODULE = "jdk.incubator.vector";

    /// The system property that chooses: `vector` (with `-8` or `-16` for its lanes), `scalar` or
    /// `scalar-double`.
    static final String PROPERTY = "galibra.kernel";

    /// The kernel of this program run: that of the system property `galibra.kernel`, else the
    /// fastest that this Java offers. Where the vector kernel is asked for and cannot run, it is
    /// the scalar one.
    ///
    /// @throws IllegalArgumentException if the property names no kernel
    public static Kernel chosen() {
        return Choice.KERNEL;
    }

    /// The chosen kernel where it is a float one, else the scalar one: for work that has no twin in
    /// double.
    public static Kernel floating() {
        return chosen() == SCALAR_DOUBLE ? SCALAR : chosen();
    }

    private static final class Choice {
        static final Kernel KERNEL = of(System.getProperty(PROPERTY, "vector"));

        private static Kernel of(String wanted) {
            Kernel kernel =
                    Arrays.stream(values())
                            .filter(each -> each.word().equals(wanted.replaceFirst("-(8|16)$", "")))
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalArgumentException(PROPERTY + " is " + wanted));
            return kernel == VECTOR && !VECTOR.available() ? SCALAR : kernel;
        }
    }

    /// Whether this kernel runs here. The vector kernel needs its module, and vectors of 256 bits
    /// or an ARM processor: older ones have no fused multiply-add, and imitate it very slowly.
    public boolean available() {
        return this != VECTOR
                || (ModuleLayer.boot().findModule(MODULE).isPresent()
                        && (Panel.preferred().lanes() >= 8
                                || System.getProperty("os.arch").equals("aarch64")));
    }

    /// The name in a run record: `vector-8` (the lanes), `scalar` or `scalar-double`.
    public String label() {
        return this == VECTOR ? "vector-" + Panel.preferred().lanes() : word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
