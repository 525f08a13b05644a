/// Charts on the screen.
///
/// *Context.* JFreeChart redraws whenever anything of a chart changes, on the thread that changed
/// it, seen or not. *Choice.* A [ChartPane] keeps the newest plan; it hands it to its chart only
/// while it is in a window that shows. *Consequence.* Plans are computed anywhere, a chart is
/// touched on the screen's thread only, and a hidden one costs nothing.
package org.galibra.app.chart;
