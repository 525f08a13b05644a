package org.galibra.figure.export;

import org.galibra.evaluation.MassFunction;
import org.galibra.figure.LearningCurvePlan;
import org.galibra.figure.MassFunctionPlan;

import java.util.ArrayList;

/// The numbers of the figures by which a network is judged: mass functions and learning curves.
final class EvaluationData {
    private static final String DEX = "dex";

    private EvaluationData() {}

    private record Bin(String group, double volume, String by, MassFunction.Bin value) {}

    static PanelData of(MassFunctionPlan plan) {
        var bins = new ArrayList<Bin>();
        for (MassFunctionPlan.Panel panel : plan.panels()) {
            panel.truth()
                    .occupied()
                    .forEach(bin ->
                            bins.add(new Bin(panel.name(), panel.volumeMpc3(), "true", bin)));
            panel.predicted()
                    .occupied()
                    .forEach(bin ->
                            bins.add(new Bin(panel.name(), panel.volumeMpc3(), "predicted", bin)));
        }
        String unit = plan.spec().hasVolumes() ? "dex-1.Mpc-3" : "dex-1";
        return new PanelRows<>("", bins)
                .words("group", "the galaxies", Bin::group)
                .reals("volume", "Mpc3", "that the group fills; 0: not known", Bin::volume)
                .words("mass", "true or predicted mass", Bin::by)
                .reals("log10_mass", DEX, "middle of the bin", b -> b.value().centre())
                .counts("galaxies", "in this bin", b -> b.value().n())
                .reals("density", unit, "galaxies per dex", b -> b.value().density())
                .reals("low", unit, "lower end of its 68 per cent range", b -> b.value().low())
                .reals("high", unit, "upper end of its 68 per cent range", b -> b.value().high())
                .data();
    }

    static PanelData of(LearningCurvePlan plan) {
        return new PanelRows<>("", plan.steps())
                .counts("galaxies", "that teach", LearningCurvePlan.Step::galaxies)
                .counts("seeds", "networks", LearningCurvePlan.Step::seeds)
                .reals("median", DEX, "median RMS over the seeds", s -> s.median())
                .reals("low", DEX, "lowest RMS", s -> s.low())
                .reals("high", DEX, "highest RMS", s -> s.high())
                .data();
    }
}
