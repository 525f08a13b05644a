package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class ColumnSummaryTest {
    private static final ColumnMapping BY_HAND =
            ColumnMapping.RECOGNISED.withConvention(Optional.of(Convention.BY_HAND));

    private static Table table(Column... columns) {
        return new Table("t.csv", List.of(columns), new Source("t.csv", "CSV", ""), Map.of());
    }

    private static ColumnSummary summary(Table table, ColumnMapping mapping, String column)
            throws GalibraException {
        Meaning meaning = Meaning.of(table, mapping, Band.KNOWN, List.of());
        return ColumnSummary.of(
                ColumnReading.of(meaning, table.column(column).orElseThrow()), new StopSignal());
    }

    private static ColumnSummary summary(Column column) throws GalibraException {
        return summary(table(column), BY_HAND, column.name());
    }

    /// Made by column_summary.py.
    @ParameterizedTest
    @CsvFileSource(resources = "column_summary_expected.csv", numLinesToSkip = 1)
    void fluxesBecomeTheAbsoluteMagnitudesAndCountsThatNumpyFinds(
            double limit,
            long measured,
            long unplaced,
            long undetected,
            long sentinels,
            long missing,
            double least,
            double median,
            double largest,
            String bins)
            throws GalibraException, URISyntaxException {
        Path file = Path.of(ColumnSummaryTest.class.getResource("column_summary.csv").toURI());
        Table table = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        ColumnMapping mapping =
                BY_HAND.withBand(
                                "u",
                                BandColumn.of("flux_u")
                                        .withUnit(PhotometricUnit.JANSKY)
                                        .withError(Optional.of("flux_err_u")))
                        .withDistance(
                                Optional.of(
                                        new DistanceColumn("dist", DistanceColumn.Unit.MEGAPARSEC)))
                        .withDetectionLimit(limit);
        ColumnSummary found = summary(table, mapping, "flux_u");
        assertThat(
                        List.of(
                                found.measured(),
                                found.unplaced(),
                                found.undetected(),
                                found.standIns(),
                                found.missing()))
                .containsExactly(measured, unplaced, undetected, sentinels, missing);
        assertThat(found.rows()).isEqualTo(999);
        assertThat(found.unit()).isEqualTo("absolute AB mag");
        assertThat(found.least()).isCloseTo(least, within(1e-12));
        assertThat(found.median()).isCloseTo(median, within(1e-12));
        assertThat(found.largest()).isCloseTo(largest, within(1e-12));
        assertThat(found.histogram().counts())
                .isEqualTo(Arrays.stream(bins.split(" ", -1)).map(Integer::valueOf).toList());
    }

    @Test
    void withoutADistanceLightIsShownAsApparent() throws GalibraException {
        Table table = table(Column.of("f", Reals.of(1, 100, -1)));
        ColumnMapping mapping =
                BY_HAND.withBand("u", BandColumn.of("f").withUnit(PhotometricUnit.JANSKY));
        ColumnSummary found = summary(table, mapping, "f");
        assertThat(found.unit()).isEqualTo("apparent AB mag");
        assertThat(found.largest()).isCloseTo(8.9, within(1e-12));
        assertThat(found.least()).isCloseTo(3.9, within(1e-12));
        assertThat(found.undetected()).isEqualTo(1);
    }

    @Test
    void linearMassesAreShownAsLogarithms() throws GalibraException {
        Table table = table(Column.of("mass", Reals.of(1e9, 1e10, 1e11, 0)));
        ColumnMapping mapping =
                BY_HAND.withTarget("mass").withMassScale(Optional.of(MassScale.LINEAR));
        ColumnSummary found = summary(table, mapping, "mass");
        assertThat(found.median()).isCloseTo(10, within(1e-12));
        assertThat(found.undetected()).isEqualTo(1);
    }

    @Test
    void oneWildValueDoesNotSqueezeTheOthersIntoOneBin() throws GalibraException {
        double[] values = IntStream.range(0, 10_000).mapToDouble(i -> i).toArray();
        values[5000] = 1e300;
        ColumnSummary found = summary(Column.of("x", Reals.of(values)));
        assertThat(found.largest()).isEqualTo(1e300);
        assertThat(found.histogram().low()).isEqualTo(10);
        assertThat(found.histogram().high()).isEqualTo(9990);
        assertThat(found.histogram().counts()).allMatch(count -> count > 400 && count < 430);
    }

    @Test
    void aConstantHasOneBinAndTheEndsOfTheDoublesHaveAHistogramToo() throws GalibraException {
        ColumnSummary constant = summary(Column.of("x", Reals.of(3, 3, 3)));
        assertThat(constant.histogram().counts().getFirst()).isEqualTo(3);
        ColumnSummary wide =
                summary(Column.of("x", Reals.of(-Double.MAX_VALUE, 0, Double.MAX_VALUE)));
        assertThat(wide.histogram().counts()).element(0).isEqualTo(1);
        assertThat(wide.histogram().counts()).element(12).isEqualTo(1);
        assertThat(wide.histogram().counts()).element(23).isEqualTo(1);
        assertThat(wide.median()).isZero();
    }

    @Test
    void textAndIdentifiersAreCountedButNotDrawn() throws GalibraException {
        ColumnSummary text = summary(Column.of("t", Texts.of("a", "", "c")));
        assertThat(text.measured()).isEqualTo(2);
        assertThat(text.missing()).isEqualTo(1);
        assertThat(text.histogram().counts()).isEmpty();
        assertThat(text.median()).isNaN();
        var missing = new BitSet();
        missing.set(1);
        ColumnSummary whole =
                summary(Column.of("n", Integers.of(new long[] {1, 0, 3, -9999}, missing)));
        assertThat(whole.type()).isEqualTo("integer");
        assertThat(whole.missing()).isEqualTo(1);
        assertThat(whole.sentinels()).containsExactly(Map.entry(-9999.0, 1L));
        assertThat(whole.median()).isEqualTo(2);
    }

    @Test
    void nothingAtAllIsNoShare() throws GalibraException {
        ColumnSummary nothing = summary(Column.of("x", Reals.of()));
        assertThat(nothing.usable()).isZero();
        ColumnSummary missing = summary(Column.of("x", Reals.of(Double.NaN, Double.NaN)));
        assertThat(missing.usable()).isZero();
        assertThat(missing.histogram()).isEqualTo(ColumnSummary.Histogram.EMPTY);
    }

    @Test
    void aStoppedSummaryEndsAtOnce() throws GalibraException {
        Table table = table(Column.of("x", Reals.of(1, 2)));
        Meaning meaning = Meaning.of(table, BY_HAND, Band.KNOWN, List.of());
        ColumnReading reading = ColumnReading.of(meaning, table.columns().getFirst());
        var stop = new StopSignal();
        stop.stop();
        assertThatThrownBy(() -> ColumnSummary.of(reading, stop))
                .isInstanceOf(CancellationException.class);
    }
}
