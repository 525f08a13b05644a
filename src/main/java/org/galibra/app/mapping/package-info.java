/// What a table's columns mean, where a person sees and changes it: the pieces that the Data page,
/// which trains, and the Apply page, which weighs, share.
///
/// *Context.* Both pages read a table through a convention and a mapping, and join others to it;
/// what one page can say of a table, the other must be able to. *Choice.* The pieces know a
/// [MappingEdits], not a page: each page decides where a changed mapping goes, and keeps its own
/// steps back. *Consequence.* A new way to read light is offered on both pages at once.
package org.galibra.app.mapping;
