package org.galibra.table.io;

import org.xml.sax.SAXException;

import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableFormatException;
import uk.ac.starlink.table.TableSink;
import uk.ac.starlink.votable.TableElement;
import uk.ac.starlink.votable.VOElement;
import uk.ac.starlink.votable.VOElementFactory;
import uk.ac.starlink.votable.VOStarTable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the VOTable in a fits-plus file's primary HDU says about the tables that follow it: units,
/// UCDs and descriptions in full, where a FITS header has 68 characters for each.
final class FitsPlus {
    static final FitsPlus NONE = new FitsPlus(List.of());

    private final List<TableElement> tables;

    private FitsPlus(List<TableElement> tables) {
        this.tables = tables;
    }

    /// The description in these bytes; none if they are no VOTable, as the tables stand without it.
    static FitsPlus of(byte[] xml) {
        if (VotableReader.declaresEntities(xml)) {
            return NONE;
        }
        try {
            VOElement root =
                    new VOElementFactory().makeVOElement(new ByteArrayInputStream(xml), null);
            var tables = new ArrayList<TableElement>();
            var found = root.getElementsByVOTagName("TABLE");
            for (int i = 0; i < found.getLength(); i++) {
                tables.add((TableElement) found.item(i));
            }
            return new FitsPlus(tables);
        } catch (IOException | SAXException | RuntimeException noVotable) {
            return NONE;
        }
    }

    /// A sink that hears of the table of HDU `number` with its description.
    TableSink describing(TableSink sink, int number) {
        if (number < 1 || number > tables.size()) {
            return sink;
        }
        TableElement element = tables.get(number - 1);
        return new TableSink() {
            @Override
            public void acceptMetadata(StarTable table) throws TableFormatException {
                sink.acceptMetadata(described(table, element));
            }

            @Override
            public void acceptRow(Object[] row) throws IOException {
                sink.acceptRow(row);
            }

            @Override
            public void endRows() throws IOException {
                sink.endRows();
            }
        };
    }

    private static StarTable described(StarTable table, TableElement element) {
        try {
            return VOStarTable.createDecoratedTable(table, element);
        } catch (IOException descriptionOfAnotherTable) {
            return table;
        }
    }
}
