/// Charts on the screen.
///
/// *Context.* JFreeChart redraws whenever anything of a chart changes, on the thread that changed
/// it, seen or not. *Choice.* A [ChartPane] keeps the newest plan; it hands it to its chart only
/// while it is in a window that shows. What mouse and keys mean is said once, in [Pointing], and
/// what lies under them is asked of the plan. *Consequence.* Plans are computed anywhere, a chart
/// is touched on the screen's thread only, a hidden one costs nothing, and a number that is read
/// off a chart is the plan's, not a pixel's.
package org.galibra.app.chart;
