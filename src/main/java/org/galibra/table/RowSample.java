package org.galibra.table;

/// Which rows of a table too large to be read whole were read: so many, drawn at random without
/// replacement, each with equal right, in their order.
///
/// @param rows how many
/// @param of of how many
/// @param seed governs which
/// @param bytes what all of them would need in memory; 0 if a person asked for a sample
public record RowSample(long rows, long of, long seed, long bytes) {}
