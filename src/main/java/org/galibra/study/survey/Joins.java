package org.galibra.study.survey;

import org.galibra.table.BlockJoin;
import org.galibra.table.BlockJoin.Part;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The tables that are joined, one after the other, to the blocks of a long one.
final class Joins implements AutoCloseable {
    /// Opens the tables.
    @FunctionalInterface
    interface Opener {
        List<BlockJoin> open() throws GalibraException;
    }

    private final List<BlockJoin> joins;

    Joins(List<BlockJoin> joins) {
        this.joins = new ArrayList<>(joins);
    }

    /// Begins at the first block again.
    ///
    /// @param wanted whether a column of a joined table, by its name there, is asked for
    void again(Predicate<String> wanted) throws GalibraException {
        for (int i = 0; i < joins.size(); i++) {
            joins.set(i, joins.get(i).again(wanted));
        }
    }

    /// Whether blocks must come one after the other, in their order, on one thread.
    boolean isInOrder() {
        return joins.stream().anyMatch(BlockJoin::isInOrder);
    }

    /// Whether a column of the long table names its galaxies.
    boolean isKey(String column) {
        return joins.stream().anyMatch(join -> join.leftKey().equals(column));
    }

    /// A block with the columns of all: in one part, or where a table is read beside it in several.
    List<Part> joined(Part block) throws GalibraException {
        List<Part> parts = List.of(block);
        for (BlockJoin join : joins) {
            var joined = new ArrayList<Part>();
            for (Part part : parts) {
                joined.addAll(join.joined(part));
            }
            parts = joined;
        }
        return parts;
    }

    /// Makes sure, after all blocks, that some rows had partners.
    ///
    /// @param some one of the blocks, for an example
    void check(Table some) throws GalibraException {
        for (BlockJoin join : joins) {
            join.check(some);
        }
    }

    /// How the rows found their partners, one sentence each.
    List<String> sentences() {
        return joins.stream().flatMap(each -> each.report().sentences().stream()).toList();
    }

    @Override
    public void close() {
        joins.forEach(BlockJoin::close);
    }
}
