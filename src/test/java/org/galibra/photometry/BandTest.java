package org.galibra.photometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class BandTest {
    @Test
    void theKnownBandsAscendInWavelengthAndHaveUniqueNames() {
        assertThat(Band.KNOWN)
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(a.wavelengthMicron(), b.wavelengthMicron()));
        assertThat(Band.KNOWN).extracting(Band::name).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void aNameIsMatchedToTheLetter() {
        assertThat(Band.named("Y")).isPresent();
        assertThat(Band.named("y")).isEmpty();
    }

    @Test
    void anOwnBandReplacesTheKnownOneOfItsNameOrComesLast() {
        var u = new Band("u", "VST", 0.355);
        var y = new Band("y", "LSST", 0.97);
        List<Band> bands = Band.knownWith(List.of(y, u));
        assertThat(bands.get(2)).isEqualTo(u);
        assertThat(bands.getLast()).isEqualTo(y);
        assertThat(bands).hasSize(Band.KNOWN.size() + 1);
        assertThat(Band.knownWith(List.of())).isEqualTo(Band.KNOWN);
    }

    @Test
    void everyBandHasItsOwnName() {
        assertThat(Band.allWith(List.of()))
                .extracting(Band::name)
                .doesNotHaveDuplicates()
                .contains("u", "u_VST", "Z", "J_2MASS", "I1", "B4");
    }

    @Test
    void anotherSystemsBandStandsForTheSameLetter() {
        assertThat(Band.named("J_2MASS").orElseThrow().standsFor()).isEqualTo(Band.named("J"));
        assertThat(Band.named("Z").orElseThrow().standsFor()).isEqualTo(Band.named("z"));
        assertThat(Band.named("I1").orElseThrow().standsFor()).isEmpty();
        assertThat(Band.named("J").orElseThrow().standsFor()).isEmpty();
    }

    @Test
    void vegaIsKnownWhereTheFieldUsesIt() {
        assertThat(Band.named("W1").orElseThrow().abMinusVega()).hasValue(2.699);
        assertThat(Band.named("Ks").orElseThrow().abMinusVega()).hasValue(1.827);
        assertThat(Band.named("Ks_2MASS").orElseThrow().abMinusVega()).hasValue(1.85);
        assertThat(Band.named("g").orElseThrow().abMinusVega()).isEmpty();
    }
}
