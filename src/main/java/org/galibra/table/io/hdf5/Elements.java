package org.galibra.table.io.hdf5;

import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What an element of a dataset is made of: one value, the members of a compound, or the numbers of
/// a vector.
///
/// @param name what its columns add to the dataset's name: empty, `.member` or `[i]`
/// @param offset bytes from the element's beginning
/// @param type a type that one column can hold
record Elements(String name, int offset, DataType type) {
    private static final int LONGEST_VECTOR = 1000;
    private static final int DEEPEST = 8;

    /// The values of an element, in the order in which the file stores them; none if a part of it
    /// is of a type that no column can hold.
    static List<Elements> of(DataType type) {
        var values = new ArrayList<Elements>();
        return collect("", 0, type, values, 0) ? values : List.of();
    }

    private static boolean collect(
            String name, int offset, DataType type, List<Elements> values, int depth) {
        if (values.size() > LONGEST_VECTOR * DEEPEST || depth > DEEPEST) {
            return false;
        }
        return switch (type) {
            case CompoundDataType compound -> {
                for (CompoundDataMember member : compound.getMembers()) {
                    String own = name + "." + member.getName();
                    int at = offset + member.getOffset();
                    // A member that cannot be shown takes nothing from its neighbours.
                    var parts = new ArrayList<Elements>();
                    if (!member.getName().isBlank()
                            && collect(own, at, member.getDataType(), parts, depth + 1)) {
                        values.addAll(parts);
                    }
                }
                yield true;
            }
            case ArrayDataType array -> {
                long length = 1;
                for (int size : array.getArrayTypeDimensions()) {
                    length *= size;
                    if (size < 0 || length > LONGEST_VECTOR) {
                        yield false;
                    }
                }
                boolean whole = true;
                for (int i = 0; i < length && whole; i++) {
                    int at = offset + i * array.getBaseType().getSize();
                    whole =
                            collect(
                                    name + "[" + i + "]",
                                    at,
                                    array.getBaseType(),
                                    values,
                                    depth + 1);
                }
                yield whole;
            }
            default -> {
                if (isReadable(type)) {
                    values.add(new Elements(name, offset, type));
                    yield true;
                }
                yield false;
            }
        };
    }

    private static boolean isReadable(DataType type) {
        return switch (type) {
            case FixedPoint fixed -> isWhole(fixed);
            case FloatingPoint real -> isIeee(real);
            case EnumDataType named ->
                    named.getBaseType() instanceof FixedPoint base && isWhole(base);
            case StringData text -> text.getSize() > 0;
            case VariableLength text -> text.isVariableLengthString();
            default -> false;
        };
    }

    private static boolean isWhole(FixedPoint type) {
        int size = type.getSize();
        return (size == 1 || size == 2 || size == 4 || size == 8)
                && type.getBitOffset() == 0
                && type.getBitPrecision() == 8 * size;
    }

    private static boolean isIeee(FloatingPoint type) {
        return type.getBitOffset() == 0
                && switch (type.getSize()) {
                    case 2 -> isIeee(type, 5, 10);
                    case 4 -> isIeee(type, 8, 23);
                    case 8 -> isIeee(type, 11, 52);
                    default -> false;
                };
    }

    private static boolean isIeee(FloatingPoint type, int exponent, int mantissa) {
        return type.getExponentSize() == exponent
                && type.getExponentLocation() == mantissa
                && type.getExponentBias() == (1 << (exponent - 1)) - 1
                && type.getMantissaSize() == mantissa
                && type.getMantissaLocation() == 0
                && type.getSignLocation() == exponent + mantissa;
    }

    /// Room for this value of `rows` elements.
    Field field(int rows) {
        return switch (type) {
            case FixedPoint fixed -> new Field.IntegerField(fixed, rows);
            case FloatingPoint real -> new Field.RealField(real, rows);
            case EnumDataType named ->
                    new Field.NamedField(named, (FixedPoint) named.getBaseType(), rows);
            case StringData text -> new Field.StringField(text, rows);
            case VariableLength text -> new Field.LongStringField(text, rows);
            default -> throw new IllegalArgumentException("no column holds " + type);
        };
    }

    /// Bytes of a row of this value in memory, roughly.
    int bytesPerRow() {
        return type instanceof FixedPoint || type instanceof FloatingPoint ? 8 : 64;
    }

    /// Whether elements of both are stored alike, so that one [Field] can take either.
    static boolean areStoredAlike(DataType one, DataType other) {
        return one.getClass().equals(other.getClass())
                && one.getSize() == other.getSize()
                && text(one).equals(text(other))
                && (!(one instanceof OrderedDataType a)
                        || !(other instanceof OrderedDataType b)
                        || a.getByteOrder().equals(b.getByteOrder()));
    }

    /// A type as people write it, such as `float32`.
    static String text(DataType type) {
        return switch (type) {
            case FixedPoint fixed -> (fixed.isSigned() ? "int" : "uint") + 8 * fixed.getSize();
            case FloatingPoint real -> "float" + 8 * real.getSize();
            case EnumDataType named ->
                    named.getEnumMapping().values().stream()
                                    .allMatch(n -> n.equals("FALSE") || n.equals("TRUE"))
                            ? "bool"
                            : "enum";
            case StringData _ -> "string";
            case VariableLength text -> text.isVariableLengthString() ? "string" : "list";
            case ArrayDataType array ->
                    text(array.getBaseType())
                            + java.util.Arrays.toString(array.getArrayTypeDimensions());
            case CompoundDataType compound ->
                    compound.getMembers().stream()
                            .map(member -> member.getName() + ": " + text(member.getDataType()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> type.getClass().getSimpleName();
        };
    }
}
