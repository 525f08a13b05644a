package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.survey.FeatureFence;
import org.galibra.study.survey.Weighing.Term;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// The columns of the output table, for the rows of a block: the same whatever the block holds.
final class SurveyColumns {
    private static final String DEX = "dex";
    private static final String MASS_UNIT = "dex(Msun)";
    private static final String MASS = "phys.mass";
    private static final String ERROR = "stat.error;phys.mass";
    private static final String CODE = "meta.code";
    private static final String NOTE = "meta.note";

    private SurveyColumns() {}

    /// The columns of a block.
    ///
    /// @param first the place of its first row in the table
    static List<Column> of(Catalogue block, long first, Weighing weighing, Reported reported) {
        var columns = new ArrayList<Column>();
        columns.add(identifiers(block, first));
        columns.add(
                real(
                        "log10_mstar",
                        MASS_UNIT,
                        MASS,
                        "log10 of the stellar mass, corrected where there is a correction",
                        reported.masses()));
        columns.add(
                term(
                        weighing,
                        Term.RAW,
                        "log10_mstar_raw",
                        MASS_UNIT,
                        MASS,
                        "log10 of the stellar mass as the network predicts it"));
        columns.add(
                term(
                        weighing,
                        Term.REFERENCE,
                        "log10_mstar_reference",
                        MASS_UNIT,
                        MASS,
                        "log10 of the stellar mass that the table has"));
        columns.add(
                real(
                        "e_total",
                        DEX,
                        ERROR,
                        "1 sigma, model and light together",
                        reported.totals()));
        columns.add(
                term(
                        weighing,
                        Term.LIGHT,
                        "e_light",
                        DEX,
                        ERROR,
                        "1 sigma of fluxes, zero points and distance together"));
        columns.add(
                term(
                        weighing,
                        Term.PHOTOMETRIC,
                        "e_photometric",
                        DEX,
                        ERROR,
                        "1 sigma of independent flux errors, first order"));
        columns.add(
                term(
                        weighing,
                        Term.ZERO_POINT,
                        "e_zero_point",
                        DEX,
                        ERROR,
                        "1 sigma of zero points, first order"));
        columns.add(
                term(
                        weighing,
                        Term.DISTANCE,
                        "e_distance",
                        DEX,
                        ERROR,
                        "1 sigma of the distance, first order"));
        columns.add(
                term(
                        weighing,
                        Term.MODEL,
                        "e_model",
                        DEX,
                        ERROR,
                        "scatter of the network on noise-free held-out galaxies"));
        columns.add(
                term(
                        weighing,
                        Term.SEEDS,
                        "e_seeds",
                        DEX,
                        ERROR,
                        "half the 16-84 per cent range over networks of other seeds"));
        columns.add(
                term(
                        weighing,
                        Term.NOISE_BIAS,
                        "noise_bias",
                        DEX,
                        "stat.error.sys;phys.mass",
                        "median of the drawn masses - prediction of the measured light"));
        bounds(reported, columns);
        columns.add(
                texts(
                        "interval_basis",
                        NOTE,
                        "what the intervals were calibrated on",
                        reported.bases()));
        columns.add(
                texts(
                        "reason",
                        CODE,
                        "inside, or why the mass is not to be trusted",
                        reasons(weighing)));
        columns.add(
                texts(
                        "crossings",
                        CODE,
                        "every training range that the galaxy leaves",
                        crossings(weighing)));
        columns.add(texts("inputs", NOTE, "bands that weighed the galaxy", weighing.inputs()));
        columns.add(
                texts(
                        "not_observed",
                        NOTE,
                        "bands in which it was not observed",
                        weighing.missing()));
        columns.add(
                texts(
                        "not_detected",
                        NOTE,
                        "bands in which it was observed, not detected",
                        weighing.undetected()));
        columns.add(
                term(
                        weighing,
                        Term.CLOUD,
                        "cloud_distance",
                        "",
                        "stat.value",
                        "distance from the training cloud, whitened"));
        columns.add(
                term(
                        weighing,
                        Term.CLOUD_LIMIT,
                        "cloud_limit",
                        "",
                        "stat.max",
                        "cloud_distance beyond which a galaxy lies outside the cloud"));
        var beyond = new BitSet(weighing.rows());
        for (int row = 0; row < weighing.rows(); row++) {
            beyond.set(row, reported.beyond(row));
        }
        columns.add(
                new Column(
                        "beyond_correction",
                        "",
                        "meta.code",
                        "the raw mass is beyond those that the correction was fitted on",
                        Flags.of(weighing.rows(), beyond, new BitSet())));
        return columns;
    }

    /// What names a row: its identifier, or its number in the table from 1.
    static String identifier(Catalogue block, int row, long first) {
        return block.identifier()
                .map(column -> column.values().text(row))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Long.toString(first + row + 1));
    }

    private static Column identifiers(Catalogue block, long first) {
        return block.identifier()
                .orElseGet(() -> {
                    long[] numbers = new long[block.rows()];
                    Arrays.setAll(numbers, row -> first + row + 1);
                    return new Column(
                            "row",
                            "",
                            "meta.record",
                            "row of the table, from 1",
                            Integers.of(numbers, new BitSet()));
                });
    }

    private static void bounds(Reported reported, List<Column> columns) {
        double[] mass = reported.masses();
        for (int level = 0; level < Trial.LEVELS.size(); level++) {
            double[] half = reported.halfWidths(level);
            long percent = Math.round(100 * Trial.LEVELS.get(level));
            double[] low = new double[half.length];
            double[] high = new double[half.length];
            // An interval without an end is none that a table could hold.
            Arrays.setAll(low, i -> Double.isInfinite(half[i]) ? Double.NaN : mass[i] - half[i]);
            Arrays.setAll(high, i -> Double.isInfinite(half[i]) ? Double.NaN : mass[i] + half[i]);
            columns.add(
                    real(
                            "log10_mstar_low" + percent,
                            MASS_UNIT,
                            "phys.mass;stat.min",
                            "lower end of the %d per cent interval".formatted(percent),
                            low));
            columns.add(
                    real(
                            "log10_mstar_high" + percent,
                            MASS_UNIT,
                            "phys.mass;stat.max",
                            "upper end of the %d per cent interval".formatted(percent),
                            high));
        }
    }

    private static Texts reasons(Weighing weighing) {
        String[] codes = new String[weighing.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = weighing.reason(row).code();
        }
        return Texts.owning(codes);
    }

    private static Texts crossings(Weighing weighing) {
        var names = new HashMap<List<FeatureFence.Crossing>, String>();
        String[] texts = new String[weighing.rows()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] =
                    names.computeIfAbsent(
                            weighing.crossings(row),
                            crossings ->
                                    crossings.stream()
                                            .map(each -> Reason.fenced(each).code())
                                            .collect(Collectors.joining("; ")));
        }
        return Texts.owning(texts);
    }

    private static Column term(
            Weighing weighing, Term term, String name, String unit, String ucd, String what) {
        return real(name, unit, ucd, what, weighing.all(term));
    }

    private static Column real(String name, String unit, String ucd, String what, double[] values) {
        return new Column(name, unit, ucd, what, Reals.owning(values));
    }

    private static Column texts(String name, String ucd, String what, Texts texts) {
        return new Column(name, "", ucd, what, texts);
    }
}
