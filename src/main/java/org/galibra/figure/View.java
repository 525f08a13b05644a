package org.galibra.figure;

import org.galibra.evaluation.Range;

/// The part of its values that a chart shows.
///
/// @param xs along the axis below
/// @param ys along the axis at the left
public record View(Range xs, Range ys) {}
