package org.galibra;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The house style of the sources, google-java-format's AOSP flavour: rewrites every file that
/// differs (`mvn -q test-compile exec:exec@format`), or only lists them (the test).
final class SourceFormat {
    private static final JavaFormatterOptions AOSP =
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();

    private SourceFormat() {}

    public static void main(String[] arguments) throws IOException, FormatterException {
        for (Path path : unformatted(Path.of("src"))) {
            Files.writeString(path, formatted(Files.readString(path)));
        }
    }

    /// The Java files under `root` that the formatter would change.
    static List<Path> unformatted(Path root) throws IOException, FormatterException {
        List<Path> sources;
        try (var walk = Files.walk(root)) {
            sources = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
        var differing = new ArrayList<Path>();
        for (Path path : sources) {
            String source = Files.readString(path);
            if (!source.equals(formatted(source))) {
                differing.add(path);
            }
        }
        return differing;
    }

    private static String formatted(String source) throws FormatterException {
        String pruned = RemoveUnusedImports.removeUnusedImports(source);
        String ordered = ImportOrderer.reorderImports(pruned, JavaFormatterOptions.Style.AOSP);
        var formatter = new Formatter(AOSP);
        return StringWrapper.wrap(formatter.formatSource(ordered), formatter);
    }
}
