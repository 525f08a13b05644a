package org.galibra.app.train;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.galibra.app.Chooser;
import org.galibra.app.control.Pick;
import org.galibra.study.Recipe;
import org.galibra.study.WarmStart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drawn weights, or the model that a training begins with, which is asked for.
final class BeginningPick extends StackPane {
    private static final Choice DRAWN = new Choice("Drawn weights", Optional.empty());
    private static final Choice ASK = new Choice("A model…", Optional.empty());

    private final Setup setup;
    private final Chooser chooser;
    private final Pick<Choice> pick =
            new Pick<>(Choice::words, this::picked).called("beginning", "beginning");

    private record Choice(String words, Optional<WarmStart> model) {}

    BeginningPick(Setup setup, Chooser chooser) {
        this.setup = setup;
        this.chooser = chooser;
        getChildren().add(pick);
        pick.setMaxWidth(Double.MAX_VALUE);
        Fields.follow(setup, this::show);
    }

    private void picked(Choice choice) {
        if (choice.equals(DRAWN)) {
            setup.beginning().drawn();
        } else if (choice.equals(ASK)) {
            chooser.model().ifPresent(setup.beginning()::with);
            setup.wanted().ifPresent(this::show);
        }
    }

    private void show(Recipe recipe) {
        Optional<Choice> model = recipe.warmStart().map(BeginningPick::choice);
        var offered = new ArrayList<Choice>();
        offered.add(DRAWN);
        model.ifPresent(offered::add);
        offered.add(ASK);
        pick.show(List.copyOf(offered), model.orElse(DRAWN));
        pick.setTooltip(
                new Tooltip(
                        recipe.warmStart()
                                .map(from -> from.path() + "; galaxies are scaled as in it")
                                .orElse(
                                        "Weights drawn from the seed, or those of a model; on"
                                                + " Reset")));
    }

    /// A model by its folder where its name says nothing, as every run's does.
    private static Choice choice(WarmStart model) {
        Path file = Path.of(model.path());
        Path folder = file.getParent();
        boolean plain = file.getFileName().toString().equals("model.json");
        String name =
                plain && folder != null && folder.getFileName() != null
                        ? folder.getFileName() + "/" + file.getFileName()
                        : file.getFileName().toString();
        return new Choice(name, Optional.of(model));
    }
}
