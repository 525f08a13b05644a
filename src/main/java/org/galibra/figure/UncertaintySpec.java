package org.galibra.figure;

import org.galibra.model.Matrix;

import java.util.List;

/// Galaxies weighed by light alone: a band's magnitude and the propagated uncertainty against the
/// predicted mass, Fig. 3 of Elson (2026).
///
/// @param galaxies which they are, such as `no SED mass`
/// @param masses n × 1 predicted masses, in dex
/// @param band the band's name, such as `W1`
/// @param input whether the band is one of the network's inputs, and so no independent check
/// @param magnitudes n × 1 absolute magnitudes in the band (AB); NaN where it is missing
/// @param errors how the uncertainty was propagated, the one to show first
/// @param target how the axes name the mass
public record UncertaintySpec(
        String galaxies,
        Matrix masses,
        String band,
        boolean input,
        Matrix magnitudes,
        List<Errors> errors,
        TargetLabel target)
        implements FigureSpec {
    /// The uncertainty of every galaxy by one method.
    ///
    /// @param method such as `Monte Carlo`
    /// @param sigmas n × 1, in dex; NaN where there is none
    public record Errors(String method, Matrix sigmas) {}

    /// @throws IllegalArgumentException if the matrices are not columns of the same galaxies, or
    ///   there is no method
    public UncertaintySpec {
        errors = List.copyOf(errors);
        boolean alike = masses.columns() == 1 && alike(masses, magnitudes) && !errors.isEmpty();
        for (Errors each : errors) {
            alike &= alike(masses, each.sigmas());
        }
        if (!alike) {
            throw new IllegalArgumentException(
                    "%s beside %s and %s".formatted(masses, magnitudes, errors));
        }
    }

    private static boolean alike(Matrix one, Matrix other) {
        return one.rows() == other.rows() && one.columns() == other.columns();
    }
}
