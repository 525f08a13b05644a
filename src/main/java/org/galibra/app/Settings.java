package org.galibra.app;

import org.galibra.app.control.Theme;
import org.galibra.figure.ColourMap;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.study.SavedMappings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.Preferences;

/// How the window was left: theme, size, recent files. Nothing scientific, and nothing that the
/// program cannot do without: where preferences cannot be kept, each start is a first start.
public final class Settings {
    private static final int RECENT = 6;
    private static final String SEPARATOR = "\n";

    private final Map<String, String> own = new HashMap<>();
    private final Optional<Preferences> preferences;
    private final SavedMappings mappings;

    private Settings(Optional<Preferences> preferences, SavedMappings mappings) {
        this.preferences = preferences;
        this.mappings = mappings;
    }

    /// Settings kept in a node of the user's preferences.
    public static Settings in(Preferences node, SavedMappings mappings) {
        return new Settings(Optional.of(node), mappings);
    }

    /// The user's own settings.
    public static Settings ofUser() {
        return in(Preferences.userRoot().node("org/galibra"), SavedMappings.ofUser());
    }

    /// Settings of one run of the program: the defaults, and nothing is kept.
    public static Settings none() {
        return new Settings(Optional.empty(), SavedMappings.none());
    }

    /// The mappings that a person saved or loaded, here or on the command line.
    public SavedMappings mappings() {
        return mappings;
    }

    public Theme theme() {
        return read("theme", "light").equals("dark") ? Theme.DARK : Theme.LIGHT;
    }

    public void theme(Theme theme) {
        write("theme", theme.name().toLowerCase(Locale.ROOT));
    }

    /// The width of the window as it was closed, in px.
    public double width() {
        return number("width", 1440);
    }

    /// The height of the window as it was closed, in px.
    public double height() {
        return number("height", 900);
    }

    public void size(double width, double height) {
        write("width", Double.toString(width));
        write("height", Double.toString(height));
    }

    /// The folder to which figures went last, if there is one.
    public Optional<Path> figures() {
        return path(read("figures", ""));
    }

    public void figures(Path folder) {
        write("figures", folder.toString());
    }

    /// The format in which they went.
    public FileFormat figureFormat() {
        String last = read("figureFormat", "");
        return Arrays.stream(FileFormat.values())
                .filter(format -> format.toString().equals(last))
                .findFirst()
                .orElse(FileFormat.PDF);
    }

    public void figureFormat(FileFormat format) {
        write("figureFormat", format.toString());
    }

    /// How figures were put on paper last: page, ground, colours of counts, size of text.
    public Print print() {
        FigureStyle style =
                read("figureGround", "journal").equals("dark")
                        ? FigureStyle.JOURNAL_DARK
                        : FigureStyle.JOURNAL;
        return new Print(
                Page.named(read("figurePage", "")).orElse(Page.MNRAS_DOUBLE),
                style.withColours(
                        ColourMap.named(read("figureColours", "")).orElse(ColourMap.VIRIDIS)),
                Math.clamp(number("figureText", Print.TEXT_POINTS), 5, 16),
                Print.DPI);
    }

    public void print(Print print) {
        boolean dark = print.style().name().equals(FigureStyle.JOURNAL_DARK.name());
        write("figurePage", print.page().toString());
        write("figureGround", dark ? "dark" : "journal");
        write("figureColours", print.style().colours().toString());
        write("figureText", Double.toString(print.textPoints()));
    }

    /// The tables opened lately, the last one first.
    public List<Path> recent() {
        return read("recent", "").lines().flatMap(line -> path(line).stream()).toList();
    }

    /// A line written on another system may be no path here; then it is no recent file here.
    private static Optional<Path> path(String line) {
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Puts a table first among the recent ones.
    public void opened(Path table) {
        var paths = new ArrayList<>(recent());
        paths.remove(table);
        paths.addFirst(table);
        while (paths.size() > RECENT || joined(paths).length() > Preferences.MAX_VALUE_LENGTH) {
            paths.removeLast();
        }
        write("recent", joined(paths));
    }

    public void forgetRecent() {
        write("recent", "");
    }

    private static String joined(List<Path> paths) {
        return String.join(SEPARATOR, paths.stream().map(Path::toString).toList());
    }

    private double number(String key, double otherwise) {
        try {
            return Double.parseDouble(read(key, Double.toString(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private String read(String key, String otherwise) {
        try {
            return preferences
                    .map(node -> node.get(key, otherwise))
                    .orElseGet(() -> own.getOrDefault(key, otherwise));
        } catch (IllegalStateException | SecurityException e) {
            return otherwise;
        }
    }

    private void write(String key, String value) {
        try {
            preferences.ifPresentOrElse(node -> node.put(key, value), () -> own.put(key, value));
        } catch (IllegalStateException | IllegalArgumentException | SecurityException e) {
            System.getLogger("org.galibra.app")
                    .log(System.Logger.Level.DEBUG, "settings are not kept", e);
        }
    }
}
