/// A network with what it needs to be used elsewhere: features, scaling, provenance, and its file.
///
/// *Context.* A network alone is a list of numbers: a table with another band order would be
/// weighed in silence, and wrongly. *Choice.* A [TrainedModel] carries its feature set and scaling
/// with it, and is saved with where it came from. *Consequence.* What is loaded can say which
/// column a table lacks, and a figure made of it can say what it was trained on.
package org.galibra.model.trained;
