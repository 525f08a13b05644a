/// From a catalogue to matrices ready to train on: cuts, split, tail trimming, uniform drawing,
/// validation share, scaling — in that order, each fitted on the training side alone.
///
/// *Context.* Elson (2025, § 3) cuts, draws a sample uniform in mass and splits it 70:30; if
/// drawing or trimming came before the split, the test galaxies would shape the training. *Choice.*
/// The split comes first, by galaxy, so that all rows of one galaxy stay on one side; tail limits
/// and scaling are fitted on the training side and only applied to the test side. *Consequence.*
/// [SampleDraw] is one function of a catalogue, a [SamplePlan] and a seed; every step leaves a
/// [Stage] that counts what is left.
package org.galibra.sample;
