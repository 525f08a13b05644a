/// Reading and writing tables; the only home of the libraries that do.
///
/// *Context.* Galaxy tables come in many formats, and files lie about themselves. *Choice.* A
/// [TableReader] per format, chosen by [TableFiles] from the file's first bytes rather than its
/// name. CSV is read in one pass by Commons CSV, every column starting as narrow as its first value
/// and widening as values demand; a second pass follows where numbers turn out as text or bytes as
/// no UTF-8. *Consequence.* A new format is one class and one line in [TableFiles]; a binary file
/// called `.csv` is refused with the name of what it is, and a pipe because it cannot be read
/// twice.
package org.galibra.table.io;
