package org.galibra.app.chart;

/// Along which axes a brush has ends: both in a scatter, one in a histogram.
public enum BrushAxis {
    BOTH,
    ACROSS,
    UPWARD
}
