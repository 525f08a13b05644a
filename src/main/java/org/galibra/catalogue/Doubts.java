package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks at the values for what the names do not tell: Vega magnitudes, apparent ones, linear
/// masses, one column twice, numbers that may stand for "missing". Each doubt is a [Question] with
/// its numbers, never a decision.
final class Doubts {
    /// No logarithm of a stellar mass in M☉ reaches it.
    private static final double LARGEST_LOG_MASS = 100;

    /// W1 − Ks and W2 − Ks in AB of galaxies: about these, in mag.
    private static final Map<String, Double> FROM_KS = Map.of("W1", 0.6, "W2", 1.2);

    private static final double VEGA_TOLERANCE = 0.9;

    /// Numbers that stand for "missing" in some tables and are values in others.
    private static final List<Double> PERHAPS_MISSING = List.of(-1.0, 0.0, 99.0, 9.99999, 999.0);

    private static final int FEWEST = 3;
    private static final int LOOKED_AT = 10_000;
    private static final double OFTEN = 10;
    private static final double RARELY_REPEATED = 1.5;

    private final Table table;
    private final ColumnMapping mapping;
    private final Map<Band, BandColumn> bands;
    private final Optional<DistanceColumn> distance;
    private final Set<String> derived;
    private final List<Question> questions;

    Doubts(
            Table table,
            ColumnMapping mapping,
            Map<Band, BandColumn> bands,
            Optional<DistanceColumn> distance,
            Set<String> derived,
            List<Question> questions) {
        this.table = table;
        this.mapping = mapping;
        this.bands = bands;
        this.distance = distance;
        this.derived = derived;
        this.questions = questions;
    }

    void ask(Optional<Convention> convention, Optional<String> target) {
        unknownUnits();
        apparent();
        vega();
        twins();
        choices(convention);
        perhapsMissing(target);
    }

    /// Whether a column of masses holds M☉ rather than their logarithms: its median is beyond any
    /// logarithm.
    static boolean looksLinear(Column column) {
        return Math.abs(Columns.median(column)) > LARGEST_LOG_MASS;
    }

    private void add(Question question) {
        if (!mapping.settled().contains(question.id())) {
            questions.add(question);
        }
    }

    private void unknownUnits() {
        for (var each : bands.entrySet()) {
            BandColumn said = mapping.bands().get(each.getKey().name());
            Optional<Column> column = table.column(each.getValue().column());
            boolean decided = said != null && said.unit().isPresent();
            if (decided || column.isEmpty() || column.get().unit().isBlank()) {
                continue;
            }
            String unit = column.get().unit();
            if (PhotometricUnit.parse(unit).isEmpty()) {
                String band = each.getKey().name();
                String id = "unit:" + band;
                add(
                        new Question(
                                id,
                                true,
                                "the unit '%s' of %s is not known"
                                        .formatted(unit, column.get().name()),
                                "the known units are " + PhotometricUnit.known(),
                                List.of(
                                        new Question.Answer(
                                                "Read as Jy",
                                                "--unit " + band + "=Jy",
                                                mapping.withBand(
                                                        band,
                                                        each.getValue()
                                                                .withUnit(PhotometricUnit.JANSKY))),
                                        new Question.Answer(
                                                "Read as AB mag",
                                                "--unit " + band + "=mag",
                                                mapping.withBand(
                                                        band,
                                                        each.getValue()
                                                                .withUnit(
                                                                        PhotometricUnit
                                                                                .AB_MAGNITUDE))))));
            }
        }
    }

    /// Absolute magnitudes of galaxies are negative.
    private void apparent() {
        var doubtful = new LinkedHashMap<Band, Double>();
        bands.forEach((band, column) -> {
            if (!column.isApparent()) {
                double median =
                        table.column(column.column()).map(Columns::median).orElse(Double.NaN);
                if (median > 0) {
                    doubtful.put(band, median);
                }
            }
        });
        if (doubtful.isEmpty()) {
            return;
        }
        ColumnMapping fixed = mapping;
        for (Band band : doubtful.keySet()) {
            fixed = fixed.withBand(band.name(), bands.get(band).withKind(BandColumn.Kind.APPARENT));
        }
        Band first = doubtful.keySet().iterator().next();
        String names =
                doubtful.keySet().stream()
                        .map(band -> bands.get(band).column())
                        .collect(Collectors.joining(", "));
        add(
                new Question(
                        "apparent",
                        false,
                        String.format(
                                Locale.ROOT,
                                doubtful.size() == 1
                                        ? "%s looks like apparent magnitudes: its median is %.1f"
                                                + " mag, where absolute ones are negative"
                                        : "%s look like apparent magnitudes: the median of the"
                                                + " first is %.1f mag, where absolute ones are"
                                                + " negative",
                                names,
                                doubtful.get(first)),
                        distance.map(from -> "absolute ones can be made with " + from.column())
                                .orElse("absolute ones need a column of redshifts or distances"),
                        List.of(
                                new Question.Answer(
                                        "Make them absolute", "--magnitudes apparent", fixed),
                                new Question.Answer(
                                        "Keep as absolute",
                                        "--magnitudes absolute",
                                        mapping.withSettled("apparent")))));
    }

    /// In Vega, W1 is 2.7 mag brighter than in AB; a galaxy's W1 − Ks tells the two apart.
    private void vega() {
        Optional<Map.Entry<Band, BandColumn>> reference = entry("Ks").or(() -> entry("Ks_2MASS"));
        if (reference.isEmpty() || !isAb(reference.get().getValue())) {
            return;
        }
        Optional<Column> ks = table.column(reference.get().getValue().column());
        for (var expected : FROM_KS.entrySet()) {
            Optional<Map.Entry<Band, BandColumn>> wise = entry(expected.getKey());
            if (ks.isEmpty() || wise.isEmpty() || !isAb(wise.get().getValue())) {
                continue;
            }
            BandColumn said = mapping.bands().get(expected.getKey());
            Optional<Column> column = table.column(wise.get().getValue().column());
            if ((said != null && said.unit().isPresent()) || column.isEmpty()) {
                continue;
            }
            Band band = wise.get().getKey();
            double offset = band.abMinusVega().orElseThrow();
            double[] differences = Columns.numbers(column.get());
            double[] nearInfrared = Columns.numbers(ks.get());
            Arrays.setAll(differences, row -> differences[row] - nearInfrared[row]);
            double below = expected.getValue() - Columns.median(differences);
            if (Math.abs(below - offset) > VEGA_TOLERANCE) {
                continue;
            }
            long count = column.get().values().size() - column.get().values().missing();
            add(
                    new Question(
                            "vega:" + band.name(),
                            false,
                            String.format(
                                    Locale.ROOT,
                                    "%s looks like Vega magnitudes: its median lies %.2f mag below"
                                            + " the AB value expected from %s",
                                    column.get().name(),
                                    below,
                                    ks.get().name()),
                            String.format(
                                    Locale.ROOT,
                                    "converting adds %.3f mag to %,d values",
                                    offset,
                                    count),
                            List.of(
                                    new Question.Answer(
                                            "Convert to AB",
                                            "--unit " + band.name() + "=vega",
                                            mapping.withUnit(
                                                    band.name(), PhotometricUnit.VEGA_MAGNITUDE)),
                                    new Question.Answer(
                                            "Keep as AB",
                                            "--unit " + band.name() + "=mag",
                                            mapping.withSettled("vega:" + band.name())))));
        }
    }

    private static boolean isAb(BandColumn column) {
        return column.unit().filter(PhotometricUnit.AB_MAGNITUDE::equals).isPresent();
    }

    private Optional<Map.Entry<Band, BandColumn>> entry(String band) {
        return bands.entrySet().stream()
                .filter(each -> each.getKey().name().equals(band))
                .findFirst();
    }

    /// One column under two names is a slip of whoever made the table.
    private void twins() {
        var first = new HashMap<Integer, Band>();
        for (Band band : bands.keySet()) {
            Optional<Column> column = table.column(bands.get(band).column());
            if (column.isEmpty() || Columns.isEmpty(column.get())) {
                continue;
            }
            Band other = first.putIfAbsent(column.get().values().hashCode(), band);
            if (other == null) {
                continue;
            }
            Optional<Column> earlier = table.column(bands.get(other).column());
            if (earlier.isPresent() && earlier.get().values().equals(column.get().values())) {
                String id = "twins:" + other.name() + "=" + band.name();
                add(
                        new Question(
                                id,
                                false,
                                "%s and %s hold the same values in every row"
                                        .formatted(earlier.get().name(), column.get().name()),
                                "their colour would be 0 for every galaxy",
                                List.of(
                                        new Question.Answer(
                                                "Leave " + band.name() + " out",
                                                "--leave-out " + band.name(),
                                                mapping.withLeftOut(band.name())),
                                        new Question.Answer(
                                                "Keep both", "", mapping.withSettled(id)))));
            }
        }
    }

    /// Bands that a convention offers beside its own.
    private void choices(Optional<Convention> convention) {
        for (Convention.Choice choice : convention.map(Convention::choices).orElse(List.of())) {
            ColumnMapping chosen = mapping;
            int count = 0;
            for (var each : choice.bands().entrySet()) {
                if (table.column(each.getValue().column()).isPresent()
                        && !mapping.bands().containsKey(each.getKey())) {
                    chosen = chosen.withBand(each.getKey(), each.getValue());
                    count++;
                }
            }
            if (count > 0) {
                String id = "choice:" + choice.name();
                add(
                        new Question(
                                id,
                                false,
                                "%s could be read as magnitudes of %d bands"
                                        .formatted(choice.title(), count),
                                choice.warning(),
                                List.of(
                                        new Question.Answer(
                                                "Use them", options(choice, chosen), chosen),
                                        new Question.Answer(
                                                "Leave them", "", mapping.withSettled(id)))));
            }
        }
    }

    private static String options(Convention.Choice choice, ColumnMapping chosen) {
        return choice.bands().entrySet().stream()
                .filter(each -> each.getValue().equals(chosen.bands().get(each.getKey())))
                .map(each -> "--map " + each.getKey() + "=" + each.getValue().column())
                .collect(Collectors.joining(" "));
    }

    /// A number that comes back far more often than a measured one would, in a column in use.
    private void perhapsMissing(Optional<String> target) {
        Stream<String> used =
                Stream.of(
                                bands.values().stream().map(BandColumn::column),
                                target.stream(),
                                distance.stream().map(DistanceColumn::column))
                        .flatMap(each -> each);
        for (String name : used.distinct().filter(each -> !derived.contains(each)).toList()) {
            Optional<Column> column = table.column(name);
            if (column.isEmpty() || !(column.get().values() instanceof Reals values)) {
                continue;
            }
            Map<Double, Long> counts = Sentinels.count(values, PERHAPS_MISSING);
            for (var each : counts.entrySet()) {
                Boolean decided =
                        mapping.sentinels().getOrDefault(name, Map.of()).get(each.getKey());
                if (decided == null
                        && each.getValue() >= FEWEST
                        && standsOut(values, each.getValue())) {
                    add(perhapsMissing(name, each.getKey(), each.getValue()));
                }
            }
        }
    }

    private Question perhapsMissing(String column, double value, long count) {
        String id = "sentinel:" + column + "=" + value;
        String option = "--missing " + column + "=" + value;
        boolean flux =
                bands.values().stream()
                        .anyMatch(each ->
                                each.column().equals(column) && each.unit().orElseThrow().isFlux());
        return new Question(
                id,
                false,
                String.format(
                        Locale.ROOT,
                        "%s is %s in %,d rows, which may be a value or stand for a missing one",
                        column,
                        Numbers.plain(value),
                        count),
                flux && value <= 0 ? "it is read as not detected" : "it is read as a value",
                List.of(
                        new Question.Answer(
                                "Read as missing",
                                option,
                                mapping.withSentinel(column, value, true)),
                        new Question.Answer(
                                "It is a value", "", mapping.withSentinel(column, value, false))));
    }

    /// Whether a number of this count comes ten times as often as another does on average, judged
    /// by up to 10,000 rows spread over the column.
    private static boolean standsOut(Reals values, long count) {
        int rows = values.size();
        int looked = Math.min(rows, LOOKED_AT);
        double[] there =
                IntStream.range(0, looked)
                        .mapToDouble(i -> values.at((int) ((long) i * rows / looked)))
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        long distinct = Arrays.stream(there).distinct().count();
        double repeats = (double) there.length / distinct;
        double expected = repeats * rows / looked;
        return count > OFTEN * expected || (count >= FEWEST && repeats < RARELY_REPEATED);
    }
}
