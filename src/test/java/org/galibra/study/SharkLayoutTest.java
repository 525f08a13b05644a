package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.synthetic.SharkLayout;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.table.io.hdf5.SharkChoices;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The synthetic catalogue written as SHARK's files is the catalogue that the CSV of the same
/// galaxies gives.
class SharkLayoutTest {
    private static final int GALAXIES = 101;

    @TempDir Path folder;

    private static Table synthetic() throws GalibraException {
        return TableReference.synthetic(GALAXIES, 5).open(Progress.UNWATCHED, new StopSignal());
    }

    private static Catalogue catalogue(Path path) throws GalibraException {
        Table table =
                new TableReference(path.toString(), "").open(Progress.UNWATCHED, new StopSignal());
        return Catalogue.of(
                Meaning.of(table, ColumnMapping.RECOGNISED, Band.KNOWN, Conventions.ALL));
    }

    private static double value(Catalogue catalogue, String column, int row) {
        return Catalogue.number(catalogue.table().column(column).orElseThrow(), row);
    }

    /// Both orders of bands, named or not, of a model or a light cone, in one or two sub-volumes.
    private static Stream<Arguments> mixes() {
        return Stream.of("shark-20", "shark-28")
                .flatMap(order ->
                        Stream.of(false, true)
                                .flatMap(filters ->
                                        Stream.of(false, true)
                                                .flatMap(cone ->
                                                        Stream.of(1, 2)
                                                                .map(volumes ->
                                                                        Arguments.of(
                                                                                order, filters,
                                                                                cone, volumes)))));
    }

    @ParameterizedTest
    @MethodSource("mixes")
    void sharksFilesGiveTheCatalogueOfTheCsv(
            String order, boolean filters, boolean cone, int subvolumes) throws Exception {
        Table synthetic = synthetic();
        Path csv = folder.resolve("t.csv");
        TableFiles.write(csv, synthetic, Progress.UNWATCHED, new StopSignal());
        BandOrder bands = BandOrder.parse(order);
        int count = bands.equals(BandOrder.SHARK_28) ? 28 : 20;
        Path model = folder.resolve("model");
        new SharkLayout(bands, count, filters, subvolumes, cone)
                .write(model, synthetic, Progress.UNWATCHED, new StopSignal());
        Path place = filters ? model : SharkChoices.DEFAULT.withOrder(bands).of(model);

        Catalogue expected = catalogue(csv);
        Catalogue actual = catalogue(place);
        assertThat(actual.rows()).isEqualTo(GALAXIES);
        assertThat(actual.synthetic()).isEqualTo(expected.synthetic()).isPresent();
        assertThat(actual.meaning().convention().name()).isEqualTo("shark");
        assertThat(actual.meaning().frame().dust()).isEqualTo("with the galaxy's own dust");
        assertThat(actual.meaning().questions())
                .as("AB magnitudes are not taken for Vega's")
                .noneMatch(question -> question.id().startsWith("vega:"));
        List<Band> common =
                expected.bands().keySet().stream()
                        .filter(band -> bands.bands().contains(band.name()))
                        .toList();
        assertThat(common).hasSizeGreaterThanOrEqualTo(order.equals("shark-20") ? 14 : 15);
        assertThat(actual.bands().keySet()).containsAll(common);
        for (int row = 0; row < GALAXIES; row++) {
            assertThat(actual.identifier(row)).isEqualTo(expected.identifier(row));
            assertThat(Catalogue.number(actual.target(), row))
                    .isCloseTo(Catalogue.number(expected.target(), row), within(1e-12));
            assertThat(value(actual, "bulge_to_total", row))
                    .isCloseTo(value(expected, "bulge_to_total", row), within(1e-12));
            assertThat(value(actual, "zobs", row)).isEqualTo(value(expected, "z_obs", row));
            assertThat(value(actual, "zcos", row)).isEqualTo(value(expected, "z_cos", row));
            assertThat(value(actual, "type", row)).isEqualTo(value(expected, "type", row));
            for (Band band : common) {
                // The layout stores magnitudes in single precision.
                float single = (float) Catalogue.number(expected.bands().get(band), row);
                assertThat(Catalogue.number(actual.bands().get(band), row))
                        .as("%s, row %d", band.name(), row)
                        .isEqualTo(single);
            }
        }
    }

    @Test
    void dustFreeAndApparentMagnitudesAreTheCatalogues() throws Exception {
        Table synthetic = synthetic();
        Path model = folder.resolve("model");
        new SharkLayout(BandOrder.SHARK_28, 33, true, 3, false)
                .write(model, synthetic, Progress.UNWATCHED, new StopSignal());
        Table dustFree = read(SharkChoices.DEFAULT.withDust(false).of(model));
        Table apparent = read(SharkChoices.DEFAULT.withApparent(true).of(model));
        for (int row = 0; row < GALAXIES; row++) {
            assertThat(number(dustFree, "M_g", row))
                    .isEqualTo((float) number(synthetic, "M0_g", row));
            assertThat(number(apparent, "m_g", row))
                    .isCloseTo(number(synthetic, "m_g", row), within(2e-6));
            assertThat(number(apparent, "m_S250", row))
                    .isCloseTo(number(synthetic, "m_S250", row), within(2e-6));
            assertThat(number(dustFree, "M_S250", row)).isEqualTo(-999);
            assertThat(number(apparent, "m_B4", row)).isEqualTo(-999);
        }
        assertThatThrownBy(() ->
                        read(
                                SharkChoices.DEFAULT
                                        .withComponent(SharkChoices.Component.DISK)
                                        .of(model)))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("/SED/ab_dust/disk");
    }

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    private static double number(Table table, String name, int row) {
        Column column = table.column(name).orElseThrow();
        return Catalogue.number(column, row);
    }

    @Test
    void aRecipeKeepsHowTheFilesWereRead() throws Exception {
        Path model = folder.resolve("model");
        new SharkLayout(BandOrder.SHARK_20, 20, false, 2, false)
                .write(model, synthetic(), Progress.UNWATCHED, new StopSignal());
        Table table = read(SharkChoices.DEFAULT.withOrder(BandOrder.SHARK_20).of(model));
        TableReference reference = TableReference.to(table.source());
        assertThat(reference.path()).contains("#band-order=shark-20&");
        assertThat(reference.open(Progress.UNWATCHED, new StopSignal())).isEqualTo(table);
        new SharkLayout(BandOrder.SHARK_20, 20, true, 2, false)
                .write(model, synthetic(), Progress.UNWATCHED, new StopSignal());
        assertThatThrownBy(() -> reference.open(Progress.UNWATCHED, new StopSignal()))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("has changed since the recipe was written");
    }
}
