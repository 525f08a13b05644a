package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.model.HiddenLayers;
import org.galibra.model.Network;
import org.galibra.model.kernel.Activation;
import org.galibra.model.trained.ModelFile;
import org.galibra.model.trained.TrainedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Beginning with a model that was trained before, on the Train page.
class BeginningTest extends StepByStep {
    private Path file;
    private TrainedModel trained;

    @BeforeEach
    void trainAndSave() throws Exception {
        trainFor(300);
        model.pause();
        model.save(folder.resolve("run"));
        file = folder.resolve("run/model.json");
        trained = ModelFile.read(file);
    }

    private Network standing() {
        return picture().frame().network();
    }

    @Test
    void aResetBeginsWithTheModelAndUndoWithDrawnWeights() {
        Network drawn = model.experimentProperty().get().orElseThrow().start();
        model.setup().beginning().with(file);
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(model.setup().waiting().get()).isTrue();
        model.reset();
        assertThat(model.setup().waiting().get()).isFalse();
        assertThat(standing()).isEqualTo(trained.network()).isNotEqualTo(drawn);
        assertThat(model.experimentProperty().get().orElseThrow().notes())
                .anyMatch(note -> note.startsWith("training begins with model.json (SHA-256 "));

        bench.history().undo();
        model.reset();
        assertThat(standing()).isEqualTo(drawn);
        model.setup().beginning().with(file);
        model.setup().beginning().drawn();
        model.reset();
        assertThat(standing()).isEqualTo(drawn);
    }

    @Test
    void aModelOfAnotherShapeIsRefusedAndTheRecipeStays() {
        model.setup()
                .choose(
                        "hidden neurons",
                        recipe ->
                                recipe.withLayers(
                                        new HiddenLayers(List.of(7), Activation.SIGMOID)));
        model.setup().beginning().with(file);
        assertThat(model.setup().wanted().orElseThrow().warmStart()).isEmpty();
        assertThat(model.noticeProperty().get().orElseThrow().text())
                .contains("its layers are", "→ 15 → 1", "→ 7 → 1", "Choose the model's features");
    }

    @Test
    void aChangeThatTheModelDoesNotServeIsRefusedWhileItIsBegunWith() {
        model.setup().beginning().with(file);
        model.setup().choose("hidden neurons", recipe -> recipe.withHidden(7));
        assertThat(model.noticeProperty().get().orElseThrow().text()).contains("its layers are");
        bench.history().undo();
        model.reset();
        assertThat(standing()).isEqualTo(trained.network());
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        model.setup().beginning().with(other);
        assertThat(model.noticeProperty().get().orElseThrow().text()).contains("Is no model");
        assertThat(model.setup().wanted().orElseThrow().warmStart()).isEmpty();
    }
}
