package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.photometry.FeatureSet;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class FeaturesTest {
    @TempDir Path folder;

    /// The order of Elson (2025), § 3.
    @Test
    void thePapersTwentyNineFeaturesStandInItsOrder() {
        assertThat(String.join(" ", Features.preset("elson-2025").names()))
                .isEqualTo(
                        "FUV NUV u g r i z Y J H Ks W1 W2 W3 W4 u−g u−r g−r r−i i−z r−Ks g−Ks i−Ks"
                                + " J−H H−Ks W1−W2 W2−W3 FUV−NUV NUV−u");
        assertThat(Features.preset("elson-2025-magnitudes").names())
                .isEqualTo(Features.preset("elson-2025").names().subList(0, 15));
    }

    /// Elson (2026) says 24 features and no more: both readings are inferred.
    @Test
    void bothReadingsOfTwentyFourFeaturesAreThere() throws Exception {
        assertThat(String.join(" ", Features.of("elson-2026").names()))
                .isEqualTo(
                        "FUV NUV u g r i z Y J H Ks W1 u−g u−r g−r r−i i−z r−Ks g−Ks i−Ks J−H H−Ks"
                                + " FUV−NUV NUV−u");
        assertThat(Features.of("elson-2026")).isEqualTo(Features.of("elson-2026-uv"));
        assertThat(String.join(" ", Features.of("elson-2026-ir").names()))
                .isEqualTo(
                        "u g r i z Y J H Ks W1 W2 W3 u−g u−r g−r r−i i−z r−Ks g−Ks i−Ks J−H H−Ks"
                                + " W1−W2 W2−W3");
    }

    @Test
    void aFileMayBringItsOwnBands() throws Exception {
        FeatureSet set =
                Features.of(
                        write(
                                """
                                name: mine
                                bands:
                                  - {name: Z, system: VISTA, wavelengthMicron: 0.877}
                                magnitudes: [Z, u]
                                colours: [u-Z]
                                """));
        assertThat(set.names()).containsExactly("Z", "u", "u−Z");
        assertThat(set.magnitudes().getFirst().system()).isEqualTo("VISTA");
    }

    @Test
    void whatIsNoFeatureSetIsRefused() throws Exception {
        for (String text :
                new String[] {
                    "name: x",
                    "magnitudes: [u, u]",
                    "magnitudes: [q]",
                    "colours: [u]",
                    "colours: [[u, g]]",
                    "a: [",
                    ""
                }) {
            String file = write(text);
            assertThatThrownBy(() -> Features.of(file))
                    .as(text)
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining("no feature set");
        }
        assertThatThrownBy(() -> Features.of("elson-2099"))
                .hasMessageContaining("elson-2025-magnitudes");
    }

    private String write(String text) throws Exception {
        return Files.writeString(folder.resolve("features.yaml"), text).toString();
    }
}
