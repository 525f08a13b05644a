/// The use cases: what the window and the command line both do, once.
///
/// *Context.* Whatever one can do the other can, with equal results. *Choice.* A [Recipe] says
/// everything scientific in one readable file; an [Experiment] is a recipe applied to a catalogue,
/// ready to train; a [Run] is what came of it; a [RunFolder] writes it down. *Consequence.* `cli`
/// and `app` hold no science, and a run folder saved from either is the same.
package org.galibra.study;
