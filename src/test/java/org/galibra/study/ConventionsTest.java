package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.lang.Double.NaN;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.Convention;
import org.galibra.catalogue.Detections;
import org.galibra.catalogue.MassScale;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.Question;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.MassCard;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class ConventionsTest {
    private static final Path SURVEYS = Path.of("../shared/data");

    /// A table of three rows: a name, then its values.
    private static Table table(String name, Map<String, String> metadata, Object... columns) {
        var made = new ArrayList<Column>();
        for (int i = 0; i < columns.length; i += 2) {
            made.add(Column.of((String) columns[i], Reals.of((double[]) columns[i + 1])));
        }
        return new Table(name, made, new Source("", "FITS", ""), metadata);
    }

    private static double[] of(double... values) {
        return values;
    }

    private static Meaning meaning(Table table, ColumnMapping mapping) throws GalibraException {
        return Meaning.of(table, mapping, Band.KNOWN, Conventions.ALL);
    }

    private static Band band(String name) {
        return Band.named(name).orElseThrow();
    }

    private static double[] values(Column column) {
        return IntStream.range(0, column.values().size())
                .mapToDouble(row -> Catalogue.number(column, row))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "dustpedia/DustPedia_Aperture_Photometry_2.2.csv, dustpedia, 88, 88",
        "dustpedia/DustPedia_HyperLEDA_Herschel.csv, dustpedia, 18, 18",
        "dustpedia/dustpedia_cigale_results_final_version.csv, dustpedia, 30, 30",
        "dustpedia/dustpedia_absmag_mass.csv, absolute-magnitudes, 26, 27",
        "sami_gama/InputCatGAMADR3.csv, sami, 21, 22",
        "sami_gama/samiDR3InputCatClusters.csv, sami, 20, 21",
        "sami_gama/samiDR3VisualMorphology.csv, by-hand, 1, 3",
        "hatlas/hatlas_gama_19band_flux_Jy_noMass.csv, gama-lambdarcat, 40, 40",
        "hatlas/hatlas_fluxes_full.mag, hatlas, 42, 42",
        "gswlc_sga/combined.csv, gswlc, 7, 8",
        "gswlc_sga/combxALF.fits, gswlc, 9, 36",
        "gswlc_sga/combxSGA.fits, gswlc, 9, 132",
        "gama_g3c_dmu/G3CGalPair.fits, by-hand, 0, 10",
        "kcorrect/gst_tests_small.fits, kcorrect, 38, 38",
        "fastpp_hdfn/hdfn_fs99.cat, by-hand, 2, 16",
        "fastpp_hdfn/hdfn_fs99.fout, fast, 29, 29",
        "buzzard_lsst/PhotoZ.csv, buzzard, 8, 8",
        "buzzard_lsst/StarQuasar.csv, by-hand, 1, 8",
    })
    void realTablesAreRecognised(String file, String convention, int recognised, int columns)
            throws Exception {
        Path path = SURVEYS.resolve(file);
        assumeTrue(Files.exists(path), "skipped: ../shared/data is absent");
        Table table = TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
        var match = meaning(table, ColumnMapping.RECOGNISED).convention();
        assertThat(match.name()).isEqualTo(convention);
        assertThat(match.recognised()).isEqualTo(recognised);
        assertThat(match.columns()).isEqualTo(columns);
    }

    /// logmstar + log10(fluxscale) − 2 log10(h/0.7), absmag_X − 2.5 log10(fluxscale) + 5
    /// log10(h/0.7), for h = 0.6751 (worked out with Python 3.11).
    @Test
    void gamaMassesAreMadeTotal() throws Exception {
        Table table =
                table(
                        "StellarMassesLambdarv24.fits",
                        Map.of(),
                        "CATAID",
                        of(1, 2, 3),
                        "Z",
                        of(0.1, 0.2, 0.3),
                        "Z_TONRY",
                        of(0.101, 0.201, 0.301),
                        "fluxscale",
                        of(1.25, 0.8, -9999),
                        "logmstar",
                        of(10, 9, 11),
                        "absmag_r",
                        of(-21, -19, -22),
                        "absmag_X",
                        of(-21.5, -19.5, -22.5));
        var cosmology = new FlatCosmology(67.51, 0.3121);
        ColumnMapping mapping = ColumnMapping.RECOGNISED.withCosmology(Optional.of(cosmology));
        Meaning meaning = meaning(table, mapping);
        assertThat(meaning.convention().reason())
                .isEqualTo("GAMA StellarMassesLambdar: 7 of 7 columns recognised");
        assertThat(meaning.target()).contains("logMstar_total");
        assertThat(meaning.identifier()).contains("CATAID");
        assertThat(meaning.distance().orElseThrow().column()).isEqualTo("Z_TONRY");
        assertThat(meaning.massCard().imf()).isEqualTo(MassCard.Imf.CHABRIER);
        assertThat(meaning.bands()).as("absmag_* only by choice").isEmpty();
        Column total = meaning.table().column("logMstar_total").orElseThrow();
        assertThat(values(total)).containsExactly(of(10.12836988, 8.93454985, NaN), offset(1e-7));

        Question choice =
                meaning.questions().stream()
                        .filter(each -> each.id().equals("choice:absmag"))
                        .findFirst()
                        .orElseThrow();
        assertThat(choice.evidence()).contains("the same fit as logmstar");
        assertThat(choice.proposed().option()).isEqualTo("--map r=M_r_fit --map Z=M_X_fit");
        Catalogue catalogue = Catalogue.of(meaning(table, choice.proposed().mapping()));
        assertThat(values(catalogue.bands().get(band("r"))))
                .containsExactly(of(-21.32092469, -18.83637463, NaN), offset(1e-7));
        assertThat(catalogue.bands()).containsOnlyKeys(band("r"), band("Z"));
    }

    @Test
    void gamaTablesJoinedServeTogether() throws Exception {
        Table table =
                table(
                        "StellarMassesv20.fits",
                        Map.of(),
                        "CATAID",
                        of(1, 2, 3),
                        "Z",
                        of(0.1, 0.2, 0.3),
                        "fluxscale",
                        of(1, 1, 1),
                        "logmstar",
                        of(10, 9, 11),
                        "u_flux",
                        of(1e-5, -1e-6, -999),
                        "u_fluxerr",
                        of(1e-6, 1e-6, -999),
                        "g_flux",
                        of(2e-5, 2e-5, 2e-5),
                        "r_flux",
                        of(3e-5, 3e-5, 3e-5),
                        "i_flux",
                        of(4e-5, 4e-5, 4e-5),
                        "X_flux",
                        of(4e-5, 4e-5, 4e-5),
                        "J_flux",
                        of(5e-5, 5e-5, 5e-5),
                        "K_flux",
                        of(6e-5, 6e-5, 6e-5));
        Meaning meaning = meaning(table, ColumnMapping.RECOGNISED);
        assertThat(meaning.convention().name()).isEqualTo("gama-stellar-masses+gama-lambdarcat");
        assertThat(meaning.convention().title())
                .isEqualTo("GAMA StellarMasses with GAMA LambdarCat");
        assertThat(meaning.frame().wavelengths().title()).isEqualTo("observed");
        Catalogue catalogue = Catalogue.of(meaning);
        assertThat(catalogue.target().name()).isEqualTo("logMstar_total");
        assertThat(catalogue.bands().keySet())
                .extracting(Band::name)
                .containsExactly("u", "g", "r", "i", "J", "Ks", "Z");
        assertThat(catalogue.detections().get(band("u")).at(1).name()).isEqualTo("NOT_DETECTED");
        assertThat(catalogue.detections().get(band("u")).at(2).name()).isEqualTo("NOT_OBSERVED");
        double modulus = FlatCosmology.DEFAULT.distanceModulus(0.1);
        assertThat(values(catalogue.bands().get(band("u")))[0])
                .isCloseTo(8.9 + 12.5 - modulus, offset(1e-9));
        Meaning again =
                meaning(
                        table,
                        ColumnMapping.RECOGNISED.withConvention(
                                Optional.of("gama-stellar-masses+gama-lambdarcat")));
        assertThat(again.bands()).isEqualTo(meaning.bands());
    }

    @Test
    void anotherSystemsFiltersStandInOnlyByChoice() throws Exception {
        Table table =
                table(
                        "gkvScienceCatv02.fits",
                        Map.of(),
                        "uberID",
                        of(1, 2, 3),
                        "Z",
                        of(0.1, 0.2, 0.3),
                        "flux_gt",
                        of(1e-5, 1e-5, 1e-5),
                        "flux_err_gt",
                        of(1e-7, 1e-7, -999),
                        "flux_rt",
                        of(2e-5, 2e-5, 2e-5),
                        "flux_err_rt",
                        of(1e-7, 1e-7, 1e-7),
                        "flux_Zt",
                        of(2e-5, 2e-5, 3e-5),
                        "flux_Kt",
                        of(3e-5, 3e-5, 3e-5));
        Meaning meaning = meaning(table, ColumnMapping.RECOGNISED);
        assertThat(meaning.convention().name()).isEqualTo("gama-gkv-science");
        assertThat(meaning.bands().keySet())
                .extracting(Band::name)
                .containsExactly("Ks", "g_VST", "r_VST", "Z");
        assertThat(meaning.questions())
                .extracting(Question::id)
                .containsExactly("stand-in:VST", "stand-in:VISTA");
        ColumnMapping chosen = meaning.questions().getFirst().proposed().mapping();
        Meaning allowed = meaning(table, chosen);
        assertThat(allowed.bands().keySet())
                .extracting(Band::name)
                .containsExactly("g", "r", "Ks", "Z");
        assertThat(allowed.standInNotes())
                .containsExactly(
                        "band g (SDSS) is read from flux_gt, which holds g_VST (VST)",
                        "band r (SDSS) is read from flux_rt, which holds r_VST (VST)");
        assertThat(allowed.questions()).extracting(Question::id).containsExactly("stand-in:VISTA");
        ColumnMapping named = ColumnMapping.RECOGNISED.withBand("g", BandColumn.of("flux_gt"));
        assertThat(meaning(table, named).bands().keySet())
                .as("a column that a person gave to one band is not another's as well")
                .extracting(Band::name)
                .containsExactly("g", "Ks", "r_VST", "Z");
    }

    @Test
    void sharkMassesLoseTheFilesOwnH() throws Exception {
        Object[] columns = {
            "id_galaxy",
            of(1, 2, 3),
            "mstars_disk",
            of(6.751e9, 0, 1e10),
            "mstars_bulge",
            of(0, 6.751e10, 1e10),
            "zobs",
            of(0.1, 0.2, 0.3)
        };
        Meaning meaning =
                meaning(
                        table("galaxies.hdf5", Map.of("h", "0.6751", "omega_m", "0.3121"), columns),
                        ColumnMapping.RECOGNISED);
        assertThat(meaning.cosmology()).isEqualTo(new FlatCosmology(67.51, 0.3121));
        assertThat(meaning.massCard().cosmology()).contains(new FlatCosmology(67.51, 0.3121));
        assertThat(meaning.convention().name()).isEqualTo("shark");
        assertThat(values(meaning.table().column("logMstar").orElseThrow()))
                .containsExactly(of(10, 11, Math.log10(2e10 / 0.6751)), offset(1e-12));
        assertThat(values(meaning.table().column("bulge_to_total").orElseThrow()))
                .containsExactly(0, 1, 0.5);
        assertThat(meaning.massCard().source()).isEqualTo("SHARK");
        Table without = table("galaxies.hdf5", Map.of(), columns);
        assertThat(meaning(without, ColumnMapping.RECOGNISED).target()).isEmpty();
        assertThat(meaning(without, ColumnMapping.RECOGNISED.withConstant("h", 0.6751)).target())
                .contains("logMstar");
    }

    @Test
    void magphysMassesAreJudgedByTheirRange() throws Exception {
        for (boolean linear : new boolean[] {false, true}) {
            double[] masses = linear ? of(1e9, 1e10, 1e11) : of(9, 10, 11);
            Meaning meaning =
                    meaning(
                            table(
                                    "MagPhysv06.fits",
                                    Map.of(),
                                    "CATAID",
                                    of(1, 2, 3),
                                    "Z",
                                    of(0.1, 0.2, 0.3),
                                    "mass_stellar_best_fit",
                                    masses,
                                    "mass_stellar_percentile50",
                                    masses,
                                    "SFR_0_1Gyr_percentile50",
                                    of(1, 2, 3)),
                            ColumnMapping.RECOGNISED);
            assertThat(meaning.convention().name()).isEqualTo("gama-magphys");
            assertThat(meaning.massScale()).isEqualTo(linear ? MassScale.LINEAR : MassScale.LOG);
            assertThat(meaning.notes())
                    .anyMatch(note -> note.contains("mass_stellar_percentile50 is read as"));
        }
    }

    /// The ready-made join has M = 8.9 − 2.5 log10(F/Jy) − 5 log10(d/Mpc) − 25, to six digits.
    @Test
    void dustPediasFluxesGiveTheReadyMadeMagnitudes() throws Exception {
        Path folder = SURVEYS.resolve("dustpedia");
        assumeTrue(Files.isDirectory(folder), "skipped: ../shared/data is absent");
        var joined =
                new TableReference(
                        folder.resolve("DustPedia_Aperture_Photometry_2.2.csv").toString(),
                        "",
                        List.of(
                                Joining.parse(
                                        folder.resolve("DustPedia_HyperLEDA_Herschel.csv")
                                                + ":name=objname"),
                                Joining.parse(
                                        folder.resolve("dustpedia_cigale_results_final_version.csv")
                                                + ":name=id")));
        Table table = joined.open(Progress.UNWATCHED, new StopSignal());
        Catalogue made =
                Catalogue.of(meaning(table, ColumnMapping.RECOGNISED.withStandIn("2MASS", true)));
        Table ready =
                TableFiles.read(
                        folder.resolve("dustpedia_absmag_mass.csv"),
                        Progress.UNWATCHED,
                        new StopSignal());
        Catalogue expected = Catalogue.of(meaning(ready, ColumnMapping.RECOGNISED));
        assertThat(expected.bands()).hasSize(14);
        int compared = 0;
        for (var each : expected.bands().entrySet()) {
            double[] wanted = values(each.getValue());
            double[] got = values(made.bands().get(each.getKey()));
            for (int row = 0; row < wanted.length; row++) {
                assertThat(made.identifier(row)).isEqualTo(expected.identifier(row));
                assertThat(Double.isNaN(got[row]))
                        .as("%s of %s", each.getKey().name(), made.identifier(row))
                        .isEqualTo(Double.isNaN(wanted[row]));
                if (!Double.isNaN(wanted[row])) {
                    assertThat(got[row]).isCloseTo(wanted[row], offset(1e-3));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(10_748);
        double[] masses = values(made.target());
        double[] readyMasses = values(expected.target());
        for (int row = 0; row < masses.length; row++) {
            if (!Double.isNaN(readyMasses[row])) {
                assertThat(masses[row]).isCloseTo(readyMasses[row], offset(1e-4));
            }
        }
        assertThat(made.table().column("M_J")).isPresent();
    }

    @Test
    void kcorrectsVectorsAreBands() throws Exception {
        Path file = SURVEYS.resolve("kcorrect/gst_tests_small.fits");
        assumeTrue(Files.exists(file), "skipped: ../shared/data is absent");
        Table table = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        ColumnMapping mapping =
                ColumnMapping.RECOGNISED
                        .withStandIn("2MASS", true)
                        .withDerived("mass", "0 * Z + 10")
                        .withTarget("mass");
        Catalogue catalogue = Catalogue.of(meaning(table, mapping));
        double median = median(values(catalogue.bands().get(band("r"))));
        assertThat(median).isBetween(-22.0, -20.0);
        assertThat(median - median(values(catalogue.bands().get(band("Ks"))))).isBetween(0.3, 1.5);
        assertThat(catalogue.detections().get(band("NUV")).count(Detections.State.NOT_OBSERVED))
                .isGreaterThan(9000);
    }

    private static double median(double[] values) {
        double[] there = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return there[there.length / 2];
    }

    private static Convention convention(String name) throws Exception {
        String text =
                """
                name: %s
                title: Survey %s
                signature: {least: 1, columns: [u]}
                columns: [{pattern: "u|logMstar", role: known, meaning: Something}]
                """;
        return Conventions.convention(
                new Fields(Yaml.MAPPER.readTree(text.formatted(name, name)), ""));
    }

    @Test
    void whatFitsEquallyWellFallsToTheNames() throws Exception {
        Table table = table("t.csv", Map.of(), "u", of(-18, -19, -20), "logMstar", of(9, 10, 11));
        Meaning meaning =
                Meaning.of(
                        table,
                        ColumnMapping.RECOGNISED,
                        Band.KNOWN,
                        List.of(convention("A"), convention("B")));
        assertThat(meaning.convention().name()).isEqualTo(Convention.BY_HAND);
        assertThat(meaning.bands()).containsOnlyKeys(band("u"));
        assertThat(meaning.notes())
                .contains(
                        "Survey A and Survey B fit equally well, so columns are recognised by their"
                                + " names");
        assertThat(meaning.conventions()).hasSize(3);
    }

    @Test
    void anUnknownConventionIsNamedWithTheKnownOnes() {
        Table table = table("t.csv", Map.of(), "u", of(-18, -19, -20));
        assertThatThrownBy(() ->
                        meaning(
                                table,
                                ColumnMapping.RECOGNISED.withConvention(Optional.of("sloan"))))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("there is no convention 'sloan'")
                .hasMessageContaining("gama-lambdarcat");
    }

    @Test
    void columnsHaveRolesForPeople() throws Exception {
        Table table =
                table(
                        "x.csv",
                        Map.of(),
                        "LOGMSTAR",
                        of(9, 10, 11),
                        "LOGMSTARERR",
                        of(.1, .1, .1),
                        "LOGSFRSED",
                        of(0, 0, 0),
                        "Z",
                        of(.1, .1, .1),
                        "M_u",
                        of(-18, -19, -20));
        Meaning meaning =
                meaning(table, ColumnMapping.RECOGNISED.withBand("u", BandColumn.of("M_u")));
        assertThat(meaning.roles().get("LOGMSTAR").role()).isEqualTo(ColumnRole.Role.MASS);
        assertThat(meaning.roles().get("Z").role()).isEqualTo(ColumnRole.Role.REDSHIFT);
        assertThat(meaning.roles().get("M_u"))
                .isEqualTo(new ColumnRole(ColumnRole.Role.BAND, "u", ""));
        assertThat(meaning.roles().get("LOGMSTARERR").meaning())
                .isEqualTo("Uncertainty of the mass");
    }

    @Test
    void tenThousandColumnsAreNoTrouble() throws Exception {
        var columns = new ArrayList<Column>();
        columns.add(Column.of("id", Integers.of(1, 2, 3)));
        columns.add(Column.of("logMstar", Reals.of(9, 10, 11)));
        columns.add(Column.of("M_u", Reals.of(-18, -19, -20)));
        for (int i = columns.size(); i < 10_000; i++) {
            columns.add(Column.of("column_" + i, Reals.of(i, -999, 3)));
        }
        var table = new Table("wide.fits", columns, new Source("", "FITS", ""), Map.of());
        Catalogue catalogue = Catalogue.of(meaning(table, ColumnMapping.RECOGNISED));
        assertThat(catalogue.bands()).containsOnlyKeys(band("u"));
        assertThat(catalogue.sentinels()).hasSize(9_997);
    }

    @Test
    void everyProposalSaysTheSameOutright() throws Exception {
        Table table =
                table(
                        "LambdarCatv01.fits",
                        Map.of(),
                        "CATAID",
                        of(1, 2, 3),
                        "Z",
                        of(0.1, 0.2, 0.3),
                        "u_flux",
                        of(1e-5, 1e-5, 1e-5),
                        "u_fluxerr",
                        of(1e-6, 1e-6, 1e-6),
                        "g_flux",
                        of(2e-5, 2e-5, 2e-5),
                        "r_flux",
                        of(3e-5, 3e-5, 3e-5),
                        "i_flux",
                        of(4e-5, 4e-5, 4e-5),
                        "J_flux",
                        of(5e-5, 5e-5, 5e-5),
                        "K_flux",
                        of(6e-5, 6e-5, 6e-5));
        Meaning proposed = meaning(table, ColumnMapping.RECOGNISED);
        Meaning said = meaning(table, proposed.proposal());
        assertThat(said.bands()).isEqualTo(proposed.bands());
        assertThat(said.frame()).isEqualTo(proposed.frame());
        assertThat(said.massCard()).isEqualTo(proposed.massCard());
        assertThat(said.proposal()).isEqualTo(proposed.proposal());
    }
}
