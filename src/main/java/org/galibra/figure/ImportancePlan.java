package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.util.ArrayList;
import java.util.List;

/// All numbers of a figure of importance.
///
/// @param spec what was asked for
/// @param ranges the values that the axis of each measure shows
/// @param marked what is marked
public record ImportancePlan(ImportanceSpec spec, List<Range> ranges, Marked marked)
        implements FigurePlan {
    private static final double ROOM = 1.08;

    public ImportancePlan {
        ranges = List.copyOf(ranges);
    }

    /// Plans the figure.
    public static ImportancePlan of(ImportanceSpec spec) {
        var ranges = new ArrayList<Range>();
        for (ImportanceSpec.Measure measure : spec.measures()) {
            double low = 0;
            double high = 0;
            for (ImportanceSpec.Value value : measure.values()) {
                for (double end : new double[] {value.value(), value.low(), value.high()}) {
                    low = Double.isFinite(end) ? Math.min(low, end) : low;
                    high = Double.isFinite(end) ? Math.max(high, end) : high;
                }
            }
            double least = low < 0 ? ROOM * low : 0;
            ranges.add(new Range(least, high > 0 ? ROOM * high : low < 0 ? 0.1 * -low : 1));
        }
        return new ImportancePlan(spec, ranges, Marked.NOTHING);
    }

    /// The same with something marked.
    public ImportancePlan marking(Marked now) {
        return new ImportancePlan(spec, ranges, now);
    }

    @Override
    public String summary() {
        var text = new StringBuilder();
        for (ImportanceSpec.Measure measure : spec.measures()) {
            int strongest = 0;
            for (int i = 1; i < spec.names().size(); i++) {
                double here = Math.abs(measure.values().get(i).value());
                double there = Math.abs(measure.values().get(strongest).value());
                strongest = here > there || Double.isNaN(there) ? i : strongest;
            }
            text.append("By ")
                    .append(measure.title())
                    .append(" the most is ")
                    .append(spec.names().get(strongest))
                    .append(", ")
                    .append(Numbers.signed(measure.values().get(strongest).value(), 3))
                    .append(' ')
                    .append(measure.unit())
                    .append(". ");
        }
        return text.toString().strip();
    }

    /// A tab-separated line for each name: of each measure the value and its range.
    public String values() {
        var text = new StringBuilder("name");
        for (ImportanceSpec.Measure measure : spec.measures()) {
            text.append("\t%s (%s)\tlow\thigh".formatted(measure.title(), measure.unit()));
        }
        for (int i = 0; i < spec.names().size(); i++) {
            text.append('\n').append(spec.names().get(i));
            for (ImportanceSpec.Measure measure : spec.measures()) {
                ImportanceSpec.Value value = measure.values().get(i);
                text.append('\t').append(value.value());
                text.append('\t').append(value.low()).append('\t').append(value.high());
            }
        }
        return text.append('\n').toString();
    }
}
