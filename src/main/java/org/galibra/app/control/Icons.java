package org.galibra.app.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons, coloured by the style sheet through their style classes.
public final class Icons {
    private Icons() {}

    /// An icon of `size` px with the style classes `styles`.
    public static FontIcon of(Ikon icon, int size, String... styles) {
        var node = new FontIcon(icon);
        node.setIconSize(size);
        // The theme's style sheet knows one size for all icons; only an inline style wins over it.
        node.setStyle(node.getStyle() + "; -fx-icon-size: " + size + "px;");
        node.getStyleClass().addAll(styles);
        return node;
    }
}
