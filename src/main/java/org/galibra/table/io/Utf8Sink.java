package org.galibra.table.io;

import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableFormatException;
import uk.ac.starlink.table.TableSink;
import uk.ac.starlink.table.WrapperStarTable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Hands a table on with its text as UTF-8 where STIL has taken the bytes for Latin-1, as it does
/// in ECSV. Text that is not valid UTF-8 stays as it is.
record Utf8Sink(TableSink sink) implements TableSink {
    @Override
    public void acceptMetadata(StarTable table) throws TableFormatException {
        sink.acceptMetadata(
                new WrapperStarTable(table) {
                    @Override
                    public ColumnInfo getColumnInfo(int index) {
                        return described(super.getColumnInfo(index));
                    }

                    @Override
                    public List<DescribedValue> getParameters() {
                        return super.getParameters().stream().map(Utf8Sink::described).toList();
                    }
                });
    }

    private static ColumnInfo described(ColumnInfo latin1) {
        var info = new ColumnInfo(latin1);
        info.setName(decoded(latin1.getName()));
        info.setUnitString(decoded(latin1.getUnitString()));
        info.setDescription(decoded(latin1.getDescription()));
        return info;
    }

    private static DescribedValue described(DescribedValue latin1) {
        if (!(latin1.getValue() instanceof String text)) {
            return latin1;
        }
        String name = decoded(latin1.getInfo().getName());
        return new DescribedValue(new DefaultValueInfo(name, String.class), decoded(text));
    }

    @Override
    public void acceptRow(Object[] row) throws IOException {
        sink.acceptRow(row);
    }

    @Override
    public void endRows() throws IOException {
        sink.endRows();
    }

    private static String decoded(String text) {
        if (text == null || text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        if (text.chars().anyMatch(c -> c > 0xff)) {
            return text;
        }
        try {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return text;
        }
    }
}
