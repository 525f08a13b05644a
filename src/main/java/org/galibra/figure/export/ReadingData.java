package org.galibra.figure.export;

import org.galibra.evaluation.TotalDerivatives;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.ImportancePlan;
import org.galibra.figure.ImportanceSpec;

import java.util.ArrayList;
import java.util.List;

/// The numbers of figures that read a network: derivatives by band, and what matters to it.
final class ReadingData {
    private static final String SLOPE = "dex/mag";

    private ReadingData() {}

    /// One row for each band, the last for their sum.
    static PanelData derivatives(DerivativesPlan plan) {
        TotalDerivatives derivatives = plan.spec().derivatives();
        var slopes = new ArrayList<>(derivatives.bands());
        slopes.add(derivatives.sum());
        return new PanelRows<>("", slopes)
                .words("band", "its name; Σ for the sum of all", s -> s.of())
                .reals("median", SLOPE, "over " + plan.spec().galaxies(), s -> s.median())
                .reals("p16", SLOPE, "16th percentile over the galaxies", s -> s.p16())
                .reals("p84", SLOPE, "84th percentile", s -> s.p84())
                .reals("lowest", SLOPE, "lowest median of the seeds", s -> s.lowest())
                .reals("highest", SLOPE, "highest median of the seeds", s -> s.highest())
                .data();
    }

    private record Place(ImportanceSpec.Measure measure, String name, ImportanceSpec.Value value) {}

    static PanelData importance(ImportancePlan plan) {
        var places = new ArrayList<Place>();
        List<String> names = plan.spec().names();
        for (ImportanceSpec.Measure measure : plan.spec().measures()) {
            for (int i = 0; i < names.size(); i++) {
                places.add(new Place(measure, names.get(i), measure.values().get(i)));
            }
        }
        return new PanelRows<>("", places)
                .words("measure", "how it is measured", p -> p.measure().title())
                .words("unit", "of the measure", p -> p.measure().unit())
                .words("of", "band, group of bands or neuron", Place::name)
                .reals("value", "", "in the measure's unit; nan: none", p -> p.value().value())
                .reals("low", "", "its lower end", p -> p.value().low())
                .reals("high", "", "its upper end", p -> p.value().high())
                .data();
    }
}
