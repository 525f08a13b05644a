/// Bands, colours, feature sets, units of light and cosmology: what light a network sees, as data.
///
/// *Context.* The papers differ in their bands and colours, and users make their own lists.
/// *Choice.* A [FeatureSet] is a list of bands and of band pairs, read from a small YAML file; the
/// papers' sets are files among the program's resources. *Consequence.* No code knows a particular
/// list; a set travels inside a trained model and names what a table lacks.
///
/// *Context.* VISTA's J is not 2MASS's J. *Choice.* A [Band]'s name tells its system: the papers'
/// bands have the plain letters, others' carry the system (`J_2MASS`). *Consequence.* One stands
/// for another only where a person says so, and the model's provenance says it too.
///
/// *Context.* Catalogues and trained models, which see no catalogue, carry the same facts of what
/// masses and magnitudes mean. *Choice.* [MassCard] and [Frame] live here. *Consequence.* A model
/// and a table can be compared by value.
package org.galibra.photometry;
