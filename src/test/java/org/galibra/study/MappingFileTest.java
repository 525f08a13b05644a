package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.MassScale;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

class MappingFileTest {
    @TempDir Path folder;

    private ColumnMapping read(String text) throws Exception {
        return MappingFile.read(Files.writeString(folder.resolve("mapping.yaml"), text));
    }

    /// One of everything that a person can say.
    private static final List<UnaryOperator<ColumnMapping>> EDITS =
            List.of(
                    m -> m.withConvention(Optional.of("dustpedia")),
                    m -> m.withIdentifier(Optional.of("name")),
                    m -> m.withTarget("Mstar: \"x\" #1"),
                    m -> m.withMassScale(Optional.of(MassScale.LINEAR)),
                    m -> m.withMassScale(Optional.of(MassScale.LOG)),
                    m -> m.withBand("u", BandColumn.of("no")),
                    m -> m.withBand("Y", BandColumn.of("1")),
                    m ->
                            m.withBand(
                                    "Ks_2MASS",
                                    BandColumn.of("2MASS_Ks")
                                            .withUnit(PhotometricUnit.MICROJANSKY)
                                            .withKind(BandColumn.Kind.APPARENT)
                                            .withError(Optional.of("2MASS_Ks_err"))
                                            .withOffset(-0.04)),
                    m -> m.withUnit("W1", PhotometricUnit.VEGA_MAGNITUDE),
                    m -> m.withLeftOut("W4"),
                    m -> m.withMagnitudes(Optional.of(BandColumn.Kind.APPARENT)),
                    m -> m.withStandIn("2MASS", true),
                    m -> m.withDistance(Optional.of(DistanceColumn.redshift("z"))),
                    m ->
                            m.withDistance(
                                    Optional.of(
                                            new DistanceColumn(
                                                    "d", DistanceColumn.Unit.MEGAPARSEC))),
                    m -> m.withCosmology(Optional.of(new FlatCosmology(67.51, 0.3121))),
                    m -> m.withDetectionLimit(3),
                    m -> m.withSentinel("u", -1, true).withSentinel("u", 99, false),
                    m -> m.withDerived("total", "log10((`a b` + c) / h)").withConstant("h", 0.1),
                    m ->
                            m.withMassCard(
                                    Optional.of(
                                            new MassCard(
                                                    MassCard.Imf.KROUPA,
                                                    MassCard.Stars.FORMED,
                                                    MassCard.Extent.APERTURE,
                                                    Optional.of(FlatCosmology.DEFAULT),
                                                    "yes"))),
                    m -> m.withMassCard(Optional.of(MassCard.UNKNOWN)),
                    m ->
                            m.withFrame(
                                    Optional.of(
                                            Frame.UNKNOWN
                                                    .withWavelengths(Frame.Wavelengths.REST)
                                                    .withKCorrection("kcorrect: 4_3"))),
                    m -> m.withSettled("vega:W1"));

    @Test
    void everyMappingReadsBackEqual() throws Exception {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            ColumnMapping mapping = ColumnMapping.RECOGNISED;
            for (UnaryOperator<ColumnMapping> edit : EDITS) {
                mapping = random.nextInt(3) == 0 ? edit.apply(mapping) : mapping;
            }
            Path file = folder.resolve("mapping.yaml");
            MappingFile.write(file, mapping);
            assertThat(MappingFile.read(file)).isEqualTo(mapping);
        }
    }

    @Test
    void editsAreUndoneByKeepingTheOldValue() {
        for (UnaryOperator<ColumnMapping> edit : EDITS) {
            ColumnMapping old = ColumnMapping.RECOGNISED.withBand("g", BandColumn.of("G"));
            assertThat(edit.apply(old)).isNotEqualTo(old);
            assertThat(old.bands()).containsOnlyKeys("g");
        }
    }

    @Test
    void aRecipeCarriesTheMappingAndOldRecipesStillOpen() throws Exception {
        ColumnMapping mapping = ColumnMapping.RECOGNISED;
        for (UnaryOperator<ColumnMapping> edit : EDITS) {
            mapping = edit.apply(mapping);
        }
        Recipe recipe = Recipe.on(TableReference.SYNTHETIC, 3).withMapping(mapping);
        Path file = Files.writeString(folder.resolve("r.yaml"), RecipeFile.write(recipe));
        assertThat(RecipeFile.read(file)).isEqualTo(recipe);
        String old = RecipeFile.write(Recipe.on(TableReference.SYNTHETIC, 3));
        assertThat(old).contains("columns:\n  target: null\n  bands: {}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bands: 3 | a group of keys",
                "{target: x, bands: {}, unit: Jy} | unit is not known",
                "{target: x, bands: {u: {column: a, unit: counts}}} | there is no unit counts",
                "{target: x, bands: {u: {column: a, king: b}}} | king is not known",
                "{target: x, bands: {}, massScale: lin} | massScale is lin; this version knows log,"
                        + " linear",
                "{target: x, bands: {}, distance: {column: d, unit: au}} | unit is au",
                "{target: x, bands: {}, cosmology: {H0: 0, matter: 0.3}} | H0 lies from 1",
                "{target: x, bands: {}, detectionLimit: -1} | S/N limit is 0 or above",
                "{target: x, bands: {}, sentinels: {u: {missing: [a]}}} | which is no number",
                "{target: x, bands: {}, mass: {imf: mine}} | imf is mine; this version knows"
                        + " chabrier",
                "[1] | no group of keys, such as bands",
                "a: [ | no YAML",
            })
    void whatCannotBeUsedIsNamed(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("mapping.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNotSaidIsLeftToTheConventionAndMassesNeedNotBeThere() throws Exception {
        assertThat(read("bands: {u: a}"))
                .isEqualTo(ColumnMapping.RECOGNISED.withBand("u", BandColumn.of("a")));
        assertThat(read("{target: null, bands: {u: a}}").target()).isEmpty();
        assertThat(read("identifier: name"))
                .isEqualTo(ColumnMapping.RECOGNISED.withIdentifier(Optional.of("name")));
    }

    @Test
    void anAbsentFileIsNamed() {
        assertThatThrownBy(() -> MappingFile.read(folder.resolve("absent.yaml")))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("absent.yaml: the mapping cannot be read");
    }
}
