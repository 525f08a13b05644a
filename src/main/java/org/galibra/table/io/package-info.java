/// Reading and writing tables; the only home of the libraries that do.
///
/// *Context.* Galaxy tables come in many formats, and files lie about themselves. *Choice.* A
/// [TableReader] per format, chosen by [TableFiles] from the file's first bytes rather than its
/// name. STIL streams FITS and VOTable, and reads the header of ECSV, in one pass over the bytes,
/// which are digested on the way and never mapped into memory; text is read here, every column
/// without a declared type starting as narrow as its first value and widening as values demand; a
/// second pass follows where numbers turn out as text or bytes as no UTF-8. Commons CSV says what a
/// cell is. *Consequence.* A new format is one class and one line in [TableFiles]; a gzipped table
/// is read like any other; whatever STIL throws is one refusal that names the file; a binary file
/// called `.csv` is read or refused as what it is, and a pipe refused because it cannot be read
/// twice.
package org.galibra.table.io;
