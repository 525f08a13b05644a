/// HDF5: the tree of a file, any of its groups as a table, and SHARK's layouts as one table.
///
/// *Context.* An HDF5 file is a tree of arrays with no word on which of them form a table; a
/// damaged one makes the library that reads it throw anything, recurse without end, or ask for more
/// memory than there is. *Choice.* jHDF walks the tree through a [BoundedChannel] that counts what
/// is read, maps nothing and knows the file's end; the raw elements are decoded here, block by
/// block, straight into columns, because the library would box unsigned numbers and read rows that
/// were never written as zero instead of as the fill value. Arrays of one length in one group are a
/// table ([GroupTable]). *Consequence.* Memory is the columns and one block; whatever goes wrong is
/// one refusal that names the file ([Hdf5File]).
package org.galibra.table.io.hdf5;
