package org.galibra.app.train;

/// Asks for the picture of a frame of a training.
///
/// @param planner whose training it is
/// @param look how it is looked at
/// @param seen whether anybody looks, so that charts are worth their planning
record PictureRequest(Planner planner, Frame frame, Look look, boolean seen) {
    /// A picture, and whose training it shows.
    record Planned(Planner planner, Picture picture) {}

    Planned planned() {
        return new Planned(
                planner, seen ? planner.picture(frame, look) : planner.unseen(frame, look));
    }
}
