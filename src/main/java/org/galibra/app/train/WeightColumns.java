package org.galibra.app.train;

import javafx.beans.value.ObservableValue;

import org.galibra.app.Project;
import org.galibra.catalogue.Catalogue;
import org.galibra.model.kernel.Cost;
import org.galibra.sample.GalaxyWeights;
import org.galibra.study.Recipe;

import java.util.List;
import java.util.Optional;

/// The columns of the open table by which its galaxies can be weighted.
final class WeightColumns {
    private final ObservableValue<Optional<Project>> project;
    private Offered offered = new Offered(Optional.empty(), List.of(), List.of());

    /// What a catalogue offers: looked for once, since there may be ten thousand columns.
    private record Offered(
            Optional<Catalogue> catalogue, List<String> weights, List<String> errors) {}

    WeightColumns(ObservableValue<Optional<Project>> project) {
        this.project = project;
    }

    /// Those that could say how much a galaxy counts; none as long as no table is open.
    List<String> weights() {
        return offered().weights();
    }

    /// Those that could be the error of the mass, the likely ones first.
    List<String> errors() {
        return offered().errors();
    }

    /// A recipe with another cost; the error-weighted one takes the column whose name says that it
    /// is the error of the mass, where none was chosen.
    Recipe withCost(Recipe recipe, Cost cost) {
        Recipe changed = recipe.withTraining(recipe.training().withCost(cost));
        return cost == Cost.ERROR_WEIGHTED && recipe.weights().truthError().isEmpty()
                ? changed.withWeights(
                        recipe.weights()
                                .withTruthError(
                                        catalogue().flatMap(GalaxyWeights::recognisedError)))
                : changed;
    }

    private Offered offered() {
        Optional<Catalogue> now = catalogue();
        if (!now.equals(offered.catalogue())) {
            offered =
                    new Offered(
                            now,
                            now.map(GalaxyWeights::columns).orElse(List.of()),
                            now.map(GalaxyWeights::errorColumns).orElse(List.of()));
        }
        return offered;
    }

    private Optional<Catalogue> catalogue() {
        return project.getValue().map(open -> open.experiment().catalogue());
    }
}
