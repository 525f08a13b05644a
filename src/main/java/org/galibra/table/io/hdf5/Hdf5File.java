package org.galibra.table.io.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;

import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// An open HDF5 file: its tree, with links resolved, and a guard around the library that reads it.
final class Hdf5File {
    private static final short GZIP = 0x1f8b;
    private static final int MOST_NODES = 50_000;
    private static final int MOST_FACTS = 100;
    private static final int DEEPEST = 32;
    private static final int LONGEST_CHAIN_OF_LINKS = 16;

    private final HdfFile file;
    private final long size;

    private Hdf5File(HdfFile file) {
        this.file = file;
        size = file.size();
    }

    /// Work on an open file.
    @FunctionalInterface
    interface Work<T> {
        T on(Hdf5File file) throws GalibraException;
    }

    /// Opens a file, does `work`, and closes it. Whatever the library throws becomes one refusal.
    ///
    /// @param name the file as the user named it
    /// @throws GalibraException if the file is damaged, cut short or no HDF5
    /// @throws CancellationException if `stop` was set meanwhile
    static <T> T use(Path path, String name, StopSignal stop, Work<T> work)
            throws GalibraException {
        try (var channel = new BoundedChannel(path, stop)) {
            checkPlain(channel, name);
            // Not in try-with-resources: closing it asks for its path, which a channel has not.
            var hdf = new HdfFile(channel);
            checkWhole(hdf, name);
            return work.on(new Hdf5File(hdf));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A damaged file may claim sizes and depths that no machine has: then, and only then,
            // an error of the machine is the file's.
            for (Throwable each = e; each != null; each = each.getCause()) {
                if (each instanceof CancellationException cancelled) {
                    throw cancelled;
                }
            }
            throw Problem.of("this HDF5 file cannot be read (" + reason(e) + ")")
                    .inFile(name)
                    .remedy("Check the file with h5dump or h5py, and fetch or save it anew")
                    .exception(e);
        }
    }

    /// The library's outer exceptions say where it was, the innermost what was wrong.
    private static String reason(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return "it asks for more memory than there is";
        }
        if (thrown instanceof StackOverflowError) {
            return "its structure refers to itself without end";
        }
        Throwable innermost = thrown;
        for (int depth = 0; innermost.getCause() != null && depth < 32; depth++) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof IOException io) {
            return FileFault.in(io);
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.strip();
    }

    /// Other formats are read from their beginning to their end, gzipped or not; this one is read
    /// here and there.
    private static void checkPlain(BoundedChannel channel, String name)
            throws IOException, GalibraException {
        ByteBuffer start = ByteBuffer.allocate(2);
        if (channel.size() >= 2 && channel.read(start, 0) == 2 && start.getShort(0) == GZIP) {
            throw Problem.of("a gzipped HDF5 file cannot be read as it is")
                    .inFile(name)
                    .remedy("Decompress it with gunzip, and open that")
                    .exception();
        }
    }

    private static void checkWhole(HdfFile hdf, String name) throws GalibraException {
        long end = hdf.getHdfBackingStorage().getSuperblock().getEndOfFileAddress();
        if (end > hdf.size()) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "the file should hold %,d bytes, but ends after %,d",
                                    end,
                                    hdf.size()))
                    .inFile(name)
                    .remedy("Nothing was loaded. Fetch the file again: it was cut short")
                    .exception();
        }
    }

    /// Bytes of the file.
    long size() {
        return size;
    }

    /// What is at a path such as `/galaxies/type`, over links; nothing if there is none.
    Optional<Node> at(String path) {
        return at(file, path, LONGEST_CHAIN_OF_LINKS);
    }

    /// The dataset at a path.
    Optional<Dataset> dataset(String path) {
        return at(path).filter(Dataset.class::isInstance).map(Dataset.class::cast);
    }

    private Optional<Node> at(Group from, String path, int links) {
        Group group = path.startsWith("/") ? file : from;
        Node node = group;
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (!(node instanceof Group within)) {
                return Optional.empty();
            }
            Node child = within.getChild(name);
            Optional<Node> target = child == null ? Optional.empty() : target(within, child, links);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            node = target.get();
        }
        return Optional.of(node);
    }

    /// What a node stands for; nothing for a link that leads nowhere or out of the file.
    private Optional<Node> target(Group parent, Node node, int links) {
        if (!(node instanceof Link link)) {
            return Optional.of(node);
        }
        if (link instanceof ExternalLink || links == 0) {
            return Optional.empty();
        }
        return at(parent, link.getTargetPath(), links - 1);
    }

    /// Every group and dataset by its path, a group before what it holds. A group that is met again
    /// among its own contents, or through a link, is listed without them.
    ///
    /// @throws GalibraException if there are more than anyone could choose from
    Map<String, Node> tree() throws GalibraException {
        var nodes = new LinkedHashMap<String, Node>();
        nodes.put("/", file);
        walk(file, "/", nodes, new HashSet<>(Set.of(file.getAddress())), 0);
        return nodes;
    }

    private void walk(Group group, String path, Map<String, Node> nodes, Set<Long> above, int depth)
            throws GalibraException {
        for (Map.Entry<String, Node> child : children(group).entrySet()) {
            String own = path + child.getKey();
            Optional<Node> target = target(group, child.getValue(), LONGEST_CHAIN_OF_LINKS);
            if (nodes.size() > MOST_NODES) {
                throw Problem.of(
                                String.format(
                                        Locale.ROOT,
                                        "this HDF5 file holds more than %,d groups and datasets",
                                        MOST_NODES))
                        .remedy("Save the table that you need in a file of its own")
                        .exception();
            }
            nodes.put(own, target.orElse(child.getValue()));
            if (child.getValue() instanceof Group inner
                    && depth < DEEPEST
                    && above.add(inner.getAddress())) {
                walk(inner, own + "/", nodes, above, depth + 1);
                above.remove(inner.getAddress());
            }
        }
    }

    /// By name, as most files list them anyway and others in the order of a hash.
    private static Map<String, Node> children(Group group) {
        return new TreeMap<>(group.getChildren());
    }

    /// The children of a group that are datasets, by name, over links.
    Map<String, Dataset> datasets(Group group) {
        var datasets = new LinkedHashMap<String, Dataset>();
        children(group)
                .forEach((name, node) ->
                        target(group, node, LONGEST_CHAIN_OF_LINKS)
                                .filter(Dataset.class::isInstance)
                                .ifPresent(found -> datasets.put(name, (Dataset) found)));
        return datasets;
    }

    /// A dataset's text under the first of these attributes that it has.
    static String attribute(Node node, List<String> names) {
        var found = new ArrayList<String>();
        for (String name : names) {
            var attribute = node.getAttribute(name);
            if (attribute != null && attribute.getData() instanceof String text) {
                found.add(text.strip());
            }
        }
        return found.isEmpty() ? "" : found.getFirst();
    }

    /// The texts and numbers that a node's attributes tell, by name.
    static Map<String, String> facts(Node node) {
        var facts = new TreeMap<String, String>();
        node.getAttributes()
                .forEach((name, attribute) -> {
                    if (facts.size() < MOST_FACTS && attribute.isScalar()) {
                        Object value = attribute.getData();
                        if (value instanceof String || value instanceof Number) {
                            facts.put(name, value.toString().strip());
                        }
                    }
                });
        return facts;
    }

    /// The file's own attributes.
    Map<String, String> facts() {
        return facts(file);
    }

    /// What strings and variable-length values are resolved in.
    io.jhdf.storage.HdfBackingStorage storage() {
        return file.getHdfBackingStorage();
    }
}
