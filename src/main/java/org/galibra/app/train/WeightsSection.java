package org.galibra.app.train;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.galibra.app.control.Folding;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.model.kernel.Cost;
import org.galibra.sample.GalaxyWeights;
import org.galibra.sample.MassPrior;
import org.galibra.study.Recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// How much each galaxy counts in the loss, and how well its mass is known.
final class WeightsSection {
    private final TrainViewModel model;
    private final Pick<Optional<String>> weight;
    private final Pick<Optional<String>> error;
    private final Node weightLine;
    private final Node errorLine;
    private final Label none =
            new Label("The table has no other column of numbers: join one to it");
    private final Folding node;

    WeightsSection(TrainViewModel model) {
        this.model = model;
        weight =
                pick(
                        "weight",
                        "galaxy weights",
                        "All equal",
                        GalaxyWeights::withColumn,
                        "How much each training galaxy counts in the loss: 0 leaves it out");
        error =
                pick(
                        "truth-error",
                        "mass errors",
                        "Choose a column",
                        GalaxyWeights::withTruthError,
                        "1σ error of the mass in dex; below 0.021 dex (5 %) it counts as that");
        weightLine = Rail.line(new Label("Weight"), weight);
        Pick<Optional<MassPrior>> prior =
                Fields.pick(
                        model.setup(),
                        "prior",
                        "prior of masses",
                        Stream.concat(
                                        Stream.of(Optional.<MassPrior>empty()),
                                        Arrays.stream(MassPrior.values()).map(Optional::of))
                                .toList(),
                        each -> each.map(MassPrior::toString).orElse("As drawn"),
                        recipe -> recipe.weights().prior(),
                        (recipe, picked) -> recipe.withWeights(recipe.weights().withPrior(picked)));
        prior.setTooltip(
                new Tooltip(
                        "Weights galaxies in the loss as if their masses were distributed so;"
                                + " acts on Reset"));
        errorLine = Rail.line(new Label("Mass errors"), error);
        none.setId("no-weights");
        none.setWrapText(true);
        none.getStyleClass().addAll("tiny", "muted");
        node =
                new Folding(
                        "fold-weights",
                        "WEIGHTS",
                        Fields.pending(model.setup(), Recipe::weights),
                        Rail.line(new Label("Prior"), prior),
                        weightLine,
                        errorLine,
                        none);
        model.setup().wantedProperty().subscribe(now -> show());
        model.projectProperty().subscribe(now -> show());
    }

    Node node() {
        return node;
    }

    private Pick<Optional<String>> pick(
            String id,
            String what,
            String nothing,
            BiFunction<GalaxyWeights, Optional<String>, GalaxyWeights> with,
            String words) {
        var pick =
                new Pick<Optional<String>>(
                                column -> column.orElse(nothing),
                                picked ->
                                        model.setup()
                                                .choose(
                                                        what,
                                                        recipe ->
                                                                recipe.withWeights(
                                                                        with.apply(
                                                                                recipe.weights(),
                                                                                picked))))
                        .called(id, what);
        pick.setTooltip(new Tooltip(words + "; acts on Reset"));
        return pick;
    }

    private void show() {
        model.setup().wanted().ifPresent(this::show);
    }

    private void show(Recipe recipe) {
        List<String> columns = model.weightColumns().weights();
        show(weight, columns, recipe, GalaxyWeights::column);
        show(error, model.weightColumns().errors(), recipe, GalaxyWeights::truthError);
        boolean needed = recipe.training().cost() == Cost.ERROR_WEIGHTED;
        node.setSeldom(!needed && recipe.weights().equals(GalaxyWeights.EQUAL));
        boolean any = !columns.isEmpty() || !recipe.weights().equals(GalaxyWeights.EQUAL);
        shown(weightLine, any);
        shown(errorLine, any && needed);
        shown(none, !any);
    }

    /// A column that is chosen is offered even where the table at hand lacks it.
    private static void show(
            Pick<Optional<String>> pick,
            List<String> columns,
            Recipe recipe,
            Function<GalaxyWeights, Optional<String>> part) {
        Optional<String> now = part.apply(recipe.weights());
        var offered = new ArrayList<Optional<String>>();
        offered.add(Optional.empty());
        columns.forEach(name -> offered.add(Optional.of(name)));
        if (!offered.contains(now)) {
            offered.add(now);
        }
        pick.show(offered, now);
    }

    private static void shown(Node line, boolean is) {
        line.setVisible(is);
        line.setManaged(is);
    }
}
