/// The Sample page: which galaxies train, and what that does to their distributions.
///
/// *Context.* A sample is chosen by eye: a cut is moved and its effect on thirty distributions is
/// watched, with a hundred thousand galaxies and more. *Choice.* Every control changes the recipe;
/// the workbench draws the sample of the newest recipe; a [SamplePicture] of it is planned away
/// from the screen, and the view shows what the picture holds. A control itself follows the recipe,
/// which is ahead of the picture. *Consequence.* There is nothing to apply and nothing to lose: a
/// recipe that draws no sample leaves the picture before it, and undo brings any of them back.
package org.galibra.app.sample;
