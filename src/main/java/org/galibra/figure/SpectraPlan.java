package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All numbers of a figure of spectra.
///
/// @param spec what was asked for
/// @param order the bands that are drawn, by wavelength, as places in the specification
/// @param lines the galaxies, the most massive first
/// @param wavelengths the axis of log10 of wavelength in µm
/// @param magnitudes the axis of magnitudes, to be drawn downward
public record SpectraPlan(
        SpectraSpec spec,
        List<Integer> order,
        List<SpectraSpec.Spectrum> lines,
        Range wavelengths,
        Range magnitudes)
        implements FigurePlan {
    private static final double ROOM_DEX = 0.12;
    private static final double ROOM_MAG = 0.8;

    public SpectraPlan {
        order = List.copyOf(order);
        lines = List.copyOf(lines);
    }

    /// Plans the figure. Bands of unknown wavelength are left out.
    public static SpectraPlan of(SpectraSpec spec) {
        var order = new ArrayList<Integer>();
        for (int band = 0; band < spec.bands().size(); band++) {
            if (spec.bands().get(band).wavelengthMicron() > 0) {
                order.add(band);
            }
        }
        order.sort(Comparator.comparingDouble(b -> spec.bands().get(b).wavelengthMicron()));
        double faintest = Double.NEGATIVE_INFINITY;
        double brightest = Double.POSITIVE_INFINITY;
        for (SpectraSpec.Spectrum spectrum : spec.spectra()) {
            for (int band : order) {
                double magnitude = spectrum.magnitudes().get(band);
                if (Double.isFinite(magnitude)) {
                    faintest = Math.max(faintest, magnitude);
                    brightest = Math.min(brightest, magnitude);
                }
            }
        }
        var magnitudes =
                faintest >= brightest
                        ? new Range(brightest - ROOM_MAG, faintest + ROOM_MAG)
                        : new Range(-24, -12);
        var wavelengths =
                order.isEmpty()
                        ? new Range(-1, 1)
                        : new Range(
                                log(spec, order.getFirst()) - ROOM_DEX,
                                log(spec, order.getLast()) + ROOM_DEX);
        var lines =
                spec.spectra().stream()
                        .sorted(Comparator.comparingDouble(s -> -s.target()))
                        .toList();
        return new SpectraPlan(spec, order, lines, wavelengths, magnitudes);
    }

    private static double log(SpectraSpec spec, int band) {
        return Math.log10(spec.bands().get(band).wavelengthMicron());
    }

    /// log10 of the wavelength, in µm, of a band of [#order].
    double wavelength(int band) {
        return log(spec, band);
    }

    /// The place of a line's target between the least, 0, and the largest, 1.
    double place(int line) {
        double largest = lines.getFirst().target();
        double least = lines.getLast().target();
        return largest > least ? (lines.get(line).target() - least) / (largest - least) : 0.5;
    }

    @Override
    public String summary() {
        return lines.isEmpty()
                ? "Spectra of no galaxy."
                : "Absolute magnitudes in %s bands of %s galaxies with %s from %s to %s."
                        .formatted(
                                Numbers.count(order.size()),
                                Numbers.count(lines.size()),
                                spec.target().plain(),
                                Numbers.fixed(lines.getLast().target(), 2),
                                Numbers.fixed(lines.getFirst().target(), 2));
    }
}
