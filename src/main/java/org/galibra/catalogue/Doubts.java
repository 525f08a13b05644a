package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at the values for what the names do not tell: Vega magnitudes, apparent ones, linear
/// masses, one column twice. Each doubt is a [Question] with its numbers, never a decision.
final class Doubts {
    /// No logarithm of a stellar mass in M☉ reaches it.
    private static final double LARGEST_LOG_MASS = 100;

    private final Table table;
    private final ColumnMapping mapping;
    private final Map<Band, BandColumn> bands;
    private final Optional<DistanceColumn> distance;
    private final List<Question> questions;

    Doubts(
            Table table,
            ColumnMapping mapping,
            Map<Band, BandColumn> bands,
            Optional<DistanceColumn> distance,
            List<Question> questions) {
        this.table = table;
        this.mapping = mapping;
        this.bands = bands;
        this.distance = distance;
        this.questions = questions;
    }

    void ask(Optional<Convention> convention, Optional<String> target, MassScale scale) {
        linearMasses(target, scale);
        unknownUnits();
        apparent();
        new VegaDoubts(table, mapping, distance).ask(bands, this::add);
        twins();
        choices(convention);
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

    /// Masses that are taken for logarithms and are beyond any.
    private void linearMasses(Optional<String> target, MassScale scale) {
        Optional<Column> masses = target.flatMap(table::column);
        boolean doubtful =
                scale == MassScale.LOG
                        && mapping.massScale().isEmpty()
                        && masses.filter(Doubts::looksLinear).isPresent();
        if (doubtful) {
            String name = masses.get().name();
            add(
                    new Question(
                            "mass-scale",
                            true,
                            "%s looks like masses in M☉ where their log10 was expected: its median"
                                            .formatted(name)
                                    + " is "
                                    + Numbers.rounded(Columns.median(masses.get())),
                            "no log10 of a stellar mass reaches 100",
                            List.of(
                                    new Question.Answer(
                                            "Take the logarithm",
                                            "--mass-scale linear",
                                            mapping.withMassScale(Optional.of(MassScale.LINEAR))),
                                    new Question.Answer(
                                            "Keep as log10",
                                            "--mass-scale log",
                                            mapping.withMassScale(Optional.of(MassScale.LOG))))));
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
}
