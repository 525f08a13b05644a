/// The Data page: what a table is, what its columns mean, and how a person corrects it.
///
/// *Context.* Tables differ in names, units and signs of a missing value, and a wrong guess spoils
/// everything after it. *Choice.* The page shows, per column, what it was taken for and how its
/// values are spread *as they will be read*, in absolute AB magnitudes where it is a band; every
/// correction is a change of the recipe's mapping, never of the file. *Consequence.* A wrong unit
/// is seen at once, because the histogram moves; it is undone like any other change, and the run's
/// record names it.
package org.galibra.app.data;
