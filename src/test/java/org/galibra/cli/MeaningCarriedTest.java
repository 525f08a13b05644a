package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.galibra.figure.export.FigureFile;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a person says of masses and magnitudes goes the whole way: into the recipe, the model, the
/// masses that it predicts and the files of figures.
class MeaningCarriedTest extends Shell {
    private static final String MASS =
            "IMF Salpeter (1955); all stars ever formed; aperture; cosmology flat ΛCDM,"
                    + " H0 = 71 km/s/Mpc, Ωm = 0.27; from a fit of ours";
    private static final String FRAME =
            "AB; wavelengths rest; K-correction kcorrect v4 to z = 0.1; Galactic extinction"
                    + " corrected by SFD98; own dust without dust; extent aperture";
    private static final String FILTERS = "SDSS u g r";
    private static final String STAND_IN =
            "band r (SDSS) is read from M_r, which holds r_VST (VST)";

    private String table;
    private String mapping;

    @BeforeEach
    void train() throws IOException {
        table = galaxies(400);
        mapping =
                write(
                        "mapping.yaml",
                        """
                        target: logMstar
                        bands:
                          u: {column: M_u, unit: mag, kind: absolute}
                          g: {column: M_g, unit: mag, kind: absolute}
                          r_VST: {column: M_r, unit: mag, kind: absolute}
                        standIns: [VST]
                        mass:
                          imf: salpeter
                          stars: formed
                          extent: aperture
                          cosmology: {H0: 71, matter: 0.27}
                          source: a fit of ours
                        frame:
                          wavelengths: rest
                          kCorrection: kcorrect v4 to z = 0.1
                          extinction: corrected by SFD98
                          dust: without dust
                          extent: aperture
                        """);
        String features =
                write("ugr.yaml", "name: ugr\nmagnitudes: [u, g, r]\ncolours: [u-g, g-r]\n");
        runs(
                "train",
                table,
                "--mapping",
                mapping,
                "--features",
                features,
                "--no-uniform",
                "--steps",
                "300",
                "--out",
                run());
    }

    private void runs(String... command) {
        assertThat(galibra(command)).as(err).isZero();
    }

    private static void assertTold(Map<String, String> facts, String massCard) {
        assertThat(facts)
                .containsEntry("mass card", massCard)
                .containsEntry("frame", FRAME)
                .containsEntry("filters", FILTERS)
                .containsEntry("stand-ins", STAND_IN);
    }

    private static void assertTold(Path figure, String massCard) throws GalibraException {
        assertThat(FigureFile.provenance(figure))
                .as(figure.toString())
                .containsEntry("Mass card", massCard)
                .containsEntry("Frame", FRAME)
                .containsEntry("Filters", FILTERS)
                .containsEntry("Stand-ins", STAND_IN);
    }

    @Test
    void theModelKnowsItAndTheRecipeRepeatsIt() throws IOException {
        JsonNode provenance =
                json(Files.readString(Path.of(run(), "model.json"))).path("provenance");
        assertThat(provenance.at("/mass/imf").asText()).isEqualTo("salpeter");
        assertThat(provenance.at("/mass/stars").asText()).isEqualTo("formed");
        assertThat(provenance.at("/mass/extent").asText()).isEqualTo("aperture");
        assertThat(provenance.at("/mass/source").asText()).isEqualTo("a fit of ours");
        assertThat(provenance.at("/mass/cosmology/0/hubble").asDouble()).isEqualTo(71);
        assertThat(provenance.at("/light/kCorrection").asText())
                .isEqualTo("kcorrect v4 to z = 0.1");
        assertThat(provenance.at("/light/extinction").asText()).isEqualTo("corrected by SFD98");
        assertThat(provenance.at("/standIns/0").asText()).isEqualTo(STAND_IN);

        Path again = folder.resolve("again");
        runs(
                "train",
                "--recipe",
                Path.of(run(), "recipe.yaml").toString(),
                "--out",
                again.toString());
        assertThat(again.resolve("model.json"))
                .hasSameTextualContentAs(Path.of(run(), "model.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ecsv", "fits", "vot"})
    void theMassesThatItPredictsCarryItInEveryFormat(String format) throws GalibraException {
        Path weighed = folder.resolve("weighed." + format);
        runs(
                "apply",
                run(),
                table,
                "--mapping",
                mapping,
                "--degree",
                "1",
                "--out",
                weighed.toString());
        Table read = TableFiles.read(weighed, Progress.UNWATCHED, new StopSignal());
        assertTold(read.metadata(), MASS + "; on the scale of the table's own masses");
        assertThat(read.metadata()).containsEntry("frame of the network", FRAME);
    }

    @Test
    void massesThatNothingCorrectsHaveTheMeaningThatTheNetworkLearned() throws Exception {
        String light =
                write("light.csv", Files.readString(Path.of(table)).replaceAll("(?m),[^,]*$", ""));
        String massless =
                write(
                        "massless.yaml",
                        Files.readString(Path.of(mapping))
                                .replace("target: logMstar", "target: null"));
        Path weighed = folder.resolve("weighed.ecsv");
        runs("apply", run(), light, "--mapping", massless, "--out", weighed.toString());
        Table read = TableFiles.read(weighed, Progress.UNWATCHED, new StopSignal());
        assertTold(read.metadata(), MASS + "; as the network learned them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "svg", "png"})
    void everyFigureCarriesIt(String format) throws GalibraException, IOException {
        Path figures = folder.resolve("figures");
        runs("figures", run(), "--format", format, "--out", figures.toString());
        try (var files = Files.list(figures)) {
            for (Path figure : files.filter(each -> each.toString().endsWith(format)).toList()) {
                assertTold(figure, MASS);
            }
        }
        assertThat(Files.readString(figures.resolve("performance.txt")))
                .contains("Mass card: " + MASS, "Frame: " + FRAME);
    }

    @Test
    void theFiguresOfAWeighedSurveyCarryIt() throws GalibraException {
        Path figures = folder.resolve("survey");
        runs(
                "apply",
                run(),
                table,
                "--mapping",
                mapping,
                "--figures",
                figures.toString(),
                "--out",
                folder.resolve("weighed.csv").toString());
        assertTold(figures.resolve("fence.pdf"), MASS + "; on the scale of the table's own masses");
    }
}
