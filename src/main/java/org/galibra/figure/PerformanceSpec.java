package org.galibra.figure;

import org.galibra.evaluation.Bins;

import java.util.List;

/// Predicted against true, the residuals, and their distribution: Fig. 3 of Elson (2025).
///
/// @param samples one column each, such as training and test
/// @param binWidthDex the width of the bins of all three histograms, in dex
/// @param target how the axes name what is predicted
/// @param note what the reader must know beside every RMS, such as `synthetic catalogue · 5,000
///   steps`; may be empty
/// @param binning by which mass galaxies are binned
public record PerformanceSpec(
        List<SampleSeries> samples,
        double binWidthDex,
        TargetLabel target,
        String note,
        Binning binning)
        implements FigureSpec {
    /// The bins of the paper.
    public static final double PAPER_BIN_DEX = 0.0125;

    /// The bins of the window.
    public static final double SCREEN_BIN_DEX = 0.025;

    /// The figure of the paper, binned by truth.
    public PerformanceSpec(
            List<SampleSeries> samples, double binWidthDex, TargetLabel target, String note) {
        this(samples, binWidthDex, target, note, Binning.BY_TRUTH);
    }

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if there is no sample, or the width is not within 0.001 … 1
    ///   dex
    public PerformanceSpec {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no samples");
        }
        if (!(binWidthDex > 0.001 && binWidthDex <= 1)) {
            throw new IllegalArgumentException("bins of " + binWidthDex + " dex");
        }
    }

    /// The bins of the histograms.
    public Bins bins() {
        return new Bins(binWidthDex);
    }
}
