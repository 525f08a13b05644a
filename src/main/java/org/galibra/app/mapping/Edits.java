package org.galibra.app.mapping;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.MassScale;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person's choice in the column table does to the mapping. Pure: a choice that the table
/// cannot serve is found out when its meaning is read.
public final class Edits {
    private static final String LOG = "log₁₀(M★/M☉)";
    private static final String LINEAR = "M☉";

    private Edits() {}

    /// The mapping with a column used otherwise: it is taken out of what it was used for.
    public static ColumnMapping assign(Meaning meaning, String column, Use use) {
        ColumnMapping freed = freed(meaning, column, use);
        return switch (use.role()) {
            case IDENTIFIER -> freed.withIdentifier(Optional.of(column));
            case MASS -> freed.withTarget(column).withMassScale(Optional.empty());
            case REDSHIFT -> freed.withDistance(Optional.of(DistanceColumn.redshift(column)));
            case DISTANCE ->
                    freed.withDistance(
                            Optional.of(
                                    new DistanceColumn(column, DistanceColumn.Unit.MEGAPARSEC)));
            case BAND -> freed.withBand(use.band(), band(meaning, column, use.band()));
            case ERROR -> withError(freed, meaning, use.band(), Optional.of(column));
            default -> freed;
        };
    }

    /// The mapping in which a column has lost the use that it had.
    private static ColumnMapping freed(Meaning meaning, String column, Use use) {
        ColumnMapping mapping = meaning.mapping();
        for (Map.Entry<Band, BandColumn> band : meaning.bands().entrySet()) {
            String name = band.getKey().name();
            if (band.getValue().column().equals(column)) {
                mapping = mapping.withLeftOut(name);
            } else if (band.getValue().error().filter(column::equals).isPresent()) {
                mapping = withError(mapping, meaning, name, Optional.empty());
            }
        }
        if (mapping.target().filter(column::equals).isPresent()) {
            mapping = mapping.withoutTarget();
        }
        if (mapping.identifier().filter(column::equals).isPresent()) {
            mapping = mapping.withIdentifier(Optional.empty());
        }
        if (mapping.distance().filter(at -> at.column().equals(column)).isPresent()
                && use.role() != ColumnRole.Role.DISTANCE) {
            mapping = mapping.withDistance(Optional.empty());
        }
        return mapping;
    }

    /// What the unit of the file tells of a band's column; the kind stays open where nothing tells
    /// it.
    private static BandColumn band(Meaning meaning, String column, String band) {
        BandColumn said = BandColumn.of(column);
        Optional<BandColumn> before = read(meaning, band);
        Optional<PhotometricUnit> unit =
                meaning.table().column(column).flatMap(at -> PhotometricUnit.parse(at.unit()));
        if (unit.isPresent()) {
            return said.withUnit(unit.get());
        }
        return before.map(at -> at.withColumn(column).withError(Optional.empty())).orElse(said);
    }

    private static Optional<BandColumn> read(Meaning meaning, String band) {
        return meaning.bands().entrySet().stream()
                .filter(at -> at.getKey().name().equals(band))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static ColumnMapping withError(
            ColumnMapping mapping, Meaning meaning, String band, Optional<String> error) {
        return read(meaning, band)
                .map(at -> mapping.withBand(band, at.withError(error)))
                .orElse(mapping);
    }

    /// The mapping with a column read in another unit.
    ///
    /// @param words one of [#units]
    public static ColumnMapping read(Meaning meaning, String column, Use use, String words) {
        ColumnMapping mapping = meaning.mapping();
        switch (use.role()) {
            case MASS -> {
                return mapping.withTarget(column)
                        .withMassScale(
                                Optional.of(words.equals(LOG) ? MassScale.LOG : MassScale.LINEAR));
            }
            case REDSHIFT, DISTANCE -> {
                return mapping.withDistance(
                        DistanceColumn.Unit.parse(words)
                                .map(unit -> new DistanceColumn(column, unit)));
            }
            case BAND -> {
                BandColumn before = read(meaning, use.band()).orElse(BandColumn.of(column));
                for (PhotometricUnit unit : PhotometricUnit.values()) {
                    for (BandColumn.Kind kind : BandColumn.Kind.values()) {
                        if (words(unit, kind).equals(words)) {
                            return mapping.withBand(
                                    use.band(), before.withUnit(unit).withKind(kind));
                        }
                    }
                }
                throw new IllegalArgumentException("no unit of light: " + words);
            }
            default -> throw new IllegalArgumentException(column + " has no unit to choose");
        }
    }

    /// What a column's values are read in, as [#units] words it.
    public static String unit(Meaning meaning, String column, Use use, String stored) {
        return switch (use.role()) {
            case MASS -> meaning.massScale() == MassScale.LOG ? LOG : LINEAR;
            case REDSHIFT, DISTANCE ->
                    meaning.distance()
                            .filter(at -> at.column().equals(column))
                            .map(at -> at.unit().symbol())
                            .orElse(stored);
            case BAND, ERROR -> read(meaning, use.band()).map(Edits::words).orElse(stored);
            default -> stored;
        };
    }

    /// The units that a column of this use can be read in; empty where there is no choice.
    public static List<String> units(Meaning meaning, String column, Use use) {
        return switch (use.role()) {
            case MASS -> List.of(LOG, LINEAR);
            case REDSHIFT, DISTANCE ->
                    meaning.distance().filter(at -> at.column().equals(column)).isEmpty()
                            ? List.of()
                            : List.of(DistanceColumn.Unit.values()).stream()
                                    .map(DistanceColumn.Unit::symbol)
                                    .toList();
            case BAND -> lights();
            default -> List.of();
        };
    }

    private static List<String> lights() {
        var words = new ArrayList<String>();
        for (PhotometricUnit unit : PhotometricUnit.values()) {
            for (BandColumn.Kind kind : BandColumn.Kind.values()) {
                if (!words.contains(words(unit, kind))) {
                    words.add(words(unit, kind));
                }
            }
        }
        return words;
    }

    private static String words(BandColumn band) {
        return words(
                band.unit().orElse(PhotometricUnit.AB_MAGNITUDE),
                band.isApparent() ? BandColumn.Kind.APPARENT : BandColumn.Kind.ABSOLUTE);
    }

    /// A flux is always apparent, so its unit says all; magnitudes as papers write them, M absolute
    /// and m apparent.
    private static String words(PhotometricUnit unit, BandColumn.Kind kind) {
        return unit.isFlux()
                ? unit.symbol()
                : (kind == BandColumn.Kind.ABSOLUTE ? "M" : "m") + " (" + unit.symbol() + ")";
    }
}
