/// The Start page: what is loaded, what was recognised in it, and one button, Train.
///
/// *Context.* Somebody who opens the program for the first time has no table, and somebody who
/// opens a table must see what was made of it before anything is trained. *Choice.* The synthetic
/// catalogue is there from the start and shown in the same way as a table of one's own: band by
/// band, with its column and its missing values. *Consequence.* There is one way to train, and
/// nothing is recognised in silence.
package org.galibra.app.welcome;
