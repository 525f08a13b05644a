/// HDF5: the tree of a file, any of its groups as a table, and SHARK's layouts as one table.
///
/// *Context.* An HDF5 file is a tree of arrays with no word on which of them form a table; a
/// damaged one makes the library that reads it throw anything, recurse without end, or ask for more
/// memory than there is. *Choice.* jHDF walks the tree through a [BoundedChannel] that counts what
/// is read, maps nothing and knows the file's end; the raw elements are decoded here, block by
/// block, straight into columns, because the library would box unsigned numbers and read rows that
/// were never written as zero instead of as the fill value. Arrays of one length in one group are a
/// table ([GroupTable]), and so are datasets of one length that a person names, wherever they stand
/// ([DatasetChoice]). *Consequence.* Memory is the columns and one block; whatever goes wrong is
/// one refusal that names the file ([Hdf5File]).
///
/// SHARK. *Context.* Its galaxies and their magnitudes stand in different files, spread over
/// snapshots and sub-volumes, and most of the files do not name their bands. *Choice.* [SharkFiles]
/// finds what belongs together, [SharkChoices] are the part of the table's own address that says
/// how it is read, and [SharkReader] makes one table of it; what the columns mean is left to the
/// catalogue's convention. *Consequence.* Window, command line and recipe need no word for SHARK
/// beyond a path; an order of bands that nobody told is asked for.
package org.galibra.table.io.hdf5;
