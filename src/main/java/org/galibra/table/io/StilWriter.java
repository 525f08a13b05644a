package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.fits.FitsUtil;
import uk.ac.starlink.table.StarTableWriter;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.UnifiedFitsTableWriter;
import uk.ac.starlink.votable.VOTableWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Writes FITS and VOTable by STIL.
///
/// @param extensions the ends of file names that ask for this format
/// @param format the format's name
/// @param mostColumns the most columns that every reader of this format sees
/// @param loses whether a text would not come back as it is
/// @param writer a new writer of STIL's
record StilWriter(
        List<String> extensions,
        String format,
        int mostColumns,
        Predicate<String> loses,
        Supplier<StarTableWriter> writer)
        implements TableWriter {
    /// FITS in the fits-plus form, which any FITS reader reads: the primary HDU carries a VOTable
    /// with the units, UCDs, descriptions and metadata for which a FITS header has no room.
    static TableWriter fits() {
        return new StilWriter(
                List.of(".fits", ".fit"),
                "FITS",
                FitsUtil.MAX_NCOLSTD,
                text -> text.endsWith(" ") || !text.chars().allMatch(c -> c >= ' ' && c <= '~'),
                () -> {
                    var writer = new UnifiedFitsTableWriter();
                    writer.setWriteDate(false);
                    return writer;
                });
    }

    /// VOTable in its plainest serialisation, TABLEDATA, which every reader understands alike.
    static TableWriter votable() {
        return new StilWriter(
                List.of(".vot", ".votable", ".xml"),
                "VOTable",
                Integer.MAX_VALUE,
                text -> !text.strip().equals(text) || !text.chars().allMatch(c -> c >= ' '),
                () -> {
                    var writer = new VOTableWriter(DataFormat.TABLEDATA, true);
                    writer.setWriteDate(false);
                    return writer;
                });
    }

    @Override
    public void check(Table table) throws GalibraException {
        if (table.columns().size() > mostColumns) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "%s holds at most %,d columns; the table has %,d",
                                    format,
                                    mostColumns,
                                    table.columns().size()))
                    .remedy("Write the table as .ecsv or .vot")
                    .exception();
        }
        for (Column column : table.columns()) {
            if (!(column.values() instanceof Texts texts)) {
                continue;
            }
            for (int row = 0; row < texts.size(); row++) {
                if (loses.test(texts.text(row))) {
                    throw Problem.of(format + " cannot hold the text '" + texts.text(row) + "'")
                            .inColumn(column.name())
                            .inRow(row + 1L)
                            .remedy("Write the table as .ecsv or .csv")
                            .exception();
                }
            }
        }
    }

    @Override
    public void write(OutputStream out, Table table, Progress progress, StopSignal stop)
            throws IOException {
        Stil.quiet();
        writer.get().writeStarTable(new OutgoingTable(table, progress, stop), out);
    }
}
