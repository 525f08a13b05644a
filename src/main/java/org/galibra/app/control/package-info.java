/// The few controls that every page is made of: card, switch, reading, banner, status bar, theme.
///
/// *Context.* Pages must look alike, in light and dark, without each repeating how. *Choice.*
/// Controls are small nodes with style classes; colours and distances stand in the style sheets, as
/// named tokens. *Consequence.* A page says what it shows; how it looks is changed in one place.
package org.galibra.app.control;
