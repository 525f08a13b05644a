package org.galibra.app.train;

import org.galibra.figure.Thumbnail;

/// A moment of a training to look back at.
///
/// @param step steps done then
/// @param picture predicted against true at that moment, training galaxies, small
public record Moment(long step, Thumbnail picture) {}
