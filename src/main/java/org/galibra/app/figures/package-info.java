/// The Figures page: the figures of the newest network as they will stand in a journal.
///
/// *Context.* A figure on this page and one that the command line writes from the run's folder must
/// not differ in a number. *Choice.* Both ask `study` for the same figure of the same results; the
/// page adds only how large it is looked at and by whose eyes. The gallery is drawn of one moment
/// of the training, and says which of its figures are older than the network by now. *Consequence.*
/// Nothing is drawn while a training runs unless a person asks, and what is exported is what was
/// looked at.
package org.galibra.app.figures;
