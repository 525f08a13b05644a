package org.galibra.table.io.hdf5;

import org.galibra.table.io.TablePlace;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// SHARK's files where their layout puts them: `MODEL/SNAPSHOT/SUBVOLUME/galaxies.hdf5` with
/// `MODEL/Photometry/SNAPSHOT/SUBVOLUME/Shark-SED*.hdf5`, and `mocksky*.hdf5` beside
/// `Sting-SED*.hdf5` of the same number.
final class SharkFiles {
    private static final String GALAXIES = "galaxies.hdf5";
    private static final String PHOTOMETRY = "Photometry";
    private static final int DEPTH_OF_GALAXIES = 3;
    private static final Pattern NUMBER_AT_END = Pattern.compile("(\\d+)\\.hdf5");

    private SharkFiles() {}

    /// A file of galaxies and the file of their magnitudes.
    ///
    /// @param galaxies `galaxies.hdf5` or `mocksky*.hdf5`
    /// @param magnitudes nothing if there is none
    record Pair(Path galaxies, Optional<Path> magnitudes) {
        /// The name of the folder of the sub-volume.
        String subvolume() {
            return name(galaxies.getParent());
        }

        /// The name of the folder of the snapshot.
        String snapshot() {
            Path subvolume = galaxies.getParent();
            return name(subvolume == null ? null : subvolume.getParent());
        }

        private static String name(Path folder) {
            return folder == null || folder.getFileName() == null
                    ? ""
                    : folder.getFileName().toString();
        }
    }

    /// Whether a folder holds a light cone.
    static boolean isLightCone(Path folder) throws GalibraException {
        return !cones(folder).isEmpty();
    }

    /// The pairs of a folder, by the numbers of snapshots and sub-volumes.
    ///
    /// @throws GalibraException if there are none, or a file of magnitudes is not unique
    static List<Pair> in(TablePlace place, SharkChoices choices) throws GalibraException {
        Path folder = place.file().toAbsolutePath().normalize();
        List<Path> cones = cones(folder);
        List<Path> galaxies = cones.isEmpty() ? galaxies(folder) : cones;
        if (galaxies.isEmpty()) {
            throw Problem.of("this folder holds neither a SHARK model nor a light cone")
                    .inFile(place.toString())
                    .remedy(
                            "Choose a table file, or a folder with SNAPSHOT/SUBVOLUME/"
                                    + GALAXIES
                                    + " or mocksky*.hdf5 in it")
                    .exception();
        }
        if (galaxies.size() > 1 && choices.sed().filter(sed -> sed.contains("/")).isPresent()) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "one file of magnitudes cannot serve %,d files of galaxies",
                                    galaxies.size()))
                    .inFile(place.toString())
                    .remedy("Say its name without a folder, or open one galaxies file")
                    .exception();
        }
        var pairs = new ArrayList<Pair>();
        for (Path each : galaxies) {
            pairs.add(pair(place, each, choices, !cones.isEmpty()));
        }
        long without = pairs.stream().filter(pair -> pair.magnitudes().isEmpty()).count();
        if (without > 0 && without < pairs.size()) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "%,d of %,d files of galaxies have no file of magnitudes",
                                    without,
                                    pairs.size()))
                    .inFile(place.toString())
                    .remedy("Put them where SHARK does, or open a part of the model")
                    .exception();
        }
        return pairs;
    }

    /// One file of galaxies with its file of magnitudes.
    static Pair pair(TablePlace place, Path galaxies, SharkChoices choices, boolean lightCone)
            throws GalibraException {
        Path file = galaxies.toAbsolutePath().normalize();
        if (choices.sed().isPresent() && choices.sed().get().contains("/")) {
            Path named = file.getFileSystem().getPath(choices.sed().get()).toAbsolutePath();
            if (!Files.isRegularFile(named)) {
                throw Problem.of("there is no file of magnitudes " + named)
                        .inFile(place.toString())
                        .remedy("Check the name and the folder")
                        .exception();
            }
            return new Pair(file, Optional.of(named.normalize()));
        }
        List<Path> found = lightCone ? conesMagnitudes(file, choices) : magnitudes(file, choices);
        if (found.size() > 1) {
            throw Problem.of(
                            "there are several files of magnitudes: "
                                    + found.stream()
                                            .map(path -> path.getFileName().toString())
                                            .collect(Collectors.joining(", ")))
                    .inFile(place.toString())
                    .remedy("Say which: --sed NAME, or #sed=NAME behind the path")
                    .exception();
        }
        if (found.isEmpty() && choices.sed().isPresent()) {
            throw Problem.of("there is no file of magnitudes " + choices.sed().get())
                    .inFile(place.toString())
                    .remedy("Check the name, or give its path")
                    .exception();
        }
        return new Pair(file, found.stream().findFirst());
    }

    private static List<Path> magnitudes(Path galaxies, SharkChoices choices)
            throws GalibraException {
        Path subvolume = galaxies.getParent();
        Path snapshot = subvolume == null ? null : subvolume.getParent();
        Path model = snapshot == null ? null : snapshot.getParent();
        String beginning = choices.sed().orElse("Shark-SED");
        if (model != null) {
            Path folder = model.resolve(PHOTOMETRY).resolve(model.relativize(subvolume));
            List<Path> found = files(folder, beginning);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return files(subvolume, beginning);
    }

    private static List<Path> conesMagnitudes(Path cone, SharkChoices choices)
            throws GalibraException {
        List<Path> all = files(cone.getParent(), choices.sed().orElse("Sting-SED"));
        List<Path> numbered =
                all.stream().filter(path -> number(path).equals(number(cone))).toList();
        boolean alone = cones(cone.getParent()).size() == 1;
        return numbered.isEmpty() && alone ? all : numbered;
    }

    private static Optional<Long> number(Path path) {
        Matcher matcher = NUMBER_AT_END.matcher(path.getFileName().toString());
        return matcher.find() && matcher.group(1).length() < 10
                ? Optional.of(Long.parseLong(matcher.group(1)))
                : Optional.empty();
    }

    private static List<Path> cones(Path folder) throws GalibraException {
        return files(folder, "mocksky");
    }

    /// The `.hdf5` files of a folder whose names begin so; none if there is no folder.
    private static List<Path> files(Path folder, String beginning) throws GalibraException {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        return list(
                folder,
                1,
                path ->
                        path.getFileName().toString().startsWith(beginning)
                                && path.getFileName().toString().endsWith(".hdf5"));
    }

    private static List<Path> galaxies(Path folder) throws GalibraException {
        return list(
                folder,
                DEPTH_OF_GALAXIES,
                path ->
                        path.getFileName().toString().equals(GALAXIES)
                                && !folder.relativize(path).startsWith(PHOTOMETRY));
    }

    /// In the order of the numbers that names are, then of the names.
    private static List<Path> list(Path folder, int depth, Predicate<Path> wanted)
            throws GalibraException {
        try (Stream<Path> all =
                Files.find(
                        folder,
                        depth,
                        (path, _) -> wanted.test(path),
                        FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(path -> key(folder.relativize(path))))
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, e.getCause());
        }
    }

    private static GalibraException unreadable(Path folder, IOException cause) {
        return Problem.of("the folder cannot be read: " + FileFault.in(cause))
                .inFile(folder.toString())
                .remedy("Check that you may read it")
                .exception(cause);
    }

    /// Numbers filled up with zeros, so that 9 comes before 10.
    private static String key(Path path) {
        return Pattern.compile("\\d+")
                .matcher(path.toString())
                .replaceAll(number ->
                        "0".repeat(Math.max(0, 12 - number.group().length())) + number.group());
    }
}
