package org.galibra.catalogue;

import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.photometry.PhotometricUnit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What a person says about a table's columns, over what the program would recognise. Whatever is
/// left out is proposed by the [Convention] in force; [Meaning] is the two together.
///
/// @param convention the convention's name, [Convention#BY_HAND] for none; empty for the best match
/// @param identifier the column that names the galaxies
/// @param target the column of stellar masses
/// @param massScale whether the masses are logarithms or M☉
/// @param bands band name to column, for the bands that are named
/// @param leftOut names of bands that are not to be read
/// @param magnitudes whether magnitudes of which nothing else is said are absolute or apparent
/// @param standIns filter systems, such as `VST`, whose bands may stand for another system's of the
///   same letter
/// @param distance the column of redshifts or distances
/// @param cosmology for redshifts to distances
/// @param detectionLimit the signal-to-noise ratio below which a flux counts as not detected; at 0
///   only a flux of at most 0 does
/// @param sentinels per column, numbers that were decided on: true where one stands for "missing",
///   false where it is a value
/// @param derived columns to make by [Formula], in order, by name
/// @param constants numbers that formulas use by name
/// @param massCard what the masses mean, if a person says so
/// @param frame what the magnitudes mean, if a person says so
/// @param settled ids of questions that were answered by leaving things as they are
public record ColumnMapping(
        Optional<String> convention,
        Optional<String> identifier,
        Optional<String> target,
        Optional<MassScale> massScale,
        Map<String, BandColumn> bands,
        Set<String> leftOut,
        Optional<BandColumn.Kind> magnitudes,
        Set<String> standIns,
        Optional<DistanceColumn> distance,
        Optional<FlatCosmology> cosmology,
        double detectionLimit,
        Map<String, Map<Double, Boolean>> sentinels,
        Map<String, String> derived,
        Map<String, Double> constants,
        Optional<MassCard> massCard,
        Optional<Frame> frame,
        Set<String> settled) {
    /// Nothing is named: recognise everything.
    public static final ColumnMapping RECOGNISED = new ColumnMapping(Optional.empty(), Map.of());

    public ColumnMapping {
        bands = ordered(bands);
        leftOut = ordered(leftOut);
        standIns = ordered(standIns);
        sentinels = ordered(sentinels);
        derived = ordered(derived);
        constants = ordered(constants);
        settled = ordered(settled);
        if (!(detectionLimit >= 0) || Double.isInfinite(detectionLimit)) {
            throw new IllegalArgumentException(
                    "the S/N limit is 0 or above, not " + detectionLimit);
        }
    }

    /// Only the mass and the bands' columns are named.
    ///
    /// @param bands band name to column name
    public ColumnMapping(Optional<String> target, Map<String, String> bands) {
        this(
                Optional.empty(),
                Optional.empty(),
                target,
                Optional.empty(),
                columns(bands),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static Map<String, BandColumn> columns(Map<String, String> names) {
        var columns = new LinkedHashMap<String, BandColumn>();
        names.forEach((band, column) -> columns.put(band, BandColumn.of(column)));
        return columns;
    }

    /// The same mapping under another convention; empty for the best match.
    public ColumnMapping withConvention(Optional<String> name) {
        return edited(draft -> draft.convention = name);
    }

    public ColumnMapping withIdentifier(Optional<String> column) {
        return edited(draft -> draft.identifier = column);
    }

    /// The same mapping with the mass in column `name`.
    public ColumnMapping withTarget(String name) {
        return edited(draft -> draft.target = Optional.of(name));
    }

    /// The same mapping with nothing said of the mass.
    public ColumnMapping withoutTarget() {
        return edited(draft -> draft.target = Optional.empty());
    }

    public ColumnMapping withMassScale(Optional<MassScale> scale) {
        return edited(draft -> draft.massScale = scale);
    }

    /// The same mapping with a band in this column; a band that was left out is read again.
    public ColumnMapping withBand(String band, BandColumn column) {
        return edited(draft -> {
            draft.bands.put(band, column);
            draft.leftOut.remove(band);
        });
    }

    /// The same mapping with a band in this unit, whatever its column.
    public ColumnMapping withUnit(String band, PhotometricUnit unit) {
        return withBand(band, bands.getOrDefault(band, BandColumn.RECOGNISED).withUnit(unit));
    }

    /// The same mapping with nothing said of a band.
    public ColumnMapping withoutBand(String band) {
        return edited(draft -> {
            draft.bands.remove(band);
            draft.leftOut.remove(band);
        });
    }

    /// The same mapping with a band that is not to be read.
    public ColumnMapping withLeftOut(String band) {
        return edited(draft -> {
            draft.bands.remove(band);
            draft.leftOut.add(band);
        });
    }

    public ColumnMapping withMagnitudes(Optional<BandColumn.Kind> kind) {
        return edited(draft -> draft.magnitudes = kind);
    }

    /// The same mapping with a filter system that may stand for others, or may not.
    public ColumnMapping withStandIn(String system, boolean allowed) {
        return edited(draft -> {
            if (allowed) {
                draft.standIns.add(system);
            } else {
                draft.standIns.remove(system);
            }
        });
    }

    public ColumnMapping withDistance(Optional<DistanceColumn> column) {
        return edited(draft -> draft.distance = column);
    }

    public ColumnMapping withCosmology(Optional<FlatCosmology> other) {
        return edited(draft -> draft.cosmology = other);
    }

    public ColumnMapping withDetectionLimit(double signalToNoise) {
        return edited(draft -> draft.detectionLimit = signalToNoise);
    }

    /// The same mapping with one number of one column decided: missing, or a value.
    public ColumnMapping withSentinel(String column, double value, boolean missing) {
        return edited(draft -> {
            var decided = new LinkedHashMap<>(draft.sentinels.getOrDefault(column, Map.of()));
            decided.put(value, missing);
            draft.sentinels.put(column, decided);
        });
    }

    /// The same mapping with a derived column; an existing one of this name is replaced.
    public ColumnMapping withDerived(String column, String formula) {
        return edited(draft -> draft.derived.put(column, formula));
    }

    public ColumnMapping withoutDerived(String column) {
        return edited(draft -> draft.derived.remove(column));
    }

    public ColumnMapping withConstant(String name, double value) {
        return edited(draft -> draft.constants.put(name, value));
    }

    public ColumnMapping withMassCard(Optional<MassCard> card) {
        return edited(draft -> draft.massCard = card);
    }

    public ColumnMapping withFrame(Optional<Frame> other) {
        return edited(draft -> draft.frame = other);
    }

    /// The same mapping with a question answered by leaving things as they are.
    public ColumnMapping withSettled(String question) {
        return edited(draft -> draft.settled.add(question));
    }

    private ColumnMapping edited(Consumer<Draft> edit) {
        var draft = new Draft();
        draft.convention = convention;
        draft.identifier = identifier;
        draft.target = target;
        draft.massScale = massScale;
        draft.bands.putAll(bands);
        draft.leftOut.addAll(leftOut);
        draft.magnitudes = magnitudes;
        draft.standIns.addAll(standIns);
        draft.distance = distance;
        draft.cosmology = cosmology;
        draft.detectionLimit = detectionLimit;
        draft.sentinels.putAll(sentinels);
        draft.derived.putAll(derived);
        draft.constants.putAll(constants);
        draft.massCard = massCard;
        draft.frame = frame;
        draft.settled.addAll(settled);
        edit.accept(draft);
        return new ColumnMapping(
                draft.convention,
                draft.identifier,
                draft.target,
                draft.massScale,
                draft.bands,
                draft.leftOut,
                draft.magnitudes,
                draft.standIns,
                draft.distance,
                draft.cosmology,
                draft.detectionLimit,
                draft.sentinels,
                draft.derived,
                draft.constants,
                draft.massCard,
                draft.frame,
                draft.settled);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static <E> Set<E> ordered(Set<E> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /// The parts of a mapping while one of them changes.
    private static final class Draft {
        private Optional<String> convention = Optional.empty();
        private Optional<String> identifier = Optional.empty();
        private Optional<String> target = Optional.empty();
        private Optional<MassScale> massScale = Optional.empty();
        private final Map<String, BandColumn> bands = new LinkedHashMap<>();
        private final Set<String> leftOut = new LinkedHashSet<>();
        private Optional<BandColumn.Kind> magnitudes = Optional.empty();
        private final Set<String> standIns = new LinkedHashSet<>();
        private Optional<DistanceColumn> distance = Optional.empty();
        private Optional<FlatCosmology> cosmology = Optional.empty();
        private double detectionLimit;
        private final Map<String, Map<Double, Boolean>> sentinels = new LinkedHashMap<>();
        private final Map<String, String> derived = new LinkedHashMap<>();
        private final Map<String, Double> constants = new LinkedHashMap<>();
        private Optional<MassCard> massCard = Optional.empty();
        private Optional<Frame> frame = Optional.empty();
        private final Set<String> settled = new LinkedHashSet<>();
    }
}
