package org.galibra.table;

import org.galibra.work.GalibraException;

import java.util.List;
import java.util.function.Predicate;

/// Joins a second table to the blocks of a first that is too long to be held, as [Join] joins it to
/// the whole: a second table that is held ([HeldJoin]), or one that is as long as the first and
/// read beside it ([OrderedJoin]).
public sealed interface BlockJoin extends AutoCloseable permits HeldJoin, OrderedJoin {
    /// Some rows of the first table.
    ///
    /// @param first the place of their first row in it
    record Part(Table table, long first) {}

    /// The same join, of which no block is counted yet.
    ///
    /// @param wanted whether a column of the second table, by its name there, is asked for: the
    ///   others may be left out
    BlockJoin again(Predicate<String> wanted) throws GalibraException;

    /// The column of the first table that names each galaxy.
    String leftKey();

    /// Whether blocks must come one after the other, in their order, on one thread.
    boolean isInOrder();

    /// A block with the second table's columns, missing where no row has a partner: in one part, or
    /// in several in the order of the rows.
    ///
    /// @throws GalibraException if a key is absent or cannot name galaxies, or a row has several
    ///   partners
    List<Part> joined(Part block) throws GalibraException;

    /// How the rows of all blocks so far found their partners.
    ///
    /// @throws IllegalStateException if there was no block yet
    JoinReport report();

    /// Makes sure, after all blocks, that some row had a partner.
    ///
    /// @param some one of the blocks, for an example
    /// @throws GalibraException if none had: the keys name different things
    void check(Table some) throws GalibraException;

    /// Leaves the second table.
    @Override
    void close();
}
