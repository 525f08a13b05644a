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
}
