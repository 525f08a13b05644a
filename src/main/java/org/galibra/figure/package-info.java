/// Figures: a specification, a plan, a chart.
///
/// *Context.* The same figure lives in a window that redraws 25 times a second, in a light and in a
/// dark theme, and in a journal column at 300 dpi. *Choice.* A [FigureSpec] says what to show and
/// has value equality; a [FigurePlan] holds every number that is drawn (bins, medians, limits,
/// thinned lines), computed on any thread and testable without a screen; a [FigureStyle] says how
/// it looks. JFreeChart draws frames, axes and grids; small layers paint the marks into them.
/// *Consequence.* No other room needs AWT or JFreeChart, painting computes nothing, and window and
/// journal cannot disagree about a number. A chart belongs to the thread that shows it.
package org.galibra.figure;
