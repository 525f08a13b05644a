package org.galibra.model.trained;

import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;

import java.util.List;

/// Where a trained model comes from. No date: the same recipe on the same table gives the same
/// file, byte for byte.
///
/// @param program the version of Galibra that trained it, such as `0.1.0`
/// @param recipeSha256 of the recipe file, in hexadecimal, or empty
/// @param table the table's name
/// @param tableSha256 of the table file, in hexadecimal, or empty for a table made in memory
/// @param synthetic whether the galaxies are those of the synthetic catalogue
/// @param seed of sample, initial values and batches
/// @param steps after which the network stood so
/// @param outcome how training ended: `finished`, `stopped-early`, `cancelled` or `diverged`
/// @param kernel the arithmetic of its training: `vector-8` (its lanes), `scalar` or
///   `scalar-double`
/// @param massCard what the masses mean that it was trained on, and so those that it predicts
/// @param frame what the magnitudes mean that it was trained on, and so those that it needs
/// @param standIns bands of other filter systems that stood for those of the features by a person's
///   choice, one sentence each
/// @param weights how the galaxies were weighted, and their light given noise, while it was
///   trained, one sentence each; none where all counted the same, as they are
/// @param start which network the training began with, or empty: one drawn from the seed
public record Provenance(
        String program,
        String recipeSha256,
        String table,
        String tableSha256,
        boolean synthetic,
        long seed,
        long steps,
        String outcome,
        String kernel,
        MassCard massCard,
        Frame frame,
        List<String> standIns,
        List<String> weights,
        String start) {
    public Provenance {
        standIns = List.copyOf(standIns);
        weights = List.copyOf(weights);
    }

    /// A provenance that knows nothing of what masses and magnitudes mean.
    public Provenance(
            String program,
            String recipeSha256,
            String table,
            String tableSha256,
            boolean synthetic,
            long seed,
            long steps,
            String outcome,
            String kernel) {
        this(
                program,
                recipeSha256,
                table,
                tableSha256,
                synthetic,
                seed,
                steps,
                outcome,
                kernel,
                MassCard.UNKNOWN,
                Frame.UNKNOWN,
                List.of(),
                List.of(),
                "");
    }

    /// The same of a network that stood so after other steps.
    public Provenance atStep(long step) {
        return new Provenance(
                program,
                recipeSha256,
                table,
                tableSha256,
                synthetic,
                seed,
                step,
                outcome,
                kernel,
                massCard,
                frame,
                standIns,
                weights,
                start);
    }
}
