package org.galibra.app.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// How the window looks.
public enum Theme {
    LIGHT,
    DARK;

    private static final List<String> FACES =
            List.of(
                    "GalibraSans-Regular",
                    "GalibraSans-Medium",
                    "GalibraSans-SemiBold",
                    "GalibraSans-Bold",
                    "GalibraSerif-Regular");

    /// The other one.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Dresses a scene, its fonts included. Popups take over the style sheets of their window.
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(
                (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        sheet(this == DARK ? "tokens-dark.css" : "tokens-light.css"),
                        sheet("galibra.css"));
    }

    /// Loads the program's own faces; where one is absent the system's font stands in for it.
    public static void loadFonts() {
        for (String face : FACES) {
            try (InputStream file = Theme.class.getResourceAsStream("/fonts/" + face + ".ttf")) {
                if (file != null) {
                    Font.loadFont(file, 13);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/styles/" + name).toExternalForm();
    }
}
