package org.galibra.figure;

import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.TotalDerivatives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All numbers of a figure of sensitivities.
///
/// @param spec what was asked for
/// @param rows one for each galaxy, the most massive first
/// @param featureLimit the largest |∂f/∂x_i| that the common axes show
/// @param bandLimit the largest |df/dm_b| that the common axes show
/// @param networks how many networks the medians and ranges are of
/// @param marked what is marked
public record SensitivityPlan(
        SensitivitySpec spec,
        List<Row> rows,
        double featureLimit,
        double bandLimit,
        int networks,
        Marked marked)
        implements FigurePlan {
    /// What Σ_b df/dm_b is for equal dimming of all bands at fixed mass-to-light ratio, in dex/mag.
    public static final double FIXED_RATIO = TotalDerivatives.FIXED_RATIO;

    /// From this many networks on, their range says how well the data pin a derivative down.
    public static final int ENOUGH_NETWORKS = 8;

    private static final double ROOM = 1.12;

    /// A stem ends in a dot, which would be cut in a low row.
    private static final double ROOM_FOR_DOTS = 1.2;

    /// The median over the networks, and the lowest and the highest; all three alike for one.
    ///
    /// @param median in dex/mag
    /// @param low in dex/mag
    /// @param high in dex/mag
    public record Spread(double median, double low, double high) {
        private static Spread of(double[] values) {
            var percentiles = Percentiles.of(values);
            return new Spread(percentiles.median(), percentiles.at(0), percentiles.at(100));
        }
    }

    /// One galaxy.
    ///
    /// @param truth its true log10(M★/M☉), in dex
    /// @param predicted by the run's own network
    /// @param byFeature ∂f/∂x_i of the run's own network, in the figure's unit
    /// @param byBand df/dm_b over the networks
    /// @param sum Σ_b df/dm_b over the networks
    public record Row(
            double truth,
            double predicted,
            List<Double> byFeature,
            List<Spread> byBand,
            Spread sum) {
        public Row {
            byFeature = List.copyOf(byFeature);
            byBand = List.copyOf(byBand);
        }

        private static Row of(SensitivitySpec.Galaxy galaxy, int bands) {
            int networks = galaxy.byBand().size();
            var byBand = new ArrayList<Spread>();
            double[] sums = new double[networks];
            for (int b = 0; b < bands; b++) {
                double[] values = new double[networks];
                for (int k = 0; k < networks; k++) {
                    values[k] = galaxy.byBand().get(k).get(b);
                    sums[k] += values[k];
                }
                byBand.add(Spread.of(values));
            }
            return new Row(
                    galaxy.truth(),
                    galaxy.predicted(),
                    galaxy.byFeature(),
                    byBand,
                    Spread.of(sums));
        }
    }

    public SensitivityPlan {
        rows = List.copyOf(rows);
    }

    /// Plans the figure.
    public static SensitivityPlan of(SensitivitySpec spec) {
        List<Row> rows =
                spec.galaxies().stream()
                        .sorted(
                                Comparator.comparingDouble(SensitivitySpec.Galaxy::truth)
                                        .reversed())
                        .map(galaxy -> Row.of(galaxy, spec.bands().size()))
                        .toList();
        double feature = 0;
        double band = 0;
        for (Row row : rows) {
            for (double derivative : row.byFeature()) {
                feature = Math.max(feature, finite(derivative));
            }
            for (Spread spread : row.byBand()) {
                band = Math.max(band, Math.max(finite(spread.low()), finite(spread.high())));
            }
        }
        return new SensitivityPlan(
                spec,
                rows,
                feature > 0 ? ROOM_FOR_DOTS * feature : 1,
                band > 0 ? ROOM * band : 1,
                rows.isEmpty() ? 0 : spec.galaxies().getFirst().byBand().size(),
                Marked.NOTHING);
    }

    /// The same with something marked.
    public SensitivityPlan marking(Marked now) {
        return new SensitivityPlan(spec, rows, featureLimit, bandLimit, networks, now);
    }

    /// The same on an axis of features that reaches a round number, and at least as far as that of
    /// an earlier moment: while a network learns, axes grow in steps.
    public SensitivityPlan growing(double before) {
        double grown = Math.max(before, Ladder.above(featureLimit));
        return new SensitivityPlan(spec, rows, grown, bandLimit, networks, marked);
    }

    /// The place of a row's mass between the lowest (0) and the highest (1).
    double massPlace(int row) {
        double highest = rows.getFirst().truth();
        double lowest = rows.getLast().truth();
        return highest > lowest ? (rows.get(row).truth() - lowest) / (highest - lowest) : 0.5;
    }

    private static double finite(double derivative) {
        return Double.isFinite(derivative) ? Math.abs(derivative) : 0;
    }

    /// What a reader must know to read the figure.
    public String note() {
        String of =
                networks == 1
                        ? "one network, and with collinear bands another seed gives others"
                        : "median and range over %d seeds%s"
                                .formatted(
                                        networks,
                                        networks < ENOUGH_NETWORKS ? ", too few to tell" : "");
        return "By feature: not unique, for a colour is the difference of two magnitudes that are"
                + " features too. By band: "
                + of
                + ". Equal dimming of all bands at fixed *M*/*L* gives Σ_{b} = %s dex mag⁻¹."
                        .formatted(Numbers.fixed(FIXED_RATIO, 1));
    }

    @Override
    public String summary() {
        var text = new StringBuilder();
        for (Row row : rows) {
            int strongest = 0;
            for (int b = 1; b < row.byBand().size(); b++) {
                if (finite(row.byBand().get(b).median())
                        > finite(row.byBand().get(strongest).median())) {
                    strongest = b;
                }
            }
            text.append("Galaxy of log mass ")
                    .append(Numbers.fixed(row.truth(), 2))
                    .append(": strongest by ")
                    .append(spec.bands().get(strongest))
                    .append(", ")
                    .append(Numbers.signed(row.byBand().get(strongest).median(), 2))
                    .append(" dex/mag; sum over the bands ")
                    .append(Numbers.signed(row.sum().median(), 2))
                    .append(" dex/mag. ");
        }
        return text.toString().strip();
    }

    /// A tab-separated line for each galaxy: its true and predicted log mass, its derivatives by
    /// feature in the figure's unit, its total derivatives by band in dex/mag, and their sum.
    public String values() {
        var text = new StringBuilder("true\tpredicted");
        spec.features().forEach(name -> text.append("\t∂f/∂(").append(name).append(')'));
        spec.bands().forEach(name -> text.append("\tdf/dm(").append(name).append(')'));
        text.append("\tsum\n");
        for (Row row : rows) {
            text.append(row.truth()).append('\t').append(row.predicted());
            row.byFeature().forEach(value -> text.append('\t').append(value));
            row.byBand().forEach(spread -> text.append('\t').append(spread.median()));
            text.append('\t').append(row.sum().median()).append('\n');
        }
        return text.toString();
    }
}
