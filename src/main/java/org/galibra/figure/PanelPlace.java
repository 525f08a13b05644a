package org.galibra.figure;

/// One of a chart's panels.
///
/// @param number from 0; of a chart of one panel 0
/// @param plane its axes and where they stand
public record PanelPlace(int number, Plane plane) {}
