package org.galibra.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.MassScale;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.photometry.PhotometricUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A [ColumnMapping] as part of a YAML file. A key may be left out where a person said nothing: the
/// column of masses too, which a table that is only weighed need not have. `target` and `bands` are
/// always written; a key that is not known is not allowed. A band is a column's name or, where more
/// is said of it, a group `column`, `unit`, `kind`, `error`, `offset`.
final class MappingTree {
    private MappingTree() {}

    /// The mapping of a tree.
    ///
    /// @throws IllegalArgumentException if it is none, naming the key
    static ColumnMapping read(Fields columns) {
        columns.holdsOnly(
                "target",
                "bands",
                "convention",
                "identifier",
                "massScale",
                "leftOut",
                "magnitudes",
                "standIns",
                "distance",
                "cosmology",
                "detectionLimit",
                "sentinels",
                "derived",
                "constants",
                "mass",
                "frame",
                "settled");
        ColumnMapping mapping = ColumnMapping.RECOGNISED;
        if (columns.has("target")) {
            mapping = mapping.withTarget(columns.text("target"));
        }
        if (columns.has("bands")) {
            Fields bands = columns.object("bands");
            for (String band : bands.keys()) {
                mapping = mapping.withBand(band, band(bands, band));
            }
        }
        mapping =
                mapping.withConvention(text(columns, "convention"))
                        .withIdentifier(text(columns, "identifier"))
                        .withMassScale(
                                word(columns, "massScale", MassScale.values(), MassScale::word))
                        .withMagnitudes(
                                word(
                                        columns,
                                        "magnitudes",
                                        BandColumn.Kind.values(),
                                        BandColumn.Kind::word));
        for (String band : texts(columns, "leftOut")) {
            mapping = mapping.withLeftOut(band);
        }
        for (String system : texts(columns, "standIns")) {
            mapping = mapping.withStandIn(system, true);
        }
        if (columns.has("distance")) {
            mapping = mapping.withDistance(Optional.of(distance(columns.object("distance"))));
        }
        mapping = mapping.withCosmology(cosmology(columns));
        if (columns.has("detectionLimit")) {
            mapping = mapping.withDetectionLimit(columns.number("detectionLimit"));
        }
        mapping = sentinels(mapping, columns);
        if (columns.has("derived")) {
            Fields derived = columns.object("derived");
            for (String name : derived.keys()) {
                mapping = mapping.withDerived(name, derived.text(name));
            }
        }
        if (columns.has("constants")) {
            Fields constants = columns.object("constants");
            for (String name : constants.keys()) {
                mapping = mapping.withConstant(name, constants.number(name));
            }
        }
        if (columns.has("mass")) {
            mapping = mapping.withMassCard(Optional.of(massCard(columns.object("mass"))));
        }
        if (columns.has("frame")) {
            mapping = mapping.withFrame(Optional.of(frame(columns.object("frame"))));
        }
        for (String question : texts(columns, "settled")) {
            mapping = mapping.withSettled(question);
        }
        return mapping;
    }

    /// A band's column: a name, or a group.
    static BandColumn band(Fields bands, String band) {
        if (!bands.node(band).isObject()) {
            return BandColumn.of(bands.text(band));
        }
        return band(bands.object(band));
    }

    /// A band's column as a group.
    static BandColumn band(Fields group) {
        group.holdsOnly("column", "unit", "kind", "error", "offset");
        BandColumn column =
                BandColumn.of(text(group, "column").orElse("")).withError(text(group, "error"));
        if (group.has("unit")) {
            column = column.withUnit(unit(group.text("unit")));
        }
        Optional<BandColumn.Kind> kind =
                word(group, "kind", BandColumn.Kind.values(), BandColumn.Kind::word);
        if (kind.isPresent()) {
            column = column.withKind(kind.get());
        }
        return group.has("offset") ? column.withOffset(group.number("offset")) : column;
    }

    static DistanceColumn distance(Fields distance) {
        distance.holdsOnly("column", "unit");
        return new DistanceColumn(
                distance.text("column"),
                word(distance, "unit", DistanceColumn.Unit.values(), DistanceColumn.Unit::symbol)
                        .orElse(DistanceColumn.Unit.REDSHIFT));
    }

    private static PhotometricUnit unit(String symbol) {
        return PhotometricUnit.parse(symbol)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no unit %s; the known units are %s"
                                        .formatted(symbol, PhotometricUnit.known())));
    }

    static Optional<FlatCosmology> cosmology(Fields of) {
        if (!of.has("cosmology")) {
            return Optional.empty();
        }
        Fields cosmology = of.object("cosmology").holdsOnly("H0", "matter");
        return Optional.of(new FlatCosmology(cosmology.number("H0"), cosmology.number("matter")));
    }

    private static ColumnMapping sentinels(ColumnMapping mapping, Fields columns) {
        ColumnMapping decided = mapping;
        if (columns.has("sentinels")) {
            Fields sentinels = columns.object("sentinels");
            for (String column : sentinels.keys()) {
                Fields one = sentinels.object(column).holdsOnly("missing", "values");
                for (double value : numbers(one, "missing")) {
                    decided = decided.withSentinel(column, value, true);
                }
                for (double value : numbers(one, "values")) {
                    decided = decided.withSentinel(column, value, false);
                }
            }
        }
        return decided;
    }

    static MassCard massCard(Fields card) {
        card.holdsOnly("imf", "stars", "extent", "cosmology", "source");
        return new MassCard(
                name(card, "imf", MassCard.Imf.values(), MassCard.Imf.UNKNOWN),
                name(card, "stars", MassCard.Stars.values(), MassCard.Stars.UNKNOWN),
                name(card, "extent", MassCard.Extent.values(), MassCard.Extent.UNKNOWN),
                cosmology(card),
                text(card, "source").orElse(""));
    }

    static Frame frame(Fields frame) {
        frame.holdsOnly("wavelengths", "kCorrection", "extinction", "dust", "extent", "distance");
        return new Frame(
                name(frame, "wavelengths", Frame.Wavelengths.values(), Frame.Wavelengths.UNKNOWN),
                text(frame, "kCorrection").orElse(Frame.UNKNOWN.kCorrection()),
                text(frame, "extinction").orElse(Frame.UNKNOWN.extinction()),
                text(frame, "dust").orElse(Frame.UNKNOWN.dust()),
                name(frame, "extent", MassCard.Extent.values(), MassCard.Extent.UNKNOWN),
                text(frame, "distance").orElse(""));
    }

    private static Optional<String> text(Fields fields, String key) {
        return fields.has(key) ? Optional.of(fields.text(key)) : Optional.empty();
    }

    static List<String> texts(Fields fields, String key) {
        var texts = new ArrayList<String>();
        if (fields.has(key)) {
            fields.list(key).forEach(node -> texts.add(node.asText()));
        }
        return texts;
    }

    static List<Double> numbers(Fields fields, String key) {
        var numbers = new ArrayList<Double>();
        if (fields.has(key)) {
            for (JsonNode node : fields.list(key)) {
                if (!node.isNumber()) {
                    throw new IllegalArgumentException(
                            fields.place() + key + " holds " + node + ", which is no number");
                }
                numbers.add(node.asDouble());
            }
        }
        return numbers;
    }

    /// One of a few words; what else stands there is named with them.
    private static <T> Optional<T> word(
            Fields fields, String key, T[] known, Function<T, String> spelling) {
        if (!fields.has(key)) {
            return Optional.empty();
        }
        String text = fields.text(key);
        return Optional.of(
                Stream.of(known)
                        .filter(each -> spelling.apply(each).equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s%s is %s; this version knows %s"
                                                .formatted(
                                                        fields.place(),
                                                        key,
                                                        text,
                                                        Stream.of(known)
                                                                .map(spelling)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", "))))));
    }

    private static <T extends Enum<T>> T name(Fields fields, String key, T[] known, T absent) {
        return word(fields, key, known, MappingTree::name).orElse(absent);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// The tree of a mapping, which [#read] reads back to an equal one.
    static ObjectNode write(ColumnMapping mapping) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        mapping.convention().ifPresent(name -> tree.put("convention", name));
        mapping.identifier().ifPresent(name -> tree.put("identifier", name));
        tree.put("target", mapping.target().orElse(null));
        mapping.massScale().ifPresent(scale -> tree.put("massScale", scale.word()));
        ObjectNode bands = tree.putObject("bands");
        mapping.bands().forEach((band, column) -> bands.set(band, band(column)));
        putTexts(tree, "leftOut", mapping.leftOut());
        mapping.magnitudes().ifPresent(kind -> tree.put("magnitudes", kind.word()));
        putTexts(tree, "standIns", mapping.standIns());
        mapping.distance()
                .ifPresent(distance ->
                        tree.putObject("distance")
                                .put("column", distance.column())
                                .put("unit", distance.unit().symbol()));
        mapping.cosmology().ifPresent(cosmology -> tree.set("cosmology", cosmology(cosmology)));
        if (mapping.detectionLimit() != 0) {
            tree.put("detectionLimit", mapping.detectionLimit());
        }
        if (!mapping.sentinels().isEmpty()) {
            ObjectNode sentinels = tree.putObject("sentinels");
            mapping.sentinels()
                    .forEach((column, decided) -> {
                        ObjectNode one = sentinels.putObject(column);
                        putNumbers(one, "missing", decided, true);
                        putNumbers(one, "values", decided, false);
                    });
        }
        if (!mapping.derived().isEmpty()) {
            mapping.derived().forEach(tree.putObject("derived")::put);
        }
        if (!mapping.constants().isEmpty()) {
            mapping.constants().forEach(tree.putObject("constants")::put);
        }
        mapping.massCard().ifPresent(card -> tree.set("mass", massCard(card)));
        mapping.frame().ifPresent(frame -> tree.set("frame", frame(frame)));
        putTexts(tree, "settled", mapping.settled());
        return tree;
    }

    private static JsonNode band(BandColumn column) {
        if (column.equals(BandColumn.of(column.column()))) {
            return JsonNodeFactory.instance.textNode(column.column());
        }
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (!column.column().isEmpty()) {
            tree.put("column", column.column());
        }
        column.unit().ifPresent(unit -> tree.put("unit", unit.symbol()));
        column.kind().ifPresent(kind -> tree.put("kind", kind.word()));
        column.error().ifPresent(error -> tree.put("error", error));
        if (column.offset() != 0) {
            tree.put("offset", column.offset());
        }
        return tree;
    }

    private static ObjectNode cosmology(FlatCosmology cosmology) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("H0", cosmology.hubble())
                .put("matter", cosmology.matter());
    }

    /// The tree of a mass card, which [#massCard(Fields)] reads back.
    static ObjectNode massCard(MassCard card) {
        ObjectNode tree =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("imf", name(card.imf()))
                        .put("stars", name(card.stars()))
                        .put("extent", name(card.extent()));
        card.cosmology().ifPresent(cosmology -> tree.set("cosmology", cosmology(cosmology)));
        return tree.put("source", card.source());
    }

    /// The tree of a frame, which [#frame(Fields)] reads back.
    static ObjectNode frame(Frame frame) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("wavelengths", name(frame.wavelengths()))
                .put("kCorrection", frame.kCorrection())
                .put("extinction", frame.extinction())
                .put("dust", frame.dust())
                .put("extent", name(frame.extent()))
                .put("distance", frame.distance());
    }

    private static void putTexts(ObjectNode tree, String key, Iterable<String> texts) {
        if (texts.iterator().hasNext()) {
            ArrayNode list = tree.putArray(key);
            texts.forEach(list::add);
        }
    }

    private static void putNumbers(
            ObjectNode tree, String key, Map<Double, Boolean> decided, boolean missing) {
        if (decided.containsValue(missing)) {
            ArrayNode list = tree.putArray(key);
            decided.forEach((value, is) -> {
                if (is == missing) {
                    list.add(value);
                }
            });
        }
    }
}
