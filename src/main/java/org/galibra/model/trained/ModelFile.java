package org.galibra.model.trained;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.work.Checksum;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads and writes `model.json`: readable, versioned, complete. Numbers survive bit for bit. Its
/// member `checksum` is the SHA-256 of the document without it, written compactly in UTF-8: a file
/// may be laid out anew, but not changed.
public final class ModelFile {
    private static final String CHECKSUM = "checksum";
    private static final long LARGEST_BYTES = 256L << 20;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private ModelFile() {}

    /// Writes the model whole or not at all, replacing what was there.
    ///
    /// @throws GalibraException if the file cannot be written
    public static void write(Path file, TrainedModel model) throws GalibraException {
        byte[] text = Layout.of(document(model)).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }

    /// The document of a model, checksum and all, for a file that holds more than a model.
    public static ObjectNode document(TrainedModel model) {
        ObjectNode document = JSON.valueToTree(ModelDocument.of(model));
        document.put(CHECKSUM, checksum(document));
        return document;
    }

    /// The model of such a document.
    ///
    /// @throws GalibraException if it is none, was changed, or is of a newer format
    public static TrainedModel read(JsonNode document) throws GalibraException {
        return model(checked(document));
    }

    /// Reads a model.
    ///
    /// @throws GalibraException if the file is absent, unreadable, truncated, edited, no model at
    ///   all or of a newer format: it says which, and what to do
    public static TrainedModel read(Path file) throws GalibraException {
        try {
            return model(document(bytes(file)));
        } catch (GalibraException e) {
            throw e.problem().inFile(file.toString()).exception(e);
        }
    }

    private static byte[] bytes(Path file) throws GalibraException {
        try {
            if (Files.isDirectory(file)) {
                throw foreign("is a folder, not a model").exception();
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw foreign("is too large to be a model").exception();
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw foreign("does not exist").exception(e);
        } catch (IOException e) {
            throw Problem.of("cannot be read")
                    .remedy("Check that you may read the file")
                    .exception(e);
        }
    }

    /// The document, known to be a model of a version that we read, and unchanged.
    private static ObjectNode document(byte[] text) throws GalibraException {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonParseException e) {
            throw e.getOriginalMessage().startsWith("Unexpected end-of-input") || isCut(text)
                    ? Problem.of("is truncated: it ends in the middle")
                            .remedy("Copy it again from where it was made")
                            .exception(e)
                    : foreign("is no model: it is not JSON").exception(e);
        } catch (IOException e) {
            throw foreign("is no model: it is not JSON").exception(e);
        }
        return checked(node);
    }

    /// Whether this begins as an object and does not end as one: cut within a number, it has other
    /// faults than its end.
    private static boolean isCut(byte[] text) {
        String words = new String(text, StandardCharsets.UTF_8).strip();
        return words.startsWith("{") && !words.endsWith("}");
    }

    private static ObjectNode checked(JsonNode node) throws GalibraException {
        if (!(node instanceof ObjectNode document)
                || !ModelDocument.FORMAT.equals(document.path("format").asText())) {
            throw foreign("is no model: it does not say " + ModelDocument.FORMAT).exception();
        }
        int version = document.path("formatVersion").asInt();
        if (version > ModelDocument.VERSION) {
            throw Problem.of(
                            "is of format version %d; this Galibra reads up to %d"
                                    .formatted(version, ModelDocument.VERSION))
                    .remedy("Open it with a newer Galibra")
                    .exception();
        }
        JsonNode stated = document.remove(CHECKSUM);
        if (stated == null || !stated.asText().equals(checksum(document))) {
            throw Problem.of("was changed after it was written: its checksum does not match")
                    .remedy("Restore the file as it was, or train again")
                    .exception();
        }
        if (document.path("provenance") instanceof ObjectNode provenance) {
            document.set("provenance", upgraded(provenance));
        }
        return document;
    }

    /// The provenance of an older format as plain nodes of this one.
    private static JsonNode upgraded(ObjectNode provenance) {
        ProvenanceDocument.upgrade(provenance);
        return JSON.valueToTree(provenance);
    }

    private static TrainedModel model(ObjectNode document) throws GalibraException {
        try {
            return JSON.treeToValue(document, ModelDocument.class).model();
        } catch (IOException | IllegalArgumentException e) {
            String firstLine = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw Problem.of("does not hold together: " + firstLine)
                    .remedy("Train again")
                    .exception(e);
        }
    }

    private static Problem foreign(String reason) {
        return Problem.of(reason).remedy("Choose the model.json of a run");
    }

    private static String checksum(ObjectNode document) {
        return Checksum.of(document.toString());
    }
}
