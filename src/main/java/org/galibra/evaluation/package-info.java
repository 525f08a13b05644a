/// How good a prediction is: residuals, metrics with their uncertainty, baselines, histograms.
///
/// *Context.* The papers quote RMS, median and scatter under names that differ, and a number means
/// little without what simpler methods reach on the same galaxies. *Choice.* Pure functions of
/// arrays; one residual, predicted − true in dex; one definition of a percentile, numpy's; bins
/// aligned to multiples of their width. *Consequence.* The window, the command line and a figure
/// that look at the same galaxies print the same numbers.
package org.galibra.evaluation;
