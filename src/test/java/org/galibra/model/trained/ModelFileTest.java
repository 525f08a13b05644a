package org.galibra.model.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.Architecture;
import org.galibra.model.HiddenLayers;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class ModelFileTest {
    @TempDir private Path folder;
    private final TrainedModel model = TrainedModelTest.model();
    private Path file;

    @BeforeEach
    void writeIt() throws Exception {
        file = folder.resolve("model.json");
        ModelFile.write(file, model);
    }

    @Test
    void aModelComesBackAsItWas() throws Exception {
        assertThat(ModelFile.read(file)).isEqualTo(model);
    }

    @Test
    void numbersSurviveBitForBit() throws Exception {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 20; round++) {
            double[] parameters = new double[model.network().parameterCount()];
            for (int p = 0; p < parameters.length; p++) {
                double value = Double.longBitsToDouble(random.nextLong());
                parameters[p] = Double.isFinite(value) ? value : -0.0;
            }
            parameters[0] = Double.MIN_VALUE;
            parameters[1] = -Double.MAX_VALUE;
            parameters[2] = 0.1 + 0.2;
            var odd =
                    new TrainedModel(
                            model.features(),
                            Scaling.of(
                                    new double[] {-1.0 / 3, -1e-300, 0},
                                    new double[] {1.0 / 3, 1e300, Math.PI},
                                    8 + 1e-15,
                                    11),
                            Network.of(3, 4, parameters),
                            model.provenance());
            ModelFile.write(file, odd);
            assertThat(ModelFile.read(file)).isEqualTo(odd);
        }
    }

    @Test
    void networksOfOtherShapesComeBackBitForBit() throws Exception {
        for (Architecture shape :
                List.of(
                        Architecture.of(3, HiddenLayers.SURANA_MASS, 1, Cost.ABSOLUTE),
                        Architecture.of(3, HiddenLayers.sigmoid(2), 1, Cost.CROSS_ENTROPY),
                        new Architecture(List.of(3, 1), Activation.TANH, Activation.LINEAR))) {
            var other =
                    new TrainedModel(
                            model.features(),
                            model.scaling(),
                            Network.initial(shape, 3),
                            model.provenance());
            ModelFile.write(file, other);
            assertThat(ModelFile.read(file)).isEqualTo(other);
        }
    }

    @Test
    void theSameModelGivesTheSameBytes() throws Exception {
        Path other = folder.resolve("other.json");
        ModelFile.write(other, model);
        assertThat(other).hasSameBinaryContentAs(file);
    }

    @Test
    void aBandAndTheWeightsOfANeuronAreALineEach() {
        assertThat(file)
                .content()
                .contains(
                        "\n"
                            + "      {\"name\": \"g\", \"system\": \"SDSS\", \"wavelengthMicron\":"
                            + " 0.4702},\n")
                .contains("\"hiddenWeights\": [\n      [")
                .contains("\n      [\"u\", \"g\"]\n");
    }

    @Test
    void aFileLaidOutAnewIsStillRead() throws Exception {
        Files.writeString(file, Files.readString(file).replaceAll("\\s*\n\\s*", ""));
        assertThat(ModelFile.read(file)).isEqualTo(model);
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        String text = Files.readString(file);
        for (int length = 1; length < text.length() - 1; length++) {
            Files.writeString(file, text.substring(0, length));
            assertRefused("is truncated: it ends in the middle. Copy it again");
        }
    }

    @Test
    void anEditedFileIsRefused() throws Exception {
        String text = Files.readString(file);
        Files.writeString(file, text.replace("-24.1", "-24.2"));
        assertRefused("was changed after it was written");
        Files.writeString(file, text.replace("\"Ks\"", "\"H\""));
        assertRefused("was changed after it was written");
        Files.writeString(file, text.replaceAll(",\\s*\"checksum\": \"\\w+\"", ""));
        assertRefused("was changed after it was written");
    }

    @Test
    void aForeignFileIsRefused() throws Exception {
        for (String foreign : new String[] {"", "g,r,i\n1,2,3\n", "{}", "[1]", "7", "\0\1\2"}) {
            Files.writeString(file, foreign);
            assertRefused("is no model");
        }
        Files.writeString(file, Files.readString(file) + "{}");
        assertRefused("is no model");
    }

    /// Written by Galibra 0.1.0; the masses by NumPy, in src/test/python/reading_reference.py.
    @Test
    void aFileOfVersionOneStillOpens() throws Exception {
        Path old = Path.of(getClass().getResource("model-v1.json").toURI());
        TrainedModel opened = ModelFile.read(old);
        Matrix galaxies =
                Matrix.of(
                        3,
                        4,
                        new double[] {
                            -20, -21.5, 1.1, 1.5, -17.25, -18, 0.7, 0.75, -22.5, -25, 1.8, 2.5
                        });
        double[] masses = opened.predict(galaxies);
        double[] expected = {9.974128844441974, 8.583510485393065, 11.48315432519482};
        for (int row = 0; row < 3; row++) {
            assertThat(masses[row]).isCloseTo(expected[row], within(1e-12));
        }
        assertThat(opened.features().names()).containsExactly("g", "Ks", "u−g", "g−Ks");
        assertThat(opened.provenance().seed()).isEqualTo(7);
        assertThat(opened.provenance().kernel()).isEqualTo("vector-16");
        assertThat(opened.provenance().massCard()).isEqualTo(MassCard.UNKNOWN);
        assertThat(opened.provenance().frame()).isEqualTo(Frame.UNKNOWN);
        Path anew = folder.resolve("anew.json");
        ModelFile.write(anew, opened);
        assertThat(ModelFile.read(anew)).isEqualTo(opened);
    }

    @Test
    void aFileOfBeforeWeightsOpensAsAModelOfEqualGalaxies() throws Exception {
        Path old = Path.of(getClass().getResource("model-v2.json").toURI());
        assertThat(old).content().doesNotContain("\"weights\"");
        TrainedModel opened = ModelFile.read(old);
        assertThat(opened.provenance().weights()).isEmpty();
        assertThat(opened.provenance().start()).isEmpty();
        assertThat(opened.provenance().frame().wavelengths()).isEqualTo(Frame.Wavelengths.OBSERVED);
        assertThat(opened.network().hidden()).isEqualTo(15);
        ModelFile.write(file, opened);
        assertThat(ModelFile.read(file)).isEqualTo(opened);
    }

    @Test
    void whatMassesAndMagnitudesMeanComesBack() throws Exception {
        var card =
                new MassCard(
                        MassCard.Imf.CHABRIER,
                        MassCard.Stars.SURVIVING,
                        MassCard.Extent.TOTAL,
                        Optional.of(new FlatCosmology(67.51, 0.3121)),
                        "SHARK");
        Provenance plain = model.provenance();
        var known =
                new Provenance(
                        plain.program(),
                        plain.recipeSha256(),
                        plain.table(),
                        plain.tableSha256(),
                        plain.synthetic(),
                        plain.seed(),
                        plain.steps(),
                        plain.outcome(),
                        plain.kernel(),
                        card,
                        Frame.UNKNOWN.withWavelengths(Frame.Wavelengths.REST).withDistance("zobs"),
                        List.of(
                                "band J (VISTA) is read from 2MASS_J, which holds J_2MASS"
                                        + " (2MASS)"),
                        List.of("galaxies are weighted by w in the loss"),
                        "the network of start.json");
        var saved = new TrainedModel(model.features(), model.scaling(), model.network(), known);
        ModelFile.write(file, saved);
        assertThat(ModelFile.read(file)).isEqualTo(saved);
        assertThat(file)
                .content()
                .contains("\"imf\": \"chabrier\"")
                .contains("2MASS_J", "weighted by w");
    }

    @Test
    void aNewerFormatIsRefusedWithBothVersions() throws Exception {
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"formatVersion\": 3", "\"formatVersion\": 4"));
        assertRefused(
                "is of format version 4; this Galibra reads up to 3. Open it with a newer"
                        + " Galibra.");
    }

    @Test
    void anAbsentFileAndAFolderAreRefused() throws Exception {
        Files.delete(file);
        assertRefused("does not exist. Choose the model.json of a run.");
        Files.createDirectory(file);
        assertRefused("is a folder");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("model.json: ")
                .hasMessageContaining(reason);
    }
}
