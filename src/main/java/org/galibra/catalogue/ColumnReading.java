package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.work.GalibraException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One column as the meaning of its table reads it: the light of a band as an absolute AB magnitude
/// (an apparent one as long as no distance is known), a mass as its logarithm, any other number as
/// it is. Unlike [Catalogue] it asks for nothing else: a column can be looked at before the mass or
/// a single band is known.
public final class ColumnReading {
    private final Column stored;
    private final List<Double> standIns;
    private final Column read;
    private final Optional<Detections> detections;
    private final String unit;

    private ColumnReading(
            Column stored,
            List<Double> standIns,
            Column read,
            Optional<Detections> detections,
            String unit) {
        this.stored = stored;
        this.standIns = standIns;
        this.read = read;
        this.detections = detections;
        this.unit = unit;
    }

    /// Reads a column.
    ///
    /// @param stored the column as the file has it
    /// @throws GalibraException if it holds something else than its use asks for, naming the row
    public static ColumnReading of(Meaning meaning, Column stored) throws GalibraException {
        String name = stored.name();
        List<Double> standIns =
                List.copyOf(meaning.sentinels().getOrDefault(name, Map.of()).keySet());
        Column clean = Columns.named(meaning.table(), name);
        Optional<Map.Entry<Band, BandColumn>> band =
                meaning.bands().entrySet().stream()
                        .filter(at -> at.getValue().column().equals(name))
                        .findFirst();
        if (band.isPresent() && !Columns.isEmpty(clean)) {
            BandColumn source = band.get().getValue();
            Catalogue.numeric(meaning.table(), name);
            Optional<double[]> moduli = moduli(meaning, source);
            Magnitudes magnitudes =
                    Magnitudes.of(
                            meaning,
                            band.get().getKey(),
                            source,
                            clean,
                            moduli.orElseGet(() -> new double[clean.values().size()]));
            boolean apparent = source.isApparent() && moduli.isEmpty();
            return new ColumnReading(
                    stored,
                    standIns,
                    magnitudes.column(),
                    Optional.of(magnitudes.detections()),
                    apparent ? "apparent AB mag" : "absolute AB mag");
        }
        boolean linear =
                meaning.massScale() == MassScale.LINEAR
                        && meaning.target().filter(name::equals).isPresent();
        if (linear) {
            double[] masses = Columns.numbers(Catalogue.numeric(meaning.table(), name));
            Arrays.setAll(
                    masses, row -> masses[row] > 0 ? StrictMath.log10(masses[row]) : Double.NaN);
            return new ColumnReading(
                    stored,
                    standIns,
                    clean.with(Reals.owning(masses)),
                    Optional.empty(),
                    "log₁₀(M★/M☉)");
        }
        return new ColumnReading(stored, standIns, clean, Optional.empty(), stored.unit());
    }

    private static Optional<double[]> moduli(Meaning meaning, BandColumn source)
            throws GalibraException {
        if (!source.isApparent() || meaning.distance().isEmpty()) {
            return Optional.empty();
        }
        DistanceColumn distance = meaning.distance().get();
        double[] moduli = Columns.numbers(Catalogue.numeric(meaning.table(), distance.column()));
        Arrays.setAll(moduli, row -> distance.modulus(moduli[row], meaning.cosmology()));
        return Optional.of(moduli);
    }

    /// What [#of] depends on of a meaning, for one column: as long as it is equal, so is the
    /// reading.
    public static Object key(Meaning meaning, Column stored) {
        Optional<Map.Entry<Band, BandColumn>> band =
                meaning.bands().entrySet().stream()
                        .filter(at -> at.getValue().column().equals(stored.name()))
                        .findFirst();
        boolean distant = band.filter(at -> at.getValue().isApparent()).isPresent();
        String distance = meaning.distance().map(DistanceColumn::column).orElse("");
        String error = band.flatMap(at -> at.getValue().error()).orElse("");
        return List.of(
                band,
                band.isPresent() ? meaning.mapping().detectionLimit() : 0.0,
                distant ? meaning.distance() : Optional.empty(),
                distant ? meaning.cosmology() : Optional.empty(),
                distant ? meaning.sentinels().getOrDefault(distance, Map.of()) : Map.of(),
                meaning.sentinels().getOrDefault(stored.name(), Map.of()).keySet(),
                meaning.sentinels().getOrDefault(error, Map.of()).keySet(),
                meaning.target().filter(stored.name()::equals),
                meaning.massScale(),
                meaning.mapping().derived().getOrDefault(stored.name(), ""));
    }

    /// The column as the file has it.
    public Column stored() {
        return stored;
    }

    /// Numbers that stand for "missing" in the column as stored.
    public List<Double> standIns() {
        return standIns;
    }

    /// What [#at] is measured in; empty where nobody knows.
    public String unit() {
        return unit;
    }

    /// A row's value as read; NaN where there is none.
    public double at(int row) {
        return Sentinels.number(read.values(), row);
    }

    /// What is known of a row that holds a number which is no stand-in.
    public Detections.State state(int row) {
        if (detections.isPresent()) {
            return detections.get().at(row);
        }
        return Double.isFinite(at(row)) ? Detections.State.MEASURED : Detections.State.NOT_DETECTED;
    }
}
