package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.Percentiles;
import org.galibra.figure.FenceSpec;
import org.galibra.figure.TargetLabel;
import org.galibra.model.Matrix;
import org.galibra.photometry.Band;
import org.galibra.study.survey.Weighing.Term;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Texts;
import org.galibra.table.Values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which share of a weighed survey's galaxies each fence sets apart along other quantities.
/// Galaxies without a prediction have no verdict: they lack light, which no fence judges.
final class FenceShares {
    private static final double MASS_BIN_DEX = 0.25;
    private static final double REDSHIFT_BIN = 0.05;
    private static final double SIGNAL_BIN_DEX = 0.25;
    private static final int BINS = 12;

    /// Kinds of galaxies that have a bar of their own; the rarer ones share one.
    private static final int MOST_KINDS = 8;

    /// An integer of at most so many values parts galaxies into kinds.
    private static final int MOST_CODES = 12;

    private static final String OTHERS = "others";
    private static final String NOT_STATED = "not stated";
    private static final Pattern TYPE =
            Pattern.compile("(?i).*(type|class|morph|hubble|kind|spec_?cl).*");

    private final Catalogue catalogue;
    private final Weighing weighing;
    private final Band signal;
    private final List<String> fences;
    private final int[] rows;

    FenceShares(Application application) {
        catalogue = application.survey().catalogue();
        weighing = application.weighing();
        List<Band> bands = application.scales().model().features().bands();
        signal =
                bands.stream()
                        .filter(band -> band.name().equals("r"))
                        .findFirst()
                        .orElse(bands.getFirst());
        fences =
                application.scales().main().cloud().isPresent()
                        ? List.of("training ranges", "training cloud")
                        : List.of("training ranges");
        rows =
                IntStream.range(0, weighing.rows())
                        .filter(row -> Double.isFinite(weighing.at(Term.RAW, row)))
                        .toArray();
    }

    /// Against predicted mass, redshift, signal to noise and, where a column tells it, type.
    List<FenceSpec.Quantity> usual() {
        Matrix verdicts = verdicts();
        double[] errors = Sights.relative(catalogue.errors().get(signal), catalogue.rows());
        var quantities = new ArrayList<FenceSpec.Quantity>();
        add(
                quantities,
                new FenceSpec.Quantity(
                        "predicted " + TargetLabel.STELLAR_MASS.symbol(),
                        MASS_BIN_DEX,
                        values(row -> weighing.at(Term.RAW, row)),
                        fences,
                        verdicts));
        add(
                quantities,
                new FenceSpec.Quantity(
                        "redshift",
                        REDSHIFT_BIN,
                        values(row -> weighing.at(Term.REDSHIFT, row)),
                        fences,
                        verdicts));
        add(
                quantities,
                new FenceSpec.Quantity(
                        "log_{10} S/N in " + signal.name(),
                        SIGNAL_BIN_DEX,
                        values(row -> -Math.log10(errors[row])),
                        fences,
                        verdicts));
        type().map(this::kinds).ifPresent(kinds -> add(quantities, kinds));
        return quantities;
    }

    /// The column that says what type a galaxy is of.
    private Optional<Column> type() {
        return catalogue.table().columns().stream()
                .filter(column -> TYPE.matcher(column.name()).matches())
                .filter(this::isOfKinds)
                .findFirst();
    }

    /// Those that part galaxies into kinds first, then those of numbers.
    List<String> columns() {
        List<Column> all = catalogue.table().columns();
        List<String> kinds = all.stream().filter(this::isOfKinds).map(Column::name).toList();
        return Stream.concat(
                        kinds.stream(),
                        all.stream()
                                .filter(column -> !(column.values() instanceof Texts))
                                .map(Column::name)
                                .filter(name -> !kinds.contains(name)))
                .toList();
    }

    /// Along a column, in a bar for each kind of galaxies, or in twelve bins between the 1st and
    /// 99th percentiles of its values; empty where they have no range.
    Optional<FenceSpec.Quantity> along(String name) {
        Column column = catalogue.table().column(name).orElseThrow();
        if (isOfKinds(column)) {
            return Optional.of(kinds(column));
        }
        if (column.values() instanceof Texts) {
            return Optional.empty();
        }
        Matrix values = values(row -> Catalogue.number(column, row));
        double[] finite = Arrays.stream(values.column(0)).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return Optional.empty();
        }
        var percentiles = Percentiles.of(finite);
        double width = (percentiles.at(99) - percentiles.at(1)) / BINS;
        String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
        return width > 0
                ? Optional.of(
                        new FenceSpec.Quantity(name + unit, width, values, fences, verdicts()))
                : Optional.empty();
    }

    /// Whether a column parts galaxies into kinds: flags, few codes, or texts that come again.
    private boolean isOfKinds(Column column) {
        return switch (column.values()) {
            case Flags _ -> true;
            case Integers codes -> isFew(codes, MOST_CODES);
            case Texts texts -> isFew(texts, Math.max(2, texts.size() / 10));
            default -> false;
        };
    }

    private static boolean isFew(Values values, int most) {
        long kinds =
                IntStream.range(0, values.size())
                        .filter(row -> !values.isMissing(row))
                        .mapToObj(values::text)
                        .distinct()
                        .limit(most + 1L)
                        .count();
        return kinds > 0 && kinds <= most;
    }

    private FenceSpec.Quantity kinds(Column column) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            counts.merge(kind(column, row), 1, Integer::sum);
        }
        List<String> common =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.naturalOrder())))
                        .map(Map.Entry::getKey)
                        .toList();
        var labels = new ArrayList<>(common.subList(0, Math.min(MOST_KINDS, common.size())));
        if (labels.size() < common.size()) {
            labels.add(OTHERS);
        }
        Matrix places =
                values(row -> {
                    int place = labels.indexOf(kind(column, row));
                    return place < 0 ? labels.size() - 1 : place;
                });
        return FenceSpec.Quantity.of(column.name(), labels, places, fences, verdicts());
    }

    private static String kind(Column column, int row) {
        return column.values().isMissing(row) ? NOT_STATED : column.values().text(row);
    }

    /// What each fence says of each of these galaxies: 1 for set apart, 0 for inside.
    private Matrix verdicts() {
        double[] apart = new double[rows.length * fences.size()];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            apart[i * fences.size()] = weighing.crossings(row).isEmpty() ? 0 : 1;
            if (fences.size() > 1) {
                boolean inside = weighing.at(Term.CLOUD, row) <= weighing.at(Term.CLOUD_LIMIT, row);
                apart[i * fences.size() + 1] = inside ? 0 : 1;
            }
        }
        return Matrix.owning(rows.length, fences.size(), apart);
    }

    private static void add(List<FenceSpec.Quantity> to, FenceSpec.Quantity quantity) {
        if (Arrays.stream(quantity.values().column(0)).anyMatch(Double::isFinite)) {
            to.add(quantity);
        }
    }

    private Matrix values(IntToDoubleFunction of) {
        return Matrix.owning(rows.length, 1, IntStream.of(rows).mapToDouble(of).toArray());
    }
}
