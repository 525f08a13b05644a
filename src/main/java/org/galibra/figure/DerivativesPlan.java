package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.galibra.evaluation.TotalDerivatives;
import org.galibra.evaluation.TotalDerivatives.Slope;

import java.util.ArrayList;
import java.util.List;

/// All numbers of a figure of total derivatives.
///
/// @param spec what was asked for
/// @param range in dex/mag, what the axis shows
/// @param marked what is marked
public record DerivativesPlan(DerivativesSpec spec, Range range, Marked marked)
        implements FigurePlan {
    private static final double ROOM = 1.08;

    /// Plans the figure.
    public static DerivativesPlan of(DerivativesSpec spec) {
        double low = TotalDerivatives.FIXED_RATIO;
        double high = 0;
        for (Slope slope : spec.derivatives().bands()) {
            low = Math.min(low, least(slope));
            high = Math.max(high, most(slope));
        }
        low = Math.min(low, least(spec.derivatives().sum()));
        high = Math.max(high, most(spec.derivatives().sum()));
        // Below the axis of zero the names of the bands stand clear.
        return new DerivativesPlan(
                spec, new Range(ROOM * low, Math.max(ROOM * high, -0.1 * low)), Marked.NOTHING);
    }

    private static double least(Slope slope) {
        return finite(Math.min(slope.p16(), slope.lowest()));
    }

    private static double most(Slope slope) {
        return finite(Math.max(slope.p84(), slope.highest()));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /// The same with something marked.
    public DerivativesPlan marking(Marked now) {
        return new DerivativesPlan(spec, range, now);
    }

    /// The same on an axis that reaches round numbers, and at least as far as that of an earlier
    /// moment: while a network learns, axes grow in steps.
    public DerivativesPlan growing(Range before) {
        double low = Math.min(before.from(), -Ladder.above(-range.from()));
        double high = Math.max(before.to(), Ladder.above(range.to()));
        return new DerivativesPlan(spec, new Range(low, high), marked);
    }

    /// The names of the bands, and the sum after them.
    List<Slope> slopes() {
        var slopes = new ArrayList<>(spec.derivatives().bands());
        slopes.add(spec.derivatives().sum());
        return List.copyOf(slopes);
    }

    /// What a reader must know to read the figure.
    public String note() {
        String seeds =
                spec.networks() > 1
                        ? "; feet: medians of %s seeds%s"
                                .formatted(
                                        Numbers.count(spec.networks()),
                                        spec.networks() < SensitivityPlan.ENOUGH_NETWORKS
                                                ? ", too few to tell"
                                                : "")
                        : "";
        return "colours included; bars: median of %s, lines: 16–84 %%%s"
                .formatted(spec.galaxies(), seeds);
    }

    @Override
    public String summary() {
        Slope strongest = spec.derivatives().bands().getFirst();
        for (Slope slope : spec.derivatives().bands()) {
            strongest = Math.abs(slope.median()) > Math.abs(strongest.median()) ? slope : strongest;
        }
        return "Total derivative of the mass by each of %s bands over %s: strongest by %s, %s dex/mag; sum over the bands %s dex/mag, %s at fixed mass-to-light ratio."
                .formatted(
                        Numbers.count(spec.derivatives().bands().size()),
                        spec.galaxies(),
                        strongest.of(),
                        Numbers.signed(strongest.median(), 3),
                        Numbers.signed(spec.derivatives().sum().median(), 3),
                        Numbers.fixed(TotalDerivatives.FIXED_RATIO, 1));
    }

    /// A tab-separated line for each band and for the sum, in dex/mag.
    public String values() {
        var text = new StringBuilder("band\tmedian\tp16\tp84\tlowest of seeds\thighest of seeds");
        for (Slope slope : slopes()) {
            text.append('\n').append(slope.of());
            for (double value :
                    new double[] {
                        slope.median(), slope.p16(), slope.p84(), slope.lowest(), slope.highest()
                    }) {
                text.append('\t').append(value);
            }
        }
        return text.append('\n').toString();
    }
}
