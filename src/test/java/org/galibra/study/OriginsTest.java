package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A column that a join calls otherwise keeps its meaning.
class OriginsTest {
    private static final String MASSES =
            "CATAID,Z,nQ,fluxscale,logmstar,dellogmstar\n1,0.1,4,1.1,10,0.1\n2,0.2,4,0.9,9,0.1\n";
    private static final String FLUXES =
            """
            CATAID,Z,nQ,u_flux,g_flux,r_flux,r_fluxerr,i_flux,J_flux,K_flux
            1,0.1001,3,1e-5,2e-5,3e-5,1e-6,4e-5,5e-5,6e-5
            2,0.2001,3,2e-5,3e-5,4e-5,1e-6,5e-5,6e-5,7e-5
            """;

    @TempDir Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Meaning read(Path first, String... joins) throws Exception {
        var reference =
                new TableReference(
                        first.toString(), "", Arrays.stream(joins).map(Joining::parse).toList());
        Table table = reference.open(Progress.UNWATCHED, new StopSignal());
        return Meaning.of(table, ColumnMapping.RECOGNISED, Band.KNOWN, Conventions.ALL);
    }

    @Test
    void aColumnRenamedByAClashIsKnownByItsOrigin() throws Exception {
        Path masses = file("StellarMassesv20.csv", MASSES);
        Path fluxes = file("LambdarCatv01.csv", FLUXES);
        Meaning meaning = read(masses, fluxes + ":CATAID");
        assertThat(meaning.convention().reason())
                .isEqualTo("GAMA StellarMasses with GAMA LambdarCat: 15 of 15 columns recognised");
        assertThat(meaning.roles().get("Z_LambdarCatv01").meaning())
                .isEqualTo("Heliocentric redshift");
        assertThat(meaning.roles().get("nQ_LambdarCatv01").role()).isEqualTo(Role.FLAG);
        assertThat(meaning.distance().orElseThrow().column()).isEqualTo("Z");

        Meaning turned = read(fluxes, masses + ":CATAID");
        assertThat(turned.convention().recognised()).isEqualTo(15);
        assertThat(turned.target()).contains("logMstar_total");
    }

    /// In the first table Z is a metallicity and r a radius.
    @Test
    void theColumnOfTheTableThatAConventionFitsIsReadNotItsNamesake() throws Exception {
        Path own = file("own.csv", "name,Z,r_flux,fluxscale\n1,0.02,7,8\n2,0.03,7,8\n");
        Path fluxes = file("LambdarCatv01.csv", FLUXES);
        Path masses = file("StellarMassesv20.csv", MASSES);
        Meaning meaning = read(own, fluxes + ":name=CATAID", masses + ":name=CATAID");
        assertThat(meaning.convention().name()).isEqualTo("gama-stellar-masses+gama-lambdarcat");
        Band r = Band.named("r").orElseThrow();
        assertThat(meaning.bands().get(r).column()).isEqualTo("r_flux_LambdarCatv01");
        assertThat(meaning.bands().get(r).error()).contains("r_fluxerr");
        assertThat(meaning.distance().orElseThrow().column()).startsWith("Z_");
        assertThat(meaning.target()).contains("logMstar_total");
        assertThat(meaning.table().column("logMstar_total").orElseThrow().description())
                .contains("`fluxscale_StellarMassesv20`");
        Catalogue catalogue = Catalogue.of(meaning);
        double total = 10 + Math.log10(1.1);
        assertThat(Catalogue.number(catalogue.target(), 0)).isEqualTo(total);

        Meaning again =
                Meaning.of(meaning.table(), meaning.proposal(), Band.KNOWN, Conventions.ALL);
        assertThat(again.bands()).isEqualTo(meaning.bands());
    }

    @Test
    void threeTablesEachGiveTheirPart() throws Exception {
        Path masses = file("StellarMassesv20.csv", MASSES);
        Path fluxes = file("LambdarCatv01.csv", FLUXES);
        Path fits =
                file(
                        "MagPhysv06.csv",
                        """
                        CATAID,Z,mass_stellar_best_fit,mass_stellar_percentile50,SFR_0_1Gyr_percentile50
                        1,0.1,10.2,10.1,1
                        2,0.2,9.2,9.1,1
                        """);
        Meaning meaning = read(masses, fluxes + ":CATAID", fits + ":CATAID");
        assertThat(meaning.convention().recognised()).isEqualTo(meaning.convention().columns());
        assertThat(meaning.roles().keySet()).contains("Z_LambdarCatv01", "Z_MagPhysv06");
        assertThat(meaning.target()).contains("logMstar_total");
        assertThat(List.copyOf(meaning.bands().keySet()))
                .extracting(Band::name)
                .contains("u", "Ks");
    }
}
