package org.galibra.photometry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The inputs of a network, in order: absolute magnitudes first, then colours. Data, not code.
///
/// @param name the set's name in files and on the command line, such as `elson-2025`
/// @param magnitudes the bands whose absolute AB magnitudes are features, in mag
/// @param colours the colours that are features, in mag
public record FeatureSet(String name, List<Band> magnitudes, List<Colour> colours) {
    public FeatureSet {
        magnitudes = List.copyOf(magnitudes);
        colours = List.copyOf(colours);
    }

    /// The number of features d.
    public int size() {
        return magnitudes.size() + colours.size();
    }

    /// The features' names in order: `FUV`, …, `u−g`, ….
    public List<String> names() {
        return Stream.concat(
                        magnitudes.stream().map(Band::name), colours.stream().map(Colour::name))
                .toList();
    }

    /// Every band that the features need, each once, in order of first use.
    public List<Band> bands() {
        return Stream.concat(
                        magnitudes.stream(),
                        colours.stream().flatMap(c -> Stream.of(c.blue(), c.red())))
                .distinct()
                .toList();
    }

    /// The bands by whose filters they are, such as `SDSS u g r; VISTA Ks`.
    public String filters() {
        return bands().stream()
                .collect(
                        Collectors.groupingBy(
                                Band::system,
                                LinkedHashMap::new,
                                Collectors.mapping(Band::name, Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(system -> system.getKey() + " " + system.getValue())
                .collect(Collectors.joining("; "));
    }

    /// The features that can be made of `available` bands alone, in the same order and under the
    /// same name.
    public FeatureSet restrictedTo(Set<Band> available) {
        return new FeatureSet(
                name,
                magnitudes.stream().filter(available::contains).toList(),
                colours.stream()
                        .filter(c -> available.contains(c.blue()) && available.contains(c.red()))
                        .toList());
    }

    /// The names of the features of this set that `kept` lacks.
    public List<String> without(FeatureSet kept) {
        var names = new ArrayList<>(names());
        names.removeAll(kept.names());
        return names;
    }
}
