package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.catalogue.Detections.State;
import org.galibra.catalogue.MassScale;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tables of the surveys with all of their columns, as their data units name them; the values
/// are made up.
class SurveyColumnsTest {
    private static final int ROWS = 4;

    /// A table of names; those that end in `=` and numbers have these values.
    private static Table table(String name, String... columns) {
        Map<String, Values> values = new LinkedHashMap<>();
        for (String column : columns) {
            String[] parts = column.split("=", 2);
            double[] numbers = new double[ROWS];
            String[] said = parts.length == 1 ? new String[] {"1"} : parts[1].split(";");
            for (int row = 0; row < ROWS; row++) {
                numbers[row] = Double.parseDouble(said[Math.min(row, said.length - 1)]);
            }
            boolean identifier = parts[0].matches("(?i)cataid|uberid|objid");
            values.put(parts[0], identifier ? Integers.of(11, 12, 13, 14) : Reals.of(numbers));
        }
        var made = new ArrayList<Column>();
        values.forEach((each, of) -> made.add(Column.of(each, of)));
        return new Table(name, made, new Source("", "FITS", ""), Map.of());
    }

    private static String[] all(Stream<String> first, String... more) {
        return Stream.concat(first, Stream.of(more)).toArray(String[]::new);
    }

    private static Stream<String> each(String bands, String... patterns) {
        return Stream.of(bands.split(" "))
                .flatMap(band -> Stream.of(patterns).map(pattern -> pattern.replace("*", band)));
    }

    private static Meaning meaning(Table table) throws Exception {
        return Meaning.of(table, ColumnMapping.RECOGNISED, Band.KNOWN, Conventions.ALL);
    }

    private static List<String> unknown(Meaning meaning) {
        return meaning.roles().entrySet().stream()
                .filter(each -> each.getValue().role() == Role.NOT_RECOGNISED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// `band=column unit kind error`, one for each band that is read.
    private static List<String> bands(Meaning meaning) {
        return meaning.bands().entrySet().stream()
                .map(each -> {
                    BandColumn column = each.getValue();
                    return "%s (%s)=%s %s %s"
                            .formatted(
                                    each.getKey().name(),
                                    each.getKey().system(),
                                    column.column(),
                                    column.unit().map(PhotometricUnit::symbol).orElse("?"),
                                    column.error().orElse("-"));
                })
                .toList();
    }

    private static Table stellarMasses(String name) {
        return table(
                name,
                all(
                        each(
                                "u g r i z X Y J H K",
                                "fitphot_*",
                                "delfitphot_*",
                                "absmag_*=-20;-21;-22;-999",
                                "delabsmag_*",
                                "absmag_*_stars"),
                        ("CATAID Z=0.1;0.2;0.3;0.25 Z_TONRY=0.1;0.2;0.3;0.25 nQ"
                             + " fluxscale=1;2;0.5;-999 nbands S2N PPP SURVEY_CODE"
                             + " logmstar=10;9;11;10.5 dellogmstar logmoverl_i dellogmoverl_i"
                             + " logage dellogage logtau dellogtau metal delmetal extBV delextBV"
                             + " logLWage dellogLWage gminusi delgminusi uminusr deluminusr"
                             + " gminusi_stars uminusr_stars C_logM_ur C_logM_gi C_logM_eBV"
                             + " zmax_19p8 zmax_19p4 logmintsfh dellogmintsfh logmremnants"
                             + " dellogmremnants")
                                .split(" ")));
    }

    @Test
    void everyColumnOfStellarMassesLambdarIsKnown() throws Exception {
        Meaning meaning = meaning(stellarMasses("StellarMassesLambdarv20.fits"));
        assertThat(unknown(meaning)).isEmpty();
        assertThat(meaning.convention().reason())
                .isEqualTo("GAMA StellarMassesLambdar: 88 of 88 columns recognised");
        assertThat(meaning.target()).contains("logMstar_total");
        assertThat(meaning.distance().orElseThrow().column()).isEqualTo("Z_TONRY");
        assertThat(meaning.massScale()).isEqualTo(MassScale.LOG);
        assertThat(meaning.massCard().imf()).isEqualTo(MassCard.Imf.CHABRIER);
        assertThat(meaning.massCard().extent()).isEqualTo(MassCard.Extent.TOTAL);
        assertThat(bands(meaning)).as("absmag_* only by choice").isEmpty();
        assertThat(meaning(stellarMasses("StellarMassesv19.fits")).convention().name())
                .isEqualTo("gama-stellar-masses");
        ColumnMapping chosen = meaning.questions().getFirst().proposed().mapping();
        Meaning byChoice =
                Meaning.of(
                        stellarMasses("StellarMassesLambdarv20.fits"),
                        chosen,
                        Band.KNOWN,
                        Conventions.ALL);
        assertThat(bands(byChoice))
                .contains("z (SDSS)=M_z_fit AB mag -", "Z (VISTA)=M_X_fit AB mag -")
                .hasSize(10);
        Catalogue catalogue = Catalogue.of(byChoice);
        Column total = catalogue.target();
        assertThat(Catalogue.number(total, 1)).isEqualTo(9 + StrictMath.log10(2));
        assertThat(Catalogue.number(total, 3)).as("no fluxscale").isNaN();
    }

    @Test
    void lambdarFluxesAreInJanskyAndItsXIsVistasZ() throws Exception {
        Table table =
                table(
                        "LambdarCatv01.fits",
                        all(
                                each(
                                        "FUV NUV u g r i z X Y J H K W1 W2 W3 W4 P100 P160 S250"
                                                + " S350 S500",
                                        "*_flux=1e-5;-1e-6;-999;2e-5",
                                        "*_fluxerr=1e-6;1e-6;-999;0"),
                                "CATAID",
                                "RA",
                                "DEC",
                                "Z=0.1"));
        Meaning meaning = meaning(table);
        assertThat(unknown(meaning)).isEmpty();
        assertThat(meaning.convention().reason())
                .isEqualTo("GAMA LambdarCat: 46 of 46 columns recognised");
        assertThat(bands(meaning))
                .hasSize(21)
                .allMatch(band -> band.contains(" Jy "))
                .contains(
                        "z (SDSS)=z_flux Jy z_fluxerr",
                        "Z (VISTA)=X_flux Jy X_fluxerr",
                        "Ks (VISTA)=K_flux Jy K_fluxerr",
                        "S500 (SPIRE)=S500_flux Jy S500_fluxerr");
        assertThat(meaning.frame().wavelengths()).isEqualTo(Frame.Wavelengths.OBSERVED);
        assertThat(meaning.frame().distance()).startsWith("Z (redshift)");
        Catalogue catalogue =
                Catalogue.of(
                        Meaning.of(
                                table,
                                ColumnMapping.RECOGNISED
                                        .withDerived("mass", "10 + 0 * Z")
                                        .withTarget("mass"),
                                Band.KNOWN,
                                Conventions.ALL));
        var states = catalogue.detections().get(Band.named("W2").orElseThrow());
        assertThat(Stream.of(0, 1, 2, 3).map(states::at))
                .as("measured, negative, no data, an error that is not above 0")
                .containsExactly(
                        State.MEASURED, State.NOT_DETECTED, State.NOT_OBSERVED, State.NOT_OBSERVED);
    }

    @Test
    void gkvsOpticalFiltersAreVstsAndTheNearInfraredVistas() throws Exception {
        Meaning meaning =
                meaning(
                        table(
                                "gkvScienceCatv02.fits",
                                all(
                                        each(
                                                "FUV NUV u g r i Z Y J H K W1 W2 W3 W4 P100 P160"
                                                        + " S250 S350 S500",
                                                "flux_*t=1e-5;-1e-6;3e-5;2e-5",
                                                "flux_err_*t=1e-6;1e-6;0;1e-6"),
                                        ("uberID CATAID RAcen Deccen RAmax Decmax Z=0.1 NQ SC"
                                                        + " uberclass duplicate mask starmask R50"
                                                        + " R90 R100 axrat ang con groupID EBV")
                                                .split(" "))));
        assertThat(unknown(meaning)).isEmpty();
        assertThat(meaning.convention().title()).isEqualTo("GAMA gkvScienceCat");
        assertThat(meaning.identifier()).contains("uberID");
        assertThat(bands(meaning).stream().map(band -> band.split("=", -1)[0]))
                .containsExactlyInAnyOrder(
                        "FUV (GALEX)",
                        "NUV (GALEX)",
                        "u_VST (VST)",
                        "g_VST (VST)",
                        "r_VST (VST)",
                        "i_VST (VST)",
                        "Z (VISTA)",
                        "Y (VISTA)",
                        "J (VISTA)",
                        "H (VISTA)",
                        "Ks (VISTA)",
                        "W1 (WISE)",
                        "W2 (WISE)",
                        "W3 (WISE)",
                        "W4 (WISE)",
                        "P100 (PACS)",
                        "P160 (PACS)",
                        "S250 (SPIRE)",
                        "S350 (SPIRE)",
                        "S500 (SPIRE)");
        assertThat(bands(meaning)).allMatch(band -> band.matches(".* Jy flux_err_[A-Z0-9a-z]+t"));
        assertThat(meaning.roles().get("SC").role()).isEqualTo(Role.FLAG);
    }

    @Test
    void everyColumnOfMagPhysIsKnown() throws Exception {
        String properties =
                "f_mu_SFH f_mu_IR mu tau_V sSFR_0_1Gyr mass_stellar L_dust T_C_ISM T_W_BC xi_C_tot"
                        + " xi_PAH_tot xi_MIR_tot xi_W_tot tau_V_ISM mass_dust SFR_0_1Gyr"
                        + " metalicity_Z_Zo tform gamma agem ager tlastb fb16";
        Meaning meaning =
                meaning(
                        table(
                                "MagPhysv06.fits",
                                all(
                                        each(
                                                properties,
                                                "*_best_fit=10;9;11;10",
                                                "*_percentile2_5=10;9;11;10",
                                                "*_percentile16=10;9;11;10",
                                                "*_percentile50=10;9;11;10",
                                                "*_percentile84=10;9;11;10",
                                                "*_percentile97_5=10;9;11;10"),
                                        "CATAID",
                                        "Z=0.1")));
        assertThat(unknown(meaning)).isEmpty();
        assertThat(meaning.target()).contains("mass_stellar_percentile50");
        assertThat(meaning.massScale()).isEqualTo(MassScale.LOG);
        assertThat(meaning.massCard().source()).contains("MagPhys");
    }

    @Test
    void everyColumnOfGswlcIsKnown() throws Exception {
        Meaning meaning =
                meaning(
                        table(
                                "GSWLC-X2.dat",
                                ("ObjID GLXID plate MJD fiber_ID RA Dec z=0.1 chi2_r"
                                                + " logMstar=10;-99;11;9 logMstar_err logSFR_SED"
                                                + " logSFR_SED_err A_FUV A_FUV_err A_B A_B_err A_V"
                                                + " A_V_err flag_SED UV_survey flag_uv flag_midIR"
                                                + " flag_MGS")
                                        .split(" ")));
        assertThat(unknown(meaning)).isEmpty();
        assertThat(meaning.convention().reason()).isEqualTo("GSWLC: 24 of 24 columns recognised");
        assertThat(meaning.target()).contains("logMstar");
        assertThat(meaning.sentinels().get("logMstar")).containsEntry(-99.0, 1L);
        assertThat(meaning.roles().get("flag_SED").role()).isEqualTo(Role.FLAG);
    }
}
