package org.galibra.table.io.hdf5;

import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.storage.HdfBackingStorage;

import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.table.Values;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;

/// Decodes the stored elements of one column.
sealed interface Field {
    /// Takes the element that begins at `position`; `bytes` stays as it is.
    void take(ByteBuffer bytes, int position, int row);

    /// Hears that all elements of a block were taken.
    ///
    /// @param storage where strings of any length stand
    default void endBlock(HdfBackingStorage storage) {}

    Values build();

    /// IEEE 754 numbers of 2, 4 or 8 bytes. A float becomes the double of the same value; a row
    /// that none is taken for stays NaN.
    final class RealField implements Field {
        private final int size;
        private final ByteOrder order;
        private final double[] values;

        RealField(FloatingPoint type, int rows) {
            size = type.getSize();
            order = type.getByteOrder();
            values = new double[rows];
            Arrays.fill(values, Double.NaN);
        }

        @Override
        public void take(ByteBuffer bytes, int position, int row) {
            bytes.order(order);
            values[row] =
                    switch (size) {
                        case 2 -> Float.float16ToFloat(bytes.getShort(position));
                        case 4 -> bytes.getFloat(position);
                        default -> bytes.getDouble(position);
                    };
        }

        @Override
        public Values build() {
            return Reals.owning(values);
        }
    }

    /// Integers of 1, 2, 4 or 8 bytes; as text where unsigned ones exceed 2^63 − 1.
    final class IntegerField implements Field {
        private final int size;
        private final ByteOrder order;
        private final boolean signed;
        private final long[] values;
        private boolean tooLarge;

        IntegerField(FixedPoint type, int rows) {
            size = type.getSize();
            order = type.getByteOrder();
            signed = type.isSigned();
            values = new long[rows];
        }

        @Override
        public void take(ByteBuffer bytes, int position, int row) {
            values[row] = whole(bytes.order(order), position, size, signed);
            tooLarge |= size == 8 && !signed && values[row] < 0;
        }

        static long whole(ByteBuffer bytes, int position, int size, boolean signed) {
            return switch (size) {
                case 1 -> signed ? bytes.get(position) : bytes.get(position) & 0xff;
                case 2 -> signed ? bytes.getShort(position) : bytes.getShort(position) & 0xffff;
                case 4 ->
                        signed
                                ? bytes.getInt(position)
                                : Integer.toUnsignedLong(bytes.getInt(position));
                default -> bytes.getLong(position);
            };
        }

        @Override
        public Values build() {
            if (tooLarge) {
                return Texts.of(Arrays.stream(values).mapToObj(Long::toUnsignedString).toList());
            }
            return Integers.owning(values, new BitSet());
        }
    }

    /// Named values: flags where the names are FALSE and TRUE, as h5py writes them; otherwise text.
    final class NamedField implements Field {
        private final int size;
        private final ByteOrder order;
        private final Map<Integer, String> names;
        private final String[] texts;

        /// @param base the type of the codes behind the names
        NamedField(EnumDataType type, FixedPoint base, int rows) {
            size = base.getSize();
            order = base.getByteOrder();
            names = type.getEnumMapping();
            texts = new String[rows];
        }

        @Override
        public void take(ByteBuffer bytes, int position, int row) {
            long code = IntegerField.whole(bytes.order(order), position, size, false);
            String name = code == (int) code ? names.get((int) code) : null;
            texts[row] = Objects.requireNonNullElse(name, "");
        }

        @Override
        public Values build() {
            if (!names.values().stream().allMatch(n -> n.equals("FALSE") || n.equals("TRUE"))) {
                return Texts.of(texts);
            }
            var set = new BitSet();
            var missing = new BitSet();
            for (int row = 0; row < texts.length; row++) {
                set.set(row, "TRUE".equals(texts[row]));
                missing.set(row, texts[row].isEmpty());
            }
            return Flags.of(texts.length, set, missing);
        }
    }

    /// Strings of fixed length, without their padding; UTF-8 also where they call themselves ASCII,
    /// as h5py's do.
    final class StringField implements Field {
        private final StringData type;
        private final String[] texts;

        StringField(StringData type, int rows) {
            this.type = type;
            texts = new String[rows];
        }

        @Override
        public void take(ByteBuffer bytes, int position, int row) {
            ByteBuffer own = bytes.slice(position, type.getSize());
            type.getStringPaddingHandler().setBufferLimit(own);
            texts[row] = StandardCharsets.UTF_8.decode(own).toString();
        }

        @Override
        public Values build() {
            return Texts.of(texts);
        }
    }

    /// Strings of any length, which stand in heaps elsewhere in the file: looked up block by block,
    /// as each look-up reads its heap anew.
    final class LongStringField implements Field {
        private final VariableLength type;
        private final String[] texts;
        private final ByteArrayOutputStream references = new ByteArrayOutputStream();
        private int[] rows = new int[16];
        private int waiting;

        LongStringField(VariableLength type, int rows) {
            this.type = type;
            texts = new String[rows];
        }

        @Override
        public void take(ByteBuffer bytes, int position, int row) {
            var reference = new byte[type.getSize()];
            bytes.get(position, reference);
            references.writeBytes(reference);
            if (waiting == rows.length) {
                rows = Arrays.copyOf(rows, 2 * waiting);
            }
            rows[waiting++] = row;
        }

        @Override
        public void endBlock(HdfBackingStorage storage) {
            if (waiting == 0) {
                return;
            }
            ByteBuffer block = ByteBuffer.wrap(references.toByteArray());
            var found = (String[]) type.fillData(block, new int[] {waiting}, storage);
            for (int i = 0; i < waiting; i++) {
                texts[rows[i]] = found[i];
            }
            references.reset();
            waiting = 0;
        }

        @Override
        public Values build() {
            return Texts.of(texts);
        }
    }
}
