package org.galibra.study.survey;

import org.galibra.photometry.FeatureSet;
import org.galibra.table.Column;
import org.galibra.table.Texts;
import org.galibra.table.io.FitsLayout;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts of an output table that is written before all of them are known.
///
/// @param features of the network
/// @param bandLetters of the names of all its bands
record OutputTexts(int features, int bandLetters) {
    /// Room for what a row may leave: every feature that it leaves is told.
    private static final int CROSSING_LETTERS = 16;

    /// Longer names of galaxies are refused.
    private static final int IDENTIFIER_LETTERS = 64;

    static OutputTexts of(FeatureSet features) {
        return new OutputTexts(
                features.size(), Math.max(1, Weigher.names(features.bands()).length()));
    }

    /// The letters of each column of texts.
    Map<String, Integer> widths(List<Column> columns) {
        var widths = new HashMap<String, Integer>();
        for (Column column : columns) {
            if (column.values() instanceof Texts) {
                widths.put(
                        column.name(),
                        switch (column.name()) {
                            case "crossings" -> CROSSING_LETTERS * features;
                            case "reason" -> 32;
                            case "interval_basis" -> 80;
                            case "inputs", "not_observed", "not_detected" -> bandLetters;
                            default -> IDENTIFIER_LETTERS;
                        });
            }
        }
        return widths;
    }

    /// Makes sure that the names of galaxies fit.
    ///
    /// @param table that they stand in
    /// @param first the place of their first row in it
    /// @throws GalibraException naming the row of the first that does not
    void check(Column identifiers, Path table, long first) throws GalibraException {
        if (!(identifiers.values() instanceof Texts texts)) {
            return;
        }
        for (int row = 0; row < texts.size(); row++) {
            String name = texts.text(row);
            if (name.length() > IDENTIFIER_LETTERS || !FitsLayout.isAscii(name)) {
                throw Problem.of(
                                "a name of more than %d letters, or not of ASCII letters, does not"
                                                .formatted(IDENTIFIER_LETTERS)
                                        + " fit into the output")
                        .inFile(table.toString())
                        .inColumn(identifiers.name())
                        .inRow(first + row + 1)
                        .remedy("Write the output as .csv, or give the galaxies other names")
                        .exception();
            }
        }
    }
}
