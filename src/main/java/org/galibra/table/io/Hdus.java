package org.galibra.table.io;

import uk.ac.starlink.fits.FitsHeader;
import uk.ac.starlink.fits.FitsUtil;
import uk.ac.starlink.fits.HeaderValueException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// Walks through the header–data units of a FITS file, in their order.
final class Hdus {
    private final InputStream in;
    private FitsHeader header;
    private int number = -1;
    private long position;

    Hdus(InputStream in) {
        this.in = in;
    }

    /// Moves to the next unit, over what is left of this one, and leaves the stream at the first
    /// byte of its data; false at the end of the file.
    ///
    /// @throws IOException if the file ends within this unit's data, or what follows is no header
    boolean next() throws IOException {
        if (header != null) {
            in.skipNBytes(dataBytes());
            position += dataBytes();
        }
        header = number < 0 ? FitsUtil.readHeader(in) : FitsUtil.readHeaderIfPresent(in);
        if (header == null) {
            return false;
        }
        number++;
        position += header.getHeaderByteCount();
        return true;
    }

    /// Counts from 0, the primary.
    int number() {
        return number;
    }

    FitsHeader header() {
        return header;
    }

    /// Bytes before this unit's data.
    long position() {
        return position;
    }

    /// Bytes of this unit's data with the padding behind them.
    private long dataBytes() throws HeaderValueException {
        long bytes = header.getDataBlockCount() * FitsUtil.BLOCK_LENG;
        if (bytes < 0) {
            throw new HeaderValueException("the data of HDU " + number + " have a negative size");
        }
        return bytes;
    }

    /// The bytes of this unit's data, which are then passed.
    byte[] data(int length) throws IOException {
        byte[] data = in.readNBytes(length);
        in.skipNBytes(dataBytes() - length);
        position += dataBytes();
        // Passed already: next() must not skip it again.
        header = null;
        return data;
    }

    TablePart part() {
        String kind = kind();
        boolean table = kind.equals(TablePart.TABLE);
        String name = Objects.requireNonNullElse(header.getStringValue("EXTNAME"), "").strip();
        return new TablePart(
                number,
                name,
                kind,
                table ? whole("NAXIS2") : 0,
                (int) (table ? whole("TFIELDS") : 0));
    }

    boolean isBinary() {
        return "BINTABLE".equals(extension());
    }

    /// Whether this primary unit holds a VOTable's header for the tables that follow (fits-plus).
    boolean isVotable() {
        return number == 0
                && Boolean.TRUE.equals(header.getBooleanValue("VOTMETA"))
                && whole("BITPIX") == 8
                && whole("NAXIS") == 1;
    }

    long whole(String key) {
        return Objects.requireNonNullElse(header.getLongValue(key), 0L);
    }

    private String extension() {
        return Objects.requireNonNullElse(header.getStringValue("XTENSION"), "").strip();
    }

    private String kind() {
        if (isVotable()) {
            return "metadata";
        }
        return switch (extension()) {
            case "BINTABLE" ->
                    Boolean.TRUE.equals(header.getBooleanValue("ZIMAGE"))
                            ? "compressed image"
                            : TablePart.TABLE;
            case "TABLE" -> TablePart.TABLE;
            case "IMAGE", "" -> whole("NAXIS") == 0 ? "empty" : "image";
            case String other -> other.toLowerCase(java.util.Locale.ROOT);
        };
    }
}
