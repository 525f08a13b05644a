/// Bands, colours and feature sets: what light a network sees, as data.
///
/// *Context.* The papers differ in their bands and colours, and users make their own lists.
/// *Choice.* A [FeatureSet] is a list of bands and of band pairs, read from a small YAML file; the
/// papers' sets are files among the program's resources. *Consequence.* No code knows a particular
/// list; a set travels inside a trained model and names what a table lacks.
package org.galibra.photometry;
