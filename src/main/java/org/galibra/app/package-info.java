/// The window: its frame, its pages, and what they share.
///
/// *Context.* Pages need the same table, status and settings, and none may know another. *Choice.*
/// One [Workbench] is handed to every page by constructor; it has properties and verbs and no
/// nodes. *Consequence.* There is no static state and no event bus; whatever a menu, a key or a
/// dropped file does is a plain method that a test can call.
package org.galibra.app;
