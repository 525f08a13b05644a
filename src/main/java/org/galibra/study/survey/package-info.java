/// The use case of Elson (2026): a network trained on simulated galaxies weighs a survey's.
///
/// *Context.* A network answers for any galaxy; what makes its answer usable is which galaxies it
/// must not be trusted for, onto which scale its masses are brought, and how wrong they may be.
/// *Choice.* [Scales] are a network with what is known of its training galaxies; a [Survey] is a
/// table with the bands that the network needs, told apart from it in words before anything is
/// computed; an [Application] is the one applied to the other by a [SurveyPlan]. Rows are weighed
/// in blocks ([Weigher]) that know nothing of one another, so that a table need not fit into the
/// memory. *Consequence.* Every row has one [Reason], nobody disappears; the window and the command
/// line get the same values.
package org.galibra.study.survey;
