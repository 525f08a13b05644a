package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds magnitudes that look like Vega's. A galaxy's AB magnitudes change little from one band to
/// the next; in Vega a band is brighter by its AB − Vega.
///
/// The bands are followed by wavelength. A band without a Vega zero point, a flux, and what a
/// person decided on are certain; every other one is AB or Vega, whichever makes the whole chain
/// fit best. So a table whose near infrared is Vega throughout is seen as such, by its colours.
final class VegaDoubts {
    /// AB magnitudes of galaxies relative to i at wavelengths in µm: between the medians of
    /// DustPedia (z ≈ 0), H-ATLAS in GAMA (z < 0.4) and Galibra's synthetic catalogue, which lie
    /// within 0.2 mag of each other up to W2, and within 1 mag beyond.
    private static final double[][] TYPICAL = {
        {0.4702, 0.90},
        {0.6176, 0.32},
        {0.7490, 0.00},
        {0.8947, -0.18},
        {1.0214, -0.28},
        {1.2525, -0.44},
        {1.6433, -0.65},
        {2.1503, -0.40},
        {3.368, 0.30},
        {4.618, 0.92},
        {12.07, 0.30},
        {22.19, -0.40}
    };

    /// By how many mag a sample's median colour differs from the typical one: by stars, and by
    /// dust.
    private static final double SPREAD = 0.25;

    private static final double DUST_SPREAD = 1.5;
    private static final double DUST_MICRON = 6;

    /// What makes a band Vega must fit better by this many spreads.
    private static final double LEAST = 0.75;

    /// Beyond this median redshift the colours of apparent magnitudes are other ones.
    private static final double FARTHEST = 0.5;

    private static final int FEWEST = 3;
    private static final int LOOKED_AT = 10_000;

    private final Table table;
    private final ColumnMapping mapping;
    private final Optional<DistanceColumn> distance;

    /// @param distance what tells whether the galaxies are so far off that their colours are others
    VegaDoubts(Table table, ColumnMapping mapping, Optional<DistanceColumn> distance) {
        this.table = table;
        this.mapping = mapping;
        this.distance = distance;
    }

    /// One band's light.
    private static final class Light {
        private final Band band;
        private final Column column;
        private final double[] values;
        private final double offset;

        /// @param values AB magnitudes, or Vega ones taken as AB, of up to 10,000 rows; kept
        /// @param offset AB − Vega in mag; 0 where the band is certain
        Light(Band band, Column column, double[] values, double offset) {
            this.band = band;
            this.column = column;
            this.values = values;
            this.offset = offset;
        }

        boolean isOpen() {
            return offset != 0;
        }
    }

    /// How two bands that follow each other differ from typical galaxies.
    ///
    /// @param residual in mag, both taken as AB; NaN where they are no measure of each other
    private record Link(double residual, double spread) {
        private static final Link NONE = new Link(Double.NaN, 1);

        boolean isThere() {
            return !Double.isNaN(residual);
        }

        /// In mag, with what is Vega converted.
        double with(double earlierOffset, double laterOffset) {
            return residual + laterOffset - earlierOffset;
        }
    }

    void ask(Map<Band, BandColumn> bands, Consumer<Question> questions) {
        for (boolean apparent : new boolean[] {false, true}) {
            List<Map.Entry<Band, BandColumn>> some =
                    bands.entrySet().stream()
                            .filter(each -> each.getValue().isApparent() == apparent)
                            .filter(each -> isTypical(each.getKey().wavelengthMicron()))
                            .toList();
            boolean open =
                    some.stream().anyMatch(each -> !isCertain(each.getKey(), each.getValue()));
            if (!open || (apparent && isDistant())) {
                continue;
            }
            List<Light> lights =
                    some.stream()
                            .flatMap(each -> light(each.getKey(), each.getValue()).stream())
                            .sorted(Comparator.comparing(at -> at.band.wavelengthMicron()))
                            .toList();
            if (lights.stream().anyMatch(Light::isOpen)) {
                ask(lights, questions);
            }
        }
    }

    private static boolean isTypical(double micron) {
        return micron >= TYPICAL[0][0] && micron <= TYPICAL[TYPICAL.length - 1][0];
    }

    private Optional<Light> light(Band band, BandColumn from) {
        Optional<Column> column = table.column(from.column()).filter(at -> !Columns.isEmpty(at));
        if (column.isEmpty()) {
            return Optional.empty();
        }
        PhotometricUnit unit = from.unit().orElse(PhotometricUnit.AB_MAGNITUDE);
        double[] values = sampled(column.get());
        double zeroPoint = band.abMinusVega().orElse(0);
        if (unit == PhotometricUnit.VEGA_MAGNITUDE) {
            Arrays.setAll(values, row -> values[row] + zeroPoint + from.offset());
            return Optional.of(new Light(band, column.get(), values, 0));
        }
        Arrays.setAll(values, row -> unit.toAb(values[row]) + from.offset());
        return Optional.of(
                new Light(band, column.get(), values, isCertain(band, from) ? 0 : zeroPoint));
    }

    /// Whether a band cannot be Vega, or somebody decided whether it is.
    private boolean isCertain(Band band, BandColumn from) {
        PhotometricUnit unit = from.unit().orElse(PhotometricUnit.AB_MAGNITUDE);
        BandColumn said = mapping.bands().get(band.name());
        return unit.isFlux()
                || unit == PhotometricUnit.VEGA_MAGNITUDE
                || band.abMinusVega().orElse(0) == 0
                || (said != null && said.unit().isPresent())
                || mapping.settled().contains(id(band));
    }

    private boolean isDistant() {
        return distance.filter(from -> from.unit().needsCosmology())
                .flatMap(from -> table.column(from.column()))
                .filter(column -> Columns.median(sampled(column)) > FARTHEST)
                .isPresent();
    }

    private static String id(Band band) {
        return "vega:" + band.name();
    }

    /// Chooses AB or Vega for each band so that the sum of |residual|/spread is least: the cheapest
    /// way through the chain, kept for both states of its last band.
    private void ask(List<Light> lights, Consumer<Question> questions) {
        int count = lights.size();
        var links = new Link[count];
        var cost = new double[count][2];
        var from = new int[count][2];
        for (int i = 0; i < count; i++) {
            links[i] = i == 0 ? Link.NONE : link(lights.get(i - 1), lights.get(i));
            for (int state = 0; state < 2; state++) {
                boolean possible = state == 0 || lights.get(i).isOpen();
                double[] ways = new double[2];
                for (int earlier = 0; earlier < 2 && i > 0; earlier++) {
                    ways[earlier] =
                            cost[i - 1][earlier]
                                    + (links[i].isThere()
                                            ? Math.abs(residual(lights, links, i, earlier, state))
                                                    / links[i].spread()
                                            : 0);
                }
                from[i][state] = ways[1] < ways[0] ? 1 : 0;
                cost[i][state] =
                        possible ? ways[from[i][state]] + state * LEAST : Double.POSITIVE_INFINITY;
            }
        }
        var vega = new int[count];
        vega[count - 1] = cost[count - 1][1] < cost[count - 1][0] ? 1 : 0;
        for (int i = count - 1; i > 0; i--) {
            vega[i - 1] = from[i][vega[i]];
        }
        for (int i = 0; i < count; i++) {
            if (vega[i] == 1) {
                ask(lights, links, vega, i, questions);
            }
        }
    }

    private static double residual(
            List<Light> lights, Link[] links, int i, int earlier, int state) {
        return links[i].with(earlier * lights.get(i - 1).offset, state * lights.get(i).offset);
    }

    private Link link(Light earlier, Light later) {
        double ratio = later.band.wavelengthMicron() / earlier.band.wavelengthMicron();
        // The smaller what is looked for, the nearer must be what it is looked for by.
        if (ratio > 1 + Math.max(earlier.offset, later.offset)) {
            return Link.NONE;
        }
        double[] colours = new double[earlier.values.length];
        Arrays.setAll(colours, row -> later.values[row] - earlier.values[row]);
        boolean few = Arrays.stream(colours).filter(at -> !Double.isNaN(at)).count() < FEWEST;
        return few
                ? Link.NONE
                : new Link(
                        Columns.median(colours)
                                - typical(later.band.wavelengthMicron())
                                + typical(earlier.band.wavelengthMicron()),
                        later.band.wavelengthMicron() > DUST_MICRON ? DUST_SPREAD : SPREAD);
    }

    /// The typical magnitude relative to i, linear in log wavelength.
    private static double typical(double micron) {
        int i = 1;
        while (TYPICAL[i][0] < micron) {
            i++;
        }
        double part =
                Math.log(micron / TYPICAL[i - 1][0]) / Math.log(TYPICAL[i][0] / TYPICAL[i - 1][0]);
        return TYPICAL[i - 1][1] + part * (TYPICAL[i][1] - TYPICAL[i - 1][1]);
    }

    private void ask(
            List<Light> lights, Link[] links, int[] vega, int i, Consumer<Question> questions) {
        Light light = lights.get(i);
        boolean byEarlier = links[i].isThere();
        int other = byEarlier ? i - 1 : i + 1;
        double otherOffset = vega[other] * lights.get(other).offset;
        double below =
                byEarlier ? -links[i].with(otherOffset, 0) : links[other].with(0, otherOffset);
        if (Math.abs(below - light.offset) > Math.max(2 * SPREAD, light.offset / 2)) {
            return;
        }
        Band band = light.band;
        Column column = light.column;
        long count = column.values().size() - column.values().missing();
        questions.accept(
                new Question(
                        id(band),
                        false,
                        String.format(
                                Locale.ROOT,
                                "%s looks like Vega magnitudes: its median lies %.2f mag below the"
                                        + " AB value expected from %s%s",
                                column.name(),
                                below,
                                lights.get(other).column.name(),
                                vega[other] == 1 ? ", read as Vega too" : ""),
                        String.format(
                                Locale.ROOT,
                                "converting adds %.3f mag to %,d values",
                                light.offset,
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
                                        mapping.withSettled(id(band))))));
    }

    /// Up to 10,000 values spread over a column, from the same rows of each.
    private static double[] sampled(Column column) {
        int rows = column.values().size();
        var values = new double[Math.min(rows, LOOKED_AT)];
        Arrays.setAll(
                values,
                i -> Sentinels.number(column.values(), (int) ((long) i * rows / values.length)));
        return values;
    }
}
