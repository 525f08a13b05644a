package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.catalogue.Catalogue;
import org.galibra.figure.SensitivityPlan;
import org.galibra.figure.SensitivitySpec;
import org.galibra.model.Matrix;
import org.galibra.model.trained.Reading;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SensitivitiesTest {
    @Test
    void galaxiesAreChosenOverTheWholeRangeOfMassesAndNoneTwice() {
        double[] masses = {9.1, 8, 10.4, 8.6, 11, 9.0, 10.4};
        // The middles of three thirds of 8 … 11 are 8.5, 9.5 and 10.5.
        assertThat(ChosenGalaxies.among(masses, 3)).containsExactly(3, 0, 2);
        assertThat(ChosenGalaxies.among(masses, 100)).hasSize(6).doesNotHaveDuplicates();
        assertThat(ChosenGalaxies.among(new double[0], 8)).isEmpty();
    }

    /// Eq. 6 and the total derivatives of stored weights, by PyTorch.
    @Test
    void theFigureShowsTheDerivativesOfStoredWeightsAsPyTorchTakesThem() throws Exception {
        var reading = new Reading();
        TrainedModel model = reading.model();
        Matrix features = reading.matrix("features");
        double[] truth = reading.values("truth");
        List<Integer> chosen = ChosenGalaxies.among(truth, ChosenGalaxies.COUNT);
        SensitivitySpec spec =
                Sensitivities.of(
                        List.of(model, model), features, truth, SensitivitySpec.Unit.NORMALISED);
        assertThat(spec.galaxies()).hasSameSizeAs(chosen).hasSizeGreaterThan(6);
        SensitivityPlan plan = SensitivityPlan.of(spec);
        for (int k = 0; k < chosen.size(); k++) {
            int place = chosen.get(k);
            var row = plan.rows().get(chosen.size() - 1 - k);
            assertThat(row.truth()).isEqualTo(truth[place]);
            assertThat(row.predicted()).isCloseTo(reading.values("mass")[place], within(1e-12));
            double sum = 0;
            for (int i = 0; i < 29; i++) {
                assertThat(row.byFeature().get(i))
                        .isCloseTo(reading.matrix("normalised").at(place, i), within(1e-12));
            }
            for (int b = 0; b < 15; b++) {
                double total = reading.matrix("total").at(place, b);
                assertThat(row.byBand().get(b).median()).isCloseTo(total, within(1e-12));
                sum += total;
            }
            assertThat(row.sum().median()).isCloseTo(sum, within(1e-12));
        }
        SensitivitySpec physical =
                Sensitivities.of(List.of(model), features, truth, SensitivitySpec.Unit.MAGNITUDE);
        double range = model.scaling().maximum(20) - model.scaling().minimum(20);
        assertThat(physical.galaxies().get(2).byFeature().get(20) * range)
                .isCloseTo(spec.galaxies().get(2).byFeature().get(20), within(1e-12));
    }

    /// A band made brighter in the table, its colours with it, moves the mass by its total
    /// derivative: the whole pipeline, from the magnitudes on.
    @Test
    void theTotalDerivativeIsTheSlopeOfTheWholePipeline() throws Exception {
        TableReference reference = TableReference.synthetic(400, 3);
        Recipe recipe = Recipe.on(reference, 5).withHidden(6);
        recipe = recipe.withTraining(recipe.training().withSteps(400, false));
        Experiment experiment =
                Experiment.prepare(
                        reference.open(Progress.UNWATCHED, new StopSignal()),
                        recipe.withSample(recipe.sample().withUniform(false, 0.5)));
        var member =
                Ensemble.train(experiment, 1, new StopSignal(), Progress.UNWATCHED)
                        .members()
                        .getFirst();
        var training = experiment.sample().training();
        SensitivitySpec spec =
                Sensitivities.of(
                        List.of(member.model()),
                        training.features(),
                        training.masses(),
                        SensitivitySpec.Unit.NORMALISED);
        int place = ChosenGalaxies.among(training.masses(), ChosenGalaxies.COUNT).get(4);
        int row = training.rows()[place];
        double step = 1e-4;
        for (int b = 0; b < spec.bands().size(); b++) {
            double faint = mass(member.model(), nudged(experiment, b, row, step), row);
            double bright = mass(member.model(), nudged(experiment, b, row, -step), row);
            assertThat(spec.galaxies().get(4).byBand().getFirst().get(b))
                    .as(spec.bands().get(b))
                    .isCloseTo((faint - bright) / (2 * step), within(1e-6));
        }
    }

    /// The galaxies of a table that says another magnitude of one galaxy in one band.
    private static Experiment nudged(Experiment experiment, int band, int row, double mag)
            throws Exception {
        var catalogue = experiment.catalogue();
        Column column = catalogue.bands().get(experiment.sample().features().bands().get(band));
        double[] values =
                IntStream.range(0, catalogue.table().rows())
                        .mapToDouble(i -> Catalogue.number(column, i) + (i == row ? mag : 0))
                        .toArray();
        Table table = catalogue.table();
        List<Column> columns =
                table.columns().stream()
                        .map(old ->
                                old.name().equals(column.name())
                                        ? new Column(
                                                old.name(),
                                                old.unit(),
                                                old.ucd(),
                                                old.description(),
                                                Reals.owning(values))
                                        : old)
                        .toList();
        assertThat(columns).isNotEqualTo(table.columns());
        return Experiment.prepare(
                new Table(table.name(), columns, table.source(), table.metadata()),
                experiment.recipe());
    }

    private static double mass(TrainedModel model, Experiment experiment, int row) {
        Galaxies one =
                Galaxies.measured(
                        experiment.catalogue(), experiment.sample().features(), new int[] {row});
        return model.predict(one.features())[0];
    }
}
