/// What must be known before a network trained on simulated galaxies may weigh real ones: for which
/// it must not be trusted, how its masses are brought onto a survey's scale, and how wrong they may
/// be.
///
/// *Context.* A network answers for any galaxy, also for one unlike all it has seen; masses of a
/// spectral fit share their photometry with the network's; and an interval holds only for galaxies
/// like those it was calibrated on. *Choice.* Pure functions of arrays and a model: two fences
/// ([FeatureFence], [CloudFence]), a correction that is a function of the predicted mass alone and
/// is judged out of its own fit ([MassCorrection], [CrossFit]), errors at first order and by Monte
/// Carlo on fluxes ([FirstOrder], [MonteCarlo], [TotalError]), split-conformal intervals with the
/// words that their calibration allows ([ConformalIntervals], [Calibration]), and coverage by
/// predicted mass ([Coverage]). *Consequence.* A fence bounds novelty, not error; scatter against
/// fitted masses is agreement, not accuracy; coverage is promised only for galaxies exchangeable
/// with the calibration set, and elsewhere it is shown.
package org.galibra.evaluation.survey;
