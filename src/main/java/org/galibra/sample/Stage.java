package org.galibra.sample;

/// What is left after one step of drawing a sample.
///
/// @param name what was done, such as `z_obs<0.3`
/// @param galaxies rows left
public record Stage(String name, int galaxies) {}
