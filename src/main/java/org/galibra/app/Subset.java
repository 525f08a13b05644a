package org.galibra.app;

/// Galaxies that a person has given a name.
public record Subset(String name, Selection galaxies) {}
