/// The Train page: a training to watch, to slow down, to stop and to step through.
///
/// *Context.* A hundred thousand steps take a second; eyes follow 25 pictures a second; a setting
/// may change at any time. *Choice.* [LiveTraining] drives the training in short turns of a loop
/// and hands out immutable frames; a [Picture] is planned from the newest frame away from the
/// screen; the view-model has verbs and properties, the view has nodes. *Consequence.* Training
/// never waits for drawing, the screen only paints, and all but the nodes is tested without a
/// toolkit.
package org.galibra.app.train;
