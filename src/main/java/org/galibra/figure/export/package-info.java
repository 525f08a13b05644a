/// Figures as files.
///
/// *Context.* A figure outlives the window that made it, and a year later nobody knows from what
/// run it came. *Choice.* Every format carries its physical size and its provenance inside, and can
/// be asked for it again; files are written whole. *Consequence.* A figure found in a folder names
/// its recipe, its table and its seed, and a failed export leaves the old file as it was.
package org.galibra.figure.export;
