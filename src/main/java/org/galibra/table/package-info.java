/// Tables: immutable columns with name, unit, UCD and description; missing is explicit.
///
/// *Context.* Galaxy tables mix 17-digit identifiers, real numbers with sentinels, and text.
/// *Choice.* [Values] is sealed over the few kinds there are; each kind says what is missing in its
/// own way and never loses a digit. *Consequence.* Nothing downstream guesses: a missing real is
/// NaN, a missing text is absent, and integers keep their 64 bits.
package org.galibra.table;
