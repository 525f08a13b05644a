package org.galibra.model.trained;

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
public record Provenance(
        String program,
        String recipeSha256,
        String table,
        String tableSha256,
        boolean synthetic,
        long seed,
        long steps,
        String outcome,
        String kernel) {}
