package org.galibra.study.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.Range;
import org.galibra.evaluation.survey.CloudFence;
import org.galibra.evaluation.survey.MassCorrection;
import org.galibra.model.Matrix;
import org.galibra.model.trained.ModelFile;
import org.galibra.model.trained.TrainedModel;
import org.galibra.work.Checksum;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads and writes a calibrated model: the whole of a `model.json`, the correction onto a survey's
/// scale, the cloud of the training galaxies and the held-out galaxies that intervals come from. It
/// weighs without the run's own table; its checksum is that of a model's file.
public final class CalibratedFile {
    private static final String FORMAT = "galibra-calibrated";
    private static final int VERSION = 1;
    private static final String CHECKSUM = "checksum";

    /// More held-out galaxies tell an interval nothing more.
    private static final int MOST_HELD_OUT = 5000;

    private static final JsonMapper JSON = new JsonMapper();

    private CalibratedFile() {}

    /// Whether a file says that it is one; false where it cannot be read.
    static boolean isOne(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) < (1L << 28)
                    && JSON.readTree(file.toFile()).path("format").asText().equals(FORMAT);
        } catch (IOException _) {
            // Whoever reads it as a model says what is wrong with it.
            return false;
        }
    }

    /// Writes what an application learned, whole or not at all.
    ///
    /// @throws GalibraException if the file cannot be written
    public static void write(Path file, Scales scales, Summary summary, String survey)
            throws GalibraException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("formatVersion", VERSION);
        root.set("model", ModelFile.document(scales.model()));
        summary.calibrated()
                .correction()
                .ifPresent(curve -> {
                    ObjectNode tree = root.putObject("correction");
                    ArrayNode coefficients = tree.putArray("coefficients");
                    curve.coefficients().forEach(coefficients::add);
                    tree.put("from", curve.fitted().from())
                            .put("to", curve.fitted().to())
                            .put("galaxies", curve.galaxies())
                            .put("survey", survey);
                    summary.comparison()
                            .flatMap(Comparison::fit)
                            .ifPresent(fit ->
                                    tree.put("crossFittedScatter", fit.crossFitted().scatter())
                                            .put("inSampleScatter", fit.inSample().scatter()));
                });
        scales.main()
                .cloud()
                .ifPresent(cloud -> {
                    ObjectNode tree = root.putObject("cloud");
                    put(tree.putArray("centre"), cloud.centre());
                    ArrayNode rows = tree.putArray("whitening");
                    for (int row = 0; row < cloud.whitening().rows(); row++) {
                        put(rows.addArray(), cloud.whitening().row(row));
                    }
                    tree.put("threshold", cloud.threshold());
                });
        scales.main()
                .heldOut()
                .ifPresent(set -> {
                    ObjectNode tree = root.putObject("heldOut").put("set", set.set());
                    put(tree.putArray("truth"), Arrays.copyOf(set.truth(), kept(set)));
                    put(tree.putArray("predicted"), Arrays.copyOf(set.predicted(), kept(set)));
                });
        root.put(CHECKSUM, Checksum.of(root.toString()));
        WholeFile.write(
                file, out -> out.write(root.toPrettyString().getBytes(StandardCharsets.UTF_8)));
    }

    private static int kept(HeldOut set) {
        return Math.min(set.count(), MOST_HELD_OUT);
    }

    private static void put(ArrayNode list, double[] values) {
        for (double value : values) {
            list.add(value);
        }
    }

    /// Reads a calibrated model.
    ///
    /// @throws GalibraException if the file cannot be read, is of a newer format, or was changed
    public static Scales read(Path file) throws GalibraException {
        try {
            if (!(JSON.readTree(file.toFile()) instanceof ObjectNode root)) {
                throw Problem.of("is no calibrated model").exception();
            }
            if (root.path("formatVersion").asInt() > VERSION) {
                throw Problem.of(
                                "is of format version %d; this Galibra reads up to %d"
                                        .formatted(root.path("formatVersion").asInt(), VERSION))
                        .remedy("Open it with a newer Galibra")
                        .exception();
            }
            JsonNode stated = root.remove(CHECKSUM);
            if (stated == null || !stated.asText().equals(Checksum.of(root.toString()))) {
                throw Problem.of("was changed after it was written: its checksum does not match")
                        .remedy("Restore the file as it was, or calibrate again")
                        .exception();
            }
            return scales(root);
        } catch (IOException e) {
            throw Problem.of("cannot be read: " + FileFault.in(e))
                    .inFile(file.toString())
                    .remedy("Check that it is whole and that you may read it")
                    .exception(e);
        } catch (GalibraException e) {
            throw e.problem().inFile(file.toString()).exception(e);
        } catch (IllegalArgumentException e) {
            throw Problem.of("does not hold together: " + e.getMessage())
                    .inFile(file.toString())
                    .remedy("Calibrate again")
                    .exception(e);
        }
    }

    private static Scales scales(ObjectNode root) throws GalibraException {
        TrainedModel model = ModelFile.read(root.path("model"));
        Optional<CloudFence> cloud = Optional.empty();
        if (root.path("cloud") instanceof ObjectNode tree) {
            double[] centre = values(tree.path("centre"));
            double[] whitening =
                    StreamSupport.stream(tree.path("whitening").spliterator(), false)
                            .flatMapToDouble(row -> Arrays.stream(values(row)))
                            .toArray();
            cloud =
                    Optional.of(
                            CloudFence.of(
                                    centre,
                                    Matrix.owning(centre.length, centre.length, whitening),
                                    tree.path("threshold").asDouble()));
        }
        Optional<HeldOut> heldOut = Optional.empty();
        if (root.path("heldOut") instanceof ObjectNode tree) {
            heldOut =
                    Optional.of(
                            HeldOut.of(
                                    tree.path("set").asText(),
                                    values(tree.path("truth")),
                                    values(tree.path("predicted"))));
        }
        var notes = new ArrayList<String>();
        Optional<MassCorrection> correction = Optional.empty();
        if (root.path("correction") instanceof ObjectNode tree) {
            correction =
                    Optional.of(
                            new MassCorrection(
                                    Arrays.stream(values(tree.path("coefficients")))
                                            .boxed()
                                            .toList(),
                                    new Range(
                                            tree.path("from").asDouble(),
                                            tree.path("to").asDouble()),
                                    tree.path("galaxies").asInt()));
            notes.add(
                    "the model is calibrated on %s; its correction is used where the table's own masses make none"
                            .formatted(tree.path("survey").asText()));
        }
        return new Scales(
                new Instrument(model, List.of(), cloud, heldOut),
                Optional.empty(),
                Optional.empty(),
                correction,
                notes);
    }

    private static double[] values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
