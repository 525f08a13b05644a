package org.galibra.photometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class FeatureSetTest {
    private static final Band U = Band.named("u").orElseThrow();
    private static final Band G = Band.named("g").orElseThrow();
    private static final Band R = Band.named("r").orElseThrow();
    private static final FeatureSet SET =
            new FeatureSet("set", List.of(U, G), List.of(new Colour(U, G), new Colour(G, R)));

    @Test
    void magnitudesComeFirstThenColours() {
        assertThat(SET.names()).containsExactly("u", "g", "u−g", "g−r");
        assertThat(SET.size()).isEqualTo(4);
    }

    @Test
    void aBandThatOnlyAColourNeedsIsNeeded() {
        assertThat(SET.bands()).containsExactly(U, G, R);
    }

    @Test
    void whatABandIsMissingForIsLeftOut() {
        FeatureSet kept = SET.restrictedTo(Set.of(U, G));
        assertThat(kept.names()).containsExactly("u", "g", "u−g");
        assertThat(kept.name()).isEqualTo("set");
        assertThat(SET.without(kept)).containsExactly("g−r");
        assertThat(SET.restrictedTo(Set.of(R)).size()).isZero();
        assertThat(SET.without(SET)).isEmpty();
    }
}
