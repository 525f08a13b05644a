/// The only place of the window that crosses between threads.
///
/// *Context.* Tables are read, samples drawn and networks trained while somebody looks on; nodes
/// and properties belong to one thread. *Choice.* Three verbs, [Work#latest], [Work#debounce] and
/// [Work#conflate], and one [Loop] for what goes on until told otherwise; results come back on the
/// screen's thread as an [Ending]. *Consequence.* No page knows a thread, view-models are tested
/// with work that runs at once, and the screen has never more than one redraw waiting.
package org.galibra.app.work;
