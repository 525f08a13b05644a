/// The Apply page: galaxies of a survey weighed by the newest network, or by a saved one.
///
/// *Context.* A network answers for any galaxy; which it must not be trusted for, and how wrong it
/// may be, is what a referee asks first. *Choice.* The page asks `study.survey` for the very
/// application that the command line makes, and for the same figures of it; what a person chooses
/// is one [org.galibra.study.survey.SurveyPlan], with its own steps back. What model and table mean
/// differently is said as soon as both are there, before anything is weighed. *Consequence.* A
/// change of network, survey or plan marks the result out of date and takes nothing away.
package org.galibra.app.apply;
