package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.galibra.study.SmallTables.band;
import static org.galibra.study.SmallTables.meaning;
import static org.galibra.study.SmallTables.table;
import static org.galibra.study.SmallTables.values;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Detections;
import org.galibra.catalogue.Meaning;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Public tables of several surveys, where they are at hand.
class RealTablesTest {
    private static final Path SURVEYS = Path.of("../shared/data");

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
        Meaning meaning = meaning(table, ColumnMapping.RECOGNISED);
        assertThat(meaning.questions())
                .as("AB magnitudes are not taken for Vega's")
                .noneMatch(question -> question.id().startsWith("vega:"));
        var match = meaning.convention();
        assertThat(match.name()).isEqualTo(convention);
        assertThat(match.recognised()).isEqualTo(recognised);
        assertThat(match.columns()).isEqualTo(columns);
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
}
