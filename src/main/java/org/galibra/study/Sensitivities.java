package org.galibra.study;

import org.galibra.figure.SensitivitySpec;
import org.galibra.model.Matrix;
import org.galibra.model.trained.Derivatives;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the figure of sensitivities shows of a run.
public final class Sensitivities {
    private Sensitivities() {}

    /// The derivatives at the [ChosenGalaxies] among n galaxies.
    ///
    /// @param models the run's own first, then those of other seeds with the same features
    /// @param galaxies n × d features, in mag
    /// @param masses n true log10(M★/M☉), in dex
    /// @param unit of the derivatives by feature
    public static SensitivitySpec of(
            List<TrainedModel> models,
            Matrix galaxies,
            double[] masses,
            SensitivitySpec.Unit unit) {
        TrainedModel own = models.getFirst();
        int[] places =
                ChosenGalaxies.among(masses, ChosenGalaxies.COUNT).stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
        Matrix features = galaxies.select(places);
        List<Derivatives> derivatives =
                models.stream().map(model -> Derivatives.of(model, features)).toList();
        double[] predicted = own.predict(features);
        Matrix byFeature =
                switch (unit) {
                    case NORMALISED -> derivatives.getFirst().normalised();
                    case MAGNITUDE -> derivatives.getFirst().physical();
                };
        var chosen = new ArrayList<SensitivitySpec.Galaxy>();
        for (int row = 0; row < places.length; row++) {
            int galaxy = row;
            chosen.add(
                    new SensitivitySpec.Galaxy(
                            masses[places[row]],
                            predicted[row],
                            list(byFeature.row(row)),
                            derivatives.stream().map(of -> list(of.total().row(galaxy))).toList()));
        }
        return new SensitivitySpec(
                own.features().names(),
                own.features().magnitudes().size(),
                derivatives.getFirst().bands().stream().map(Band::name).toList(),
                unit,
                chosen);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
