package org.galibra.app;

import javafx.scene.Node;

import org.galibra.app.control.Theme;

/// What the window shows of a page.
public interface PageView {
    /// The page's node, always the same one.
    Node node();

    /// Gives charts the colours of a theme; the rest has them from its style sheet.
    default void dress(Theme theme) {}
}
