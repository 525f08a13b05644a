/// The Evaluate page: how well the newest network weighs galaxies, and which ones it does not.
///
/// *Context.* The training goes on and changes its network 25 times a second; the test galaxies are
/// sealed until a person opens them; a figure here and in a run's folder must not differ. *Choice.*
/// Every moment of the training is judged away from the screen, where all plans are made; the test
/// set is opened by a command that the window hands in, since pages do not know one another.
/// *Consequence.* The view-model holds plans and verbs and is tested without a toolkit; until the
/// test set is opened the validation galaxies stand in its place, and say so.
package org.galibra.app.evaluate;
