package org.galibra.app.evaluate;

import org.galibra.app.Trained;
import org.galibra.figure.AgainstPlan;
import org.galibra.figure.AgainstSpec;
import org.galibra.figure.Binning;
import org.galibra.figure.Marks;
import org.galibra.figure.PerformanceLimits;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.ResidualsChart;
import org.galibra.figure.SampleSeries;
import org.galibra.figure.TargetLabel;
import org.galibra.study.Experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Makes pictures of judgements, one at a time, away from the screen. It remembers what the next
/// picture most likely shares with the last.
final class Planner {
    private Optional<Judgement> judgement = Optional.empty();
    private Optional<PerformancePlan> performance = Optional.empty();
    private Optional<PerformanceLimits> limits = Optional.empty();
    private List<Quantity> quantities = List.of();

    /// The picture of a moment of a training.
    @SuppressWarnings("ReferenceEquality") // the very same moment; comparing would take long
    Picture picture(Trained trained, Look look) {
        boolean same = judgement.filter(before -> before.trained() == trained).isPresent();
        boolean sameTraining =
                judgement.filter(before -> before.trained().isOfSameTraining(trained)).isPresent();
        if (!sameTraining) {
            limits = Optional.empty();
            quantities = Quantity.of(trained.experiment());
        }
        if (!same) {
            judgement = Optional.of(Judgement.of(trained));
        }
        Judgement now = judgement.get();
        boolean planned =
                same
                        && performance
                                .filter(plan -> plan.spec().binWidthDex() == look.binDex())
                                .filter(plan -> plan.spec().binning() == look.binning())
                                .isPresent();
        if (!planned) {
            performance = Optional.of(performance(now, look));
        }
        return picture(now, look, performance.get());
    }

    /// While the training goes on, axes grow in steps; the figure of an ended one is that of its
    /// run's folder.
    private PerformancePlan performance(Judgement now, Look look) {
        List<SampleSeries> sets = now.sets().stream().map(Judged::series).toList();
        var spec =
                new PerformanceSpec(
                        sets, look.binDex(), TargetLabel.STELLAR_MASS, "", look.binning());
        if (now.trained().ended()) {
            return PerformancePlan.of(spec);
        }
        PerformancePlan plan = PerformancePlan.whileTraining(spec, limits);
        limits = Optional.of(plan.limits());
        return plan;
    }

    private Picture picture(Judgement now, Look look, PerformancePlan plan) {
        Experiment experiment = now.trained().experiment();
        Quantity quantity =
                look.against().filter(quantities::contains).orElseGet(this::firstQuantity);
        AgainstSpec against = quantity.spec(experiment, now.judged());
        var masses = new ArrayList<Marks>();
        var strips = new ArrayList<Marks>();
        var residuals = new ArrayList<Double>();
        for (Judged set : now.sets()) {
            int[] places = look.selection().places(set.rows());
            int chosen = look.chosen().isPresent() ? set.place(look.chosen().getAsInt()) : -1;
            boolean byTruth = look.binning() == Binning.BY_TRUTH;
            double[] across = values(places, i -> byTruth ? set.truth(i) : set.predicted(i));
            double[] up = values(places, i -> byTruth ? set.predicted(i) : set.truth(i));
            double[] residual = values(places, set::residual);
            Marks mass = Marks.at(across, up);
            Marks strip = Marks.at(across, residual);
            if (chosen >= 0) {
                double x = byTruth ? set.truth(chosen) : set.predicted(chosen);
                double y = byTruth ? set.predicted(chosen) : set.truth(chosen);
                mass = mass.choosing(x, y);
                strip = strip.choosing(x, set.residual(chosen));
            }
            masses.add(mass);
            strips.add(strip);
            Arrays.stream(residual).forEach(residuals::add);
        }
        return new Picture(
                now,
                look,
                plan,
                AgainstPlan.of(against, plan.limits().residual()),
                quantities,
                masses,
                strips,
                ResidualsChart.selected(
                        plan, residuals.stream().mapToDouble(Double::doubleValue).toArray()),
                others(now.judged(), against, look),
                look.chosen().isPresent()
                        ? Passport.of(now, look.chosen().getAsInt())
                        : Optional.empty());
    }

    private Quantity firstQuantity() {
        return quantities.stream()
                .filter(at -> at.kind() == Quantity.Kind.SPECIFIC_RATE)
                .findFirst()
                .orElseGet(quantities::getLast);
    }

    private static Marks others(Judged set, AgainstSpec against, Look look) {
        int[] places = look.selection().places(set.rows());
        Marks marks =
                Marks.at(
                        values(places, i -> against.points().at(i, 0)),
                        values(places, set::residual));
        int chosen = look.chosen().isPresent() ? set.place(look.chosen().getAsInt()) : -1;
        return chosen < 0
                ? marks
                : marks.choosing(against.points().at(chosen, 0), set.residual(chosen));
    }

    private static double[] values(int[] places, IntToDoubleFunction of) {
        return Arrays.stream(places).mapToDouble(of).toArray();
    }
}
