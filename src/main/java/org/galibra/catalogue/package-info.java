/// What a table means: which column is which band in which unit, which is the mass, what tells the
/// distance, and which numbers only stand for "missing". The result is a [Catalogue], the only
/// thing the later rooms see of a table.
///
/// *Context.* Names differ between surveys, sentinels such as −999 look like numbers, and the same
/// letter names different filters. *Choice.* One way through: [Convention]s (data, proposed with a
/// score), [BandRecognition] by name and a person's [ColumnMapping] give a [Meaning]; what is in
/// doubt is a [Question] with its numbers, its proposed answer and the opposite, each a mapping;
/// [Catalogue#of(Meaning)] refuses only where a needed question is open, and then converts.
/// *Consequence.* Nothing is guessed silently; the window and the command line show the same
/// doubts, an answer is an edit that can be undone, and a mapping in a file or a recipe says it
/// again.
///
/// *Context.* A convention is read from YAML, and YAML's library is not this room's. *Choice.* A
/// [Convention] is a value handed in; `study` reads the files. *Consequence.* Reading a meaning is
/// a function of values, and without conventions columns are recognised "by hand".
///
/// *Context.* A flux of at most 0 is an observation. *Choice.* [Detections] keeps measured, not
/// detected and not observed apart, whatever becomes of the magnitude. *Consequence.* A missing
/// magnitude alone never says why it is missing.
package org.galibra.catalogue;
