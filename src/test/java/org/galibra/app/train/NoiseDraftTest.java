package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.util.Subscription;

import org.galibra.app.control.Status;
import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.study.Experiment;
import org.galibra.study.SurveyFolder;
import org.galibra.study.TableReference;
import org.galibra.study.TrainingNoise;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/// The noise of a survey, chosen on the Train page.
class NoiseDraftTest extends StepByStep {
    private SurveyFolder files;

    @BeforeEach
    void writeASurvey() throws Exception {
        files =
                SurveyFolder.write(
                        folder.resolve("survey"),
                        2000,
                        7,
                        ObservedLight.REST,
                        Progress.UNWATCHED,
                        new StopSignal());
    }

    private NoiseDraft draft() {
        return model.setup().noise();
    }

    private NoiseDraft.State state() {
        return draft().stateProperty().get().orElseThrow();
    }

    private Experiment wanted() {
        return bench.projectProperty().get().orElseThrow().experiment();
    }

    private void chooseWithRedshifts() {
        draft().open(files.fluxes());
        draft().join().begin(files.masses());
        draft().join().apply();
        draft().take();
    }

    @Test
    void whatIsMissingIsSaidUntilItIsJoinedAndThenTheErrorsAreTold() {
        draft().open(files.fluxes());
        assertThat(state().problem().orElseThrow().reason())
                .contains("no column tells the distances");
        draft().take();
        assertThat(wanted().noise()).isEmpty();

        draft().join().begin(files.masses());
        draft().join().apply();
        assertThat(state().problem()).isEmpty();
        TrainingNoise found = state().found().orElseThrow();
        assertThat(found.bands()).hasSize(5);
        found.bands()
                .forEach(band -> {
                    var typical = found.typical(band);
                    assertThat(found.seen().get(band.name()).telling()).isBetween(1000, 2000);
                    assertThat(typical.get(0).magnitude()).isLessThan(typical.get(2).magnitude());
                    assertThat(typical)
                            .allMatch(each -> each.median() > 0.001 && each.median() < 0.3);
                });
        assertThat(wanted().noise()).as("nothing changes before it is taken").isEmpty();
    }

    @Test
    void whatIsTakenActsOnResetAsOneStepThatIsUndoneAndDoneAgain() {
        chooseWithRedshifts();
        assertThat(draft().stateProperty().get()).isEmpty();
        assertThat(model.setup().waiting().get()).isTrue();
        assertThat(wanted().noise()).isPresent();
        model.reset();
        Experiment noisy = model.experimentProperty().get().orElseThrow();
        assertThat(noisy.noise()).isPresent();
        assertThat(noisy.recipe().noise().orElseThrow().table().joins()).hasSize(1);
        assertThat(noisy.notes()).anyMatch(note -> note.contains("flux errors of LambdarCat.fits"));
        assertThat(model.setup().waiting().get()).isFalse();

        bench.history().undo();
        assertThat(wanted().noise()).isEmpty();
        assertThat(model.setup().waiting().get()).isTrue();
        bench.history().redo();
        assertThat(wanted().noise()).isPresent();
        draft().none();
        assertThat(wanted().noise()).isEmpty();
    }

    @Test
    void undoAndRedoReadNoFileAgain() throws Exception {
        chooseWithRedshifts();
        Files.delete(files.fluxes());
        Files.delete(files.masses());
        bench.history().undo();
        bench.history().redo();
        assertThat(bench.refusalProperty().get()).isEmpty();
        assertThat(wanted().noise()).isPresent();
    }

    @Test
    void theSavedRunRepeatsTheNoise() throws Exception {
        chooseWithRedshifts();
        model.reset();
        trainFor(50);
        model.pause();
        Path run = folder.resolve("run");
        model.save(run);
        assertThat(Files.readString(run.resolve("recipe.yaml")))
                .contains("noise:", "LambdarCat.fits", "StellarMassesLambdar.fits");
        assertThat(Files.readString(run.resolve("run.json")))
                .contains("\"medianErrors\"", "\"telling\"");
    }

    @Test
    void errorsOfRedshiftsAreDrawnOnlyWhereAColumnTellsThem() {
        draft().open(files.fluxes());
        draft().join().begin(files.masses());
        draft().join().apply();
        draft().drawRedshifts(Optional.of("Z"));
        assertThat(state().found().orElseThrow().sentence()).contains("redshift errors of Z");
        draft().drawRedshifts(Optional.empty());
        assertThat(state().found().orElseThrow().sentence()).doesNotContain("redshift errors");
    }

    @Test
    void aDraftThatIsGivenUpChangesNothing() {
        draft().open(files.fluxes());
        draft().cancel();
        assertThat(draft().stateProperty().get()).isEmpty();
        assertThat(wanted().noise()).isEmpty();
        assertThat(bench.history().undoableProperty().get()).isEmpty();
    }

    @Test
    void theSyntheticSurveyNeedsNoFile() {
        draft().openSynthetic();
        assertThat(state().found()).isPresent();
        draft().take();
        assertThat(wanted().noise()).isPresent();
        assertThat(wanted().recipe().noise().orElseThrow().table().isSynthetic()).isTrue();
    }

    @Test
    void aSurveyThatMustBeReadAgainShowsItAndCancelTakesTheChangeBack() {
        chooseWithRedshifts();
        var noisy = wanted().recipe();
        bench.history().undo();
        // As many other tables as are kept.
        for (int i = 0; i < 4; i++) {
            var other = TableReference.synthetic(50, i);
            bench.keep(other, bench.tableProperty().get().orElseThrow());
        }
        var said = new ArrayList<Status>();
        bench.statusProperty().addListener((property, old, now) -> said.add(now));
        Subscription once =
                bench.statusProperty()
                        .subscribe((old, now) -> {
                            if (now.text().startsWith("Reading")) {
                                bench.cancel();
                            }
                        });
        bench.history().redo();
        assertThat(said.getFirst().text()).isEqualTo("Reading LambdarCat.fits");
        assertThat(said.getFirst().cancellable()).isTrue();
        assertThat(said.getLast().text()).isEqualTo("Cancelled");
        assertThat(wanted().noise()).isEmpty();
        assertThat(bench.history().recipeProperty().get().orElseThrow().noise()).isEmpty();
        once.unsubscribe();
        bench.history().redo();
        assertThat(wanted().recipe()).isEqualTo(noisy);
        assertThat(said.getLast().text()).isEqualTo("LambdarCat.fits loaded");
    }
}
