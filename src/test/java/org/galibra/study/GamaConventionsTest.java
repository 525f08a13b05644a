package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.galibra.study.SmallTables.band;
import static org.galibra.study.SmallTables.meaning;
import static org.galibra.study.SmallTables.table;
import static org.galibra.study.SmallTables.values;

import static java.lang.Double.NaN;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Detections;
import org.galibra.catalogue.MassScale;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.Question;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.MassCard;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class GamaConventionsTest {
    /// logmstar + log10(fluxscale) − 2 log10(h/0.7), absmag_X − 2.5 log10(fluxscale) + 5
    /// log10(h/0.7), for h = 0.6751 (worked out with Python 3.11).
    @Test
    void gamaMassesAreMadeTotal() throws Exception {
        Table table =
                table(
                        "StellarMassesLambdarv24.fits",
                        Map.of(),
                        "CATAID",
                        SmallTables.of(1, 2, 3),
                        "Z",
                        SmallTables.of(0.1, 0.2, 0.3),
                        "Z_TONRY",
                        SmallTables.of(0.101, 0.201, 0.301),
                        "fluxscale",
                        SmallTables.of(1.25, 0.8, -9999),
                        "logmstar",
                        SmallTables.of(10, 9, 11),
                        "absmag_r",
                        SmallTables.of(-21, -19, -22),
                        "absmag_X",
                        SmallTables.of(-21.5, -19.5, -22.5));
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
        assertThat(values(total))
                .containsExactly(SmallTables.of(10.12836988, 8.93454985, NaN), offset(1e-7));

        Question choice =
                meaning.questions().stream()
                        .filter(each -> each.id().equals("choice:absmag"))
                        .findFirst()
                        .orElseThrow();
        assertThat(choice.evidence()).contains("the same fit as logmstar");
        assertThat(choice.proposed().option()).isEqualTo("--map r=M_r_fit --map Z=M_X_fit");
        Catalogue catalogue = Catalogue.of(meaning(table, choice.proposed().mapping()));
        assertThat(values(catalogue.bands().get(band("r"))))
                .containsExactly(SmallTables.of(-21.32092469, -18.83637463, NaN), offset(1e-7));
        assertThat(catalogue.bands()).containsOnlyKeys(band("r"), band("Z"));
    }

    @Test
    void gamaTablesJoinedServeTogether() throws Exception {
        Table table =
                table(
                        "StellarMassesv20.fits",
                        Map.of(),
                        "CATAID",
                        SmallTables.of(1, 2, 3),
                        "Z",
                        SmallTables.of(0.1, 0.2, 0.3),
                        "fluxscale",
                        SmallTables.of(1, 1, 1),
                        "logmstar",
                        SmallTables.of(10, 9, 11),
                        "u_flux",
                        SmallTables.of(1e-5, -1e-6, -999),
                        "u_fluxerr",
                        SmallTables.of(1e-6, 1e-6, -999),
                        "g_flux",
                        SmallTables.of(2e-5, 2e-5, 2e-5),
                        "r_flux",
                        SmallTables.of(3e-5, 3e-5, 3e-5),
                        "i_flux",
                        SmallTables.of(4e-5, 4e-5, 4e-5),
                        "X_flux",
                        SmallTables.of(4e-5, 4e-5, 4e-5),
                        "J_flux",
                        SmallTables.of(5e-5, 5e-5, 5e-5),
                        "K_flux",
                        SmallTables.of(6e-5, 6e-5, 6e-5));
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

    /// The sentinel of an error says as much as an error of 0: nothing was observed there.
    @Test
    void aGoodFluxWithoutAnErrorWasNotObserved() throws Exception {
        var fluxes = SmallTables.of(1e-5, 1e-5, 1e-5);
        for (double none : new double[] {-999, -9999, 0, -1e-6, NaN}) {
            var errors = SmallTables.of(1e-7, none, 1e-7);
            Object[] lambdar = {
                "CATAID",
                SmallTables.of(1, 2, 3),
                "Z",
                SmallTables.of(0.1, 0.2, 0.3),
                "u_flux",
                fluxes,
                "u_fluxerr",
                errors,
                "g_flux",
                fluxes,
                "g_fluxerr",
                fluxes,
                "r_flux",
                fluxes,
                "i_flux",
                fluxes,
                "J_flux",
                fluxes,
                "K_flux",
                fluxes
            };
            assertNotObserved(table("LambdarCatv01.fits", Map.of(), lambdar), "u", none);
            Object[] gkv = {
                "uberID",
                SmallTables.of(1, 2, 3),
                "Z",
                SmallTables.of(0.1, 0.2, 0.3),
                "flux_rt",
                fluxes,
                "flux_gt",
                fluxes,
                "flux_err_gt",
                fluxes,
                "flux_Zt",
                fluxes,
                "flux_err_Zt",
                errors,
                "flux_Kt",
                fluxes,
                "flux_err_Kt",
                fluxes
            };
            assertNotObserved(table("gkvScienceCatv02.fits", Map.of(), gkv), "Z", none);
        }
    }

    private static void assertNotObserved(Table table, String band, double error) throws Exception {
        Catalogue catalogue = Catalogue.toWeigh(meaning(table, ColumnMapping.RECOGNISED));
        Detections detections = catalogue.detections().get(band(band));
        assertThat(detections.at(1)).as("error " + error).isEqualTo(Detections.State.NOT_OBSERVED);
        assertThat(detections.count(Detections.State.MEASURED)).isEqualTo(2);
        assertThat(values(catalogue.bands().get(band(band)))[1]).isNaN();
        assertThat(catalogue.notes())
                .anyMatch(note -> note.startsWith("1 flux of ") && note.endsWith("not observed"));
    }

    @Test
    void anotherSystemsFiltersStandInOnlyByChoice() throws Exception {
        Table table =
                table(
                        "gkvScienceCatv02.fits",
                        Map.of(),
                        "uberID",
                        SmallTables.of(1, 2, 3),
                        "Z",
                        SmallTables.of(0.1, 0.2, 0.3),
                        "flux_gt",
                        SmallTables.of(1e-5, 1e-5, 1e-5),
                        "flux_err_gt",
                        SmallTables.of(1e-7, 1e-7, -999),
                        "flux_rt",
                        SmallTables.of(2e-5, 2e-5, 2e-5),
                        "flux_err_rt",
                        SmallTables.of(1e-7, 1e-7, 1e-7),
                        "flux_Zt",
                        SmallTables.of(2e-5, 2e-5, 3e-5),
                        "flux_Kt",
                        SmallTables.of(3e-5, 3e-5, 3e-5));
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
    void magphysMassesAreJudgedByTheirRange() throws Exception {
        for (boolean linear : new boolean[] {false, true}) {
            double[] masses = linear ? SmallTables.of(1e9, 1e10, 1e11) : SmallTables.of(9, 10, 11);
            Meaning meaning =
                    meaning(
                            table(
                                    "MagPhysv06.fits",
                                    Map.of(),
                                    "CATAID",
                                    SmallTables.of(1, 2, 3),
                                    "Z",
                                    SmallTables.of(0.1, 0.2, 0.3),
                                    "mass_stellar_best_fit",
                                    masses,
                                    "mass_stellar_percentile50",
                                    masses,
                                    "SFR_0_1Gyr_percentile50",
                                    SmallTables.of(1, 2, 3)),
                            ColumnMapping.RECOGNISED);
            assertThat(meaning.convention().name()).isEqualTo("gama-magphys");
            assertThat(meaning.massScale()).isEqualTo(linear ? MassScale.LINEAR : MassScale.LOG);
            assertThat(meaning.notes())
                    .anyMatch(note -> note.contains("mass_stellar_percentile50 is read as"));
        }
    }

    @Test
    void everyProposalSaysTheSameOutright() throws Exception {
        Table table =
                table(
                        "LambdarCatv01.fits",
                        Map.of(),
                        "CATAID",
                        SmallTables.of(1, 2, 3),
                        "Z",
                        SmallTables.of(0.1, 0.2, 0.3),
                        "u_flux",
                        SmallTables.of(1e-5, 1e-5, 1e-5),
                        "u_fluxerr",
                        SmallTables.of(1e-6, 1e-6, 1e-6),
                        "g_flux",
                        SmallTables.of(2e-5, 2e-5, 2e-5),
                        "r_flux",
                        SmallTables.of(3e-5, 3e-5, 3e-5),
                        "i_flux",
                        SmallTables.of(4e-5, 4e-5, 4e-5),
                        "J_flux",
                        SmallTables.of(5e-5, 5e-5, 5e-5),
                        "K_flux",
                        SmallTables.of(6e-5, 6e-5, 6e-5));
        Meaning proposed = meaning(table, ColumnMapping.RECOGNISED);
        Meaning said = meaning(table, proposed.proposal());
        assertThat(said.bands()).isEqualTo(proposed.bands());
        assertThat(said.frame()).isEqualTo(proposed.frame());
        assertThat(said.massCard()).isEqualTo(proposed.massCard());
        assertThat(said.proposal()).isEqualTo(proposed.proposal());
    }
}
