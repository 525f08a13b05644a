package org.galibra.model;

/// Draws the features of training galaxies anew, pass by pass over them, so that a network learns
/// from light that is as uncertain as a survey's, and not from one draw of it.
@FunctionalInterface
public interface Redraw {
    /// The features in a pass; the same pass has the same ones, whenever it is asked for.
    ///
    /// @param pass from 0
    /// @return n × d, scaled and finite
    Matrix features(long pass);
}
