/// What a table means: which column is which band, which is the mass, and which numbers only stand
/// for "missing". The result is a [Catalogue], the only thing the later rooms see of a table.
///
/// *Context.* Names differ between surveys, and sentinels such as −999 look like numbers. *Choice.*
/// [BandRecognition] proposes a column for each band and gives its reasons as notes; a person's own
/// [ColumnMapping] overrides it; [Sentinels] are declared, counted and turned into missing values
/// before anything is computed. *Consequence.* Nothing is guessed silently: what was taken, left
/// and replaced is said before training.
package org.galibra.catalogue;
