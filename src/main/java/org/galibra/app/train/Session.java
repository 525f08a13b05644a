package org.galibra.app.train;

import org.galibra.app.work.Loop;
import org.galibra.study.Experiment;

/// One training at the page, from one reset to the next.
///
/// @param experiment what is trained on what
/// @param planner makes pictures of it
/// @param live the training, to be touched on the loop's thread only
/// @param loop whose turns drive it
record Session(Experiment experiment, Planner planner, LiveTraining live, Loop loop) {}
