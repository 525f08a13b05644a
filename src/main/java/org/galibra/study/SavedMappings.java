package org.galibra.study;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.ConventionMatch;
import org.galibra.catalogue.MappingMatch;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The mapping files that a person saved or loaded, in this program or on its command line, so that
/// one can be proposed for the next table of its kind. They are proposed and never applied by
/// themselves. The list is a text file with a path on each line; where it cannot be kept, nothing
/// is remembered and nothing else is lost. Safe for use by several threads.
public final class SavedMappings {
    private static final int MOST = 50;

    private final Optional<Path> list;
    private List<Path> files = List.of();

    /// A mapping that says what a table's columns mean.
    ///
    /// @param file its file
    /// @param mapping what it says
    /// @param match how well it fits; its title is the file's name
    public record Fit(Path file, ColumnMapping mapping, ConventionMatch match) {}

    private SavedMappings(Optional<Path> list) {
        this.list = list;
    }

    /// Those of the user, where the system keeps what programs remember.
    public static SavedMappings ofUser() {
        return in(configuration().resolve("mappings.txt"));
    }

    /// Those that a list names.
    ///
    /// @param list the list's file, made when there is something to remember
    public static SavedMappings in(Path list) {
        return new SavedMappings(Optional.of(list));
    }

    /// None yet, and none is kept when the program ends.
    public static SavedMappings none() {
        return new SavedMappings(Optional.empty());
    }

    private static Path configuration() {
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Galibra");
        }
        if (system.startsWith("windows")) {
            return folder("APPDATA", home.resolve("AppData/Roaming")).resolve("Galibra");
        }
        return folder("XDG_CONFIG_HOME", home.resolve(".config")).resolve("galibra");
    }

    private static Path folder(String variable, Path otherwise) {
        String said = System.getenv(variable);
        return said == null || said.isBlank() ? otherwise : Path.of(said);
    }

    /// The files, the one used last first.
    public synchronized List<Path> files() {
        if (list.isEmpty() || !Files.exists(list.get())) {
            return files;
        }
        try {
            return Files.readString(list.get())
                    .lines()
                    .flatMap(line -> path(line).stream())
                    .toList();
        } catch (IOException e) {
            log("the list of mappings cannot be read", e);
            return files;
        }
    }

    private static Optional<Path> path(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Puts a mapping's file first.
    public synchronized void remember(Path file) {
        var paths = new ArrayList<>(files());
        Path whole = file.toAbsolutePath().normalize();
        paths.remove(whole);
        paths.addFirst(whole);
        files = List.copyOf(paths.subList(0, Math.min(MOST, paths.size())));
        if (list.isPresent()) {
            String text = String.join("\n", files.stream().map(Path::toString).toList()) + "\n";
            try {
                Files.createDirectories(list.get().toAbsolutePath().getParent());
                WholeFile.write(
                        list.get(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException | GalibraException e) {
                log("the mapping is not remembered", e);
            }
        }
    }

    /// The mappings that fit a table, the one that knows most of its columns first. A file that is
    /// gone, or is no mapping any more, is passed over.
    public List<Fit> fitting(Table table) {
        var fits = new ArrayList<Fit>();
        for (Path file : files()) {
            if (Files.isRegularFile(file)) {
                fit(file, table).ifPresent(fits::add);
            }
        }
        fits.sort(Comparator.comparing((Fit fit) -> fit.match().recognised()).reversed());
        return List.copyOf(fits);
    }

    private static Optional<Fit> fit(Path file, Table table) {
        try {
            ColumnMapping mapping = MappingFile.read(file);
            return MappingMatch.of(file.getFileName().toString(), mapping, table, Conventions.ALL)
                    .map(match -> new Fit(file, mapping, match));
        } catch (GalibraException e) {
            log("a mapping is passed over", e);
            return Optional.empty();
        }
    }

    private static void log(String what, Exception why) {
        System.getLogger("org.galibra.study").log(System.Logger.Level.DEBUG, what, why);
    }
}
