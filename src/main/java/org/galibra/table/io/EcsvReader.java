package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.ecsv.EcsvTableBuilder;
import uk.ac.starlink.ecsv.MessagePolicy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads Enhanced Character-Separated Values, as astropy writes them: text with a YAML header of
/// types, units and descriptions.
public final class EcsvReader implements TableReader {
    private static final byte[] MAGIC = "# %ECSV".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String format() {
        return "ECSV";
    }

    @Override
    public boolean accepts(byte[] head) {
        return head.length >= MAGIC.length
                && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public Table read(TablePlace place, Progress progress, StopSignal stop)
            throws GalibraException {
        return Stil.read(
                place,
                format(),
                "Mend that line or its column's datatype in the header",
                progress,
                stop,
                (bytes, sink) -> {
                    var builder = new EcsvTableBuilder();
                    builder.setColcheck(MessagePolicy.FAIL);
                    builder.streamStarTable(bytes.leftOpen(), new Utf8Sink(sink), null);
                });
    }
}
