package org.galibra.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A [ColumnMapping] as a YAML file of its own: what a person said about one kind of table, to be
/// said again of the next. A recipe holds the same keys under `columns`.
public final class MappingFile {
    private static final String HEADING =
            """
            # What the columns of a table mean, for Galibra.
            # Use it with: galibra train TABLE --mapping FILE --out DIR
            # What is not said here is proposed by the convention, or recognised by name.
            """;

    private MappingFile() {}

    /// Reads a mapping.
    ///
    /// @throws GalibraException if the file cannot be read or says something impossible, naming the
    ///   key
    public static ColumnMapping read(Path file) throws GalibraException {
        try {
            var tree = Yaml.MAPPER.readTree(Files.readString(file));
            if (!tree.isObject()) {
                throw new IllegalArgumentException("it is no group of keys, such as bands");
            }
            return MappingTree.read(new Fields(tree, ""));
        } catch (JsonProcessingException e) {
            throw problem(file, "this is no YAML, " + Yaml.where(e), e);
        } catch (IOException e) {
            throw problem(file, "the mapping cannot be read: " + FileFault.in(e), e);
        } catch (IllegalArgumentException e) {
            throw problem(file, "the mapping cannot be used: " + e.getMessage(), e);
        }
    }

    private static GalibraException problem(Path file, String reason, Exception cause) {
        return Problem.of(reason)
                .inFile(file.toString())
                .remedy(
                        "Start from the file that galibra describe TABLE --save-mapping FILE"
                                + " writes")
                .exception(cause);
    }

    /// Writes a mapping that [#read] reads back to an equal one, whole or not at all.
    ///
    /// @throws GalibraException if the file cannot be written
    public static void write(Path file, ColumnMapping mapping) throws GalibraException {
        byte[] text = text(mapping).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }

    /// The text of a mapping file.
    static String text(ColumnMapping mapping) {
        ObjectNode tree = MappingTree.write(mapping);
        return HEADING + Yaml.text(tree);
    }
}
