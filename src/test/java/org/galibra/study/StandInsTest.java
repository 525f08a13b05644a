package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.study.SmallTables.band;
import static org.galibra.study.SmallTables.meaning;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.FlatCosmology;
import org.galibra.table.Table;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/// A band of one filter system is another's only where a person says so, and that is not forgotten.
class StandInsTest {
    private static final Table TABLE =
            SmallTables.table(
                    "t",
                    Map.of(),
                    "id",
                    SmallTables.of(1, 2, 3),
                    "M_g",
                    SmallTables.of(-18, -19, -20),
                    "M_r",
                    SmallTables.of(-18.5, -19.5, -20.5),
                    "J_2MASS",
                    SmallTables.of(-19.5, -20.5, -21.5),
                    "logMstar",
                    SmallTables.of(9, 9.5, 10));
    private static final ColumnMapping VST =
            ColumnMapping.RECOGNISED.withBand("r_VST", BandColumn.of("M_r"));

    @Test
    void aColumnThatAPersonGaveToOneBandIsNotTakenForAnotherByItsName() throws Exception {
        assertThat(meaning(TABLE, ColumnMapping.RECOGNISED).bands()).containsKey(band("r"));
        assertThat(meaning(TABLE, VST).bands())
                .containsKey(band("r_VST"))
                .doesNotContainKey(band("r"));
    }

    @Test
    void aBandThatStandsInByHandIsNoted() throws Exception {
        Meaning meaning = meaning(TABLE, VST.withStandIn("VST", true));
        assertThat(meaning.bands()).containsKey(band("r")).doesNotContainKey(band("r_VST"));
        assertThat(meaning.standInNotes())
                .containsExactly("band r (SDSS) is read from M_r, which holds r_VST (VST)");
    }

    @Test
    void theMappingThatSaysAllOutrightStillKnowsWhatStandsIn() throws Exception {
        ColumnMapping said =
                VST.withBand("J_2MASS", BandColumn.of("J_2MASS"))
                        .withStandIn("VST", true)
                        .withStandIn("2MASS", true);
        Meaning meaning = meaning(TABLE, said);
        assertThat(meaning.standIns())
                .containsOnly(
                        Map.entry(band("r"), band("r_VST")), Map.entry(band("J"), band("J_2MASS")));
        Meaning again = meaning(TABLE, meaning.proposal());
        assertThat(again.standIns()).isEqualTo(meaning.standIns());
        assertThat(again.bands()).isEqualTo(meaning.bands());
    }

    @Test
    void theFrameFollowsTheDistancesInForceWhateverAPersonSaidOfIt() throws Exception {
        Table apparent =
                SmallTables.table(
                        "t",
                        Map.of(),
                        "z",
                        SmallTables.of(0.1, 0.2, 0.3),
                        "mag_g",
                        SmallTables.of(18, 19, 20),
                        "logMstar",
                        SmallTables.of(9, 9.5, 10));
        ColumnMapping said =
                ColumnMapping.RECOGNISED
                        .withBand("g", BandColumn.of("mag_g").withKind(BandColumn.Kind.APPARENT))
                        .withDistance(Optional.of(DistanceColumn.redshift("z")));
        var edited = meaning(apparent, said).frame().withExtinction("corrected by SFD98");
        Meaning now =
                meaning(
                        apparent,
                        said.withFrame(Optional.of(edited))
                                .withCosmology(Optional.of(new FlatCosmology(75, 0.25))));
        assertThat(now.frame().extinction()).isEqualTo("corrected by SFD98");
        assertThat(now.frame().distance()).contains("H0 = 75 km/s/Mpc, Ωm = 0.25");
    }
}
