package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.TotalError;
import org.galibra.photometry.Band;
import org.galibra.study.survey.Weighing.Term;
import org.galibra.table.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The masses that are reported of a block's rows, with their errors and intervals: n rows, in dex,
/// NaN where there is none. Fenced galaxies have none unless the plan keeps them. Copies what it
/// hands out.
public final class Reported {
    private final double[] masses;
    private final double[] totals;
    private final double[][] halfWidths;
    private final boolean[] beyond;
    private final String[] bases;

    private Reported(int rows) {
        masses = new double[rows];
        totals = new double[rows];
        halfWidths = new double[Trial.LEVELS.size()][rows];
        beyond = new boolean[rows];
        bases = new String[rows];
        Arrays.fill(masses, Double.NaN);
        Arrays.fill(totals, Double.NaN);
        for (double[] half : halfWidths) {
            Arrays.fill(half, Double.NaN);
        }
        Arrays.fill(bases, "");
    }

    static Reported of(
            Scales scales,
            Siblings siblings,
            SurveyPlan plan,
            Calibrated calibrated,
            Catalogue block,
            Weighing weighing) {
        var reported = new Reported(weighing.rows());
        List<Band> bands = scales.model().features().bands();
        String all = Weigher.names(bands);
        double[] light = new double[bands.size()];
        for (int row = 0; row < weighing.rows(); row++) {
            Reason reason = weighing.reason(row);
            double raw = weighing.at(Term.RAW, row);
            if (Double.isNaN(raw) || !(reason.isInside() || plan.keepFenced())) {
                continue;
            }
            boolean main = weighing.inputs(row).equals(all);
            double mass =
                    calibrated.correction().isPresent()
                            ? calibrated.correction().get().correct(raw)
                            : raw;
            reported.masses[row] = mass;
            reported.beyond[row] =
                    calibrated.correction().filter(curve -> !curve.covers(raw)).isPresent();
            reported.totals[row] = total(plan, calibrated, weighing, row, main);
            if (main && calibrated.intervals().isPresent()) {
                Intervals intervals = calibrated.intervals().get();
                if (intervals.ratio().isPresent()) {
                    for (int b = 0; b < light.length; b++) {
                        light[b] = Catalogue.number(block.bands().get(bands.get(b)), row);
                    }
                }
                reported.interval(
                        row,
                        intervals,
                        mass,
                        light,
                        Double.isFinite(weighing.at(Term.REFERENCE, row)));
            } else if (!main) {
                Optional<Intervals> own = siblings.intervals(weighing.inputs(row));
                if (own.isPresent()) {
                    reported.interval(row, own.get(), mass, light, false);
                }
            }
            if (!reason.isInside() && !reported.bases[row].isEmpty()) {
                reported.bases[row] = Calibration.UNGUARANTEED.words();
            }
        }
        return reported;
    }

    private void interval(
            int row, Intervals intervals, double mass, double[] light, boolean hasMass) {
        for (int level = 0; level < halfWidths.length; level++) {
            halfWidths[level][row] = intervals.halfWidth(mass, Trial.LEVELS.get(level), light);
        }
        bases[row] = intervals.calibration().of(hasMass).words();
    }

    /// A sibling's own scatter is that of the simulation, whatever is taken for the network's.
    private static double total(
            SurveyPlan plan, Calibrated calibrated, Weighing weighing, int row, boolean main) {
        double light = weighing.at(Term.LIGHT, row);
        double model = weighing.at(Term.MODEL, row);
        double residual = calibrated.residualScatter();
        if (!main || Double.isNaN(residual)) {
            TotalError sum =
                    plan.total() == TotalError.LINEAR ? TotalError.LINEAR : TotalError.QUADRATURE;
            return sum.of(model, 0, light);
        }
        double scatter = plan.total() == TotalError.QUADRATURE ? model : residual;
        return plan.total().of(scatter, calibrated.meanVariance(), light);
    }

    /// log10(M★/M☉), corrected where there is a correction.
    public double[] masses() {
        return masses.clone();
    }

    /// 1σ, model and light together.
    public double[] totals() {
        return totals.clone();
    }

    /// Half the interval of the level of this index of [Trial#LEVELS]; infinite where the
    /// calibration cannot tell.
    public double[] halfWidths(int level) {
        return halfWidths[level].clone();
    }

    /// Whether the raw mass lies beyond those that the correction was fitted on.
    public boolean beyond(int row) {
        return beyond[row];
    }

    /// What may be said of the row's interval; empty where there is none.
    public String basis(int row) {
        return bases[row];
    }

    Texts bases() {
        return Texts.owning(bases.clone());
    }
}
