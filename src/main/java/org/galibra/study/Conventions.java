package org.galibra.study;

import org.galibra.catalogue.Convention;

import java.util.List;

/// The conventions that come with the program, read from `conventions/*.yaml` among its resources.
public final class Conventions {
    /// Every convention, in the order of the list.
    public static final List<Convention> ALL = List.of();

    private Conventions() {}
}
