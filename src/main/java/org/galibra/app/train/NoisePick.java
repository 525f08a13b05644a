package org.galibra.app.train;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.galibra.app.Chooser;
import org.galibra.app.control.Pick;
import org.galibra.study.NoiseTable;
import org.galibra.study.Recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Light without noise, or the survey whose errors are learned with, which is asked for.
final class NoisePick extends StackPane {
    private static final Choice NONE = new Choice("None", Optional.empty());
    private static final Choice ASK = new Choice("A survey's…", Optional.empty());
    private static final Choice SYNTHETIC = new Choice("Synthetic survey's…", Optional.empty());

    private final Setup setup;
    private final Chooser chooser;
    private final Pick<Choice> pick =
            new Pick<>(Choice::words, this::picked).called("noise", "noise");

    private record Choice(String words, Optional<NoiseTable> survey) {}

    NoisePick(Setup setup, Chooser chooser) {
        this.setup = setup;
        this.chooser = chooser;
        getChildren().add(pick);
        pick.setMaxWidth(Double.MAX_VALUE);
        Fields.follow(setup, this::show);
    }

    private void picked(Choice choice) {
        if (choice.equals(NONE)) {
            setup.noise().none();
        } else if (choice.survey().isEmpty()) {
            if (choice.equals(ASK)) {
                chooser.table().ifPresent(setup.noise()::open);
            } else {
                setup.noise().openSynthetic();
            }
            setup.wanted().ifPresent(this::show);
        }
    }

    private void show(Recipe recipe) {
        Optional<Choice> survey =
                recipe.noise().map(noise -> new Choice(name(noise), Optional.of(noise)));
        var offered = new ArrayList<Choice>();
        offered.add(NONE);
        survey.ifPresent(offered::add);
        offered.add(ASK);
        offered.add(SYNTHETIC);
        pick.show(List.copyOf(offered), survey.orElse(NONE));
        pick.setTooltip(
                new Tooltip(
                        recipe.noise()
                                .map(noise ->
                                        "Training galaxies get the flux errors of "
                                                + noise.table().path()
                                                + ", drawn anew in each pass; on Reset")
                                .orElse(
                                        "Errors of a survey, drawn anew in each pass over the"
                                                + " training galaxies; on Reset")));
    }

    private static String name(NoiseTable noise) {
        return noise.table().isSynthetic()
                ? "Synthetic survey"
                : String.valueOf(Path.of(noise.table().path()).getFileName());
    }
}
