package org.galibra.model.trained;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/// The network and the galaxies of reading-reference.json, which
/// src/test/python/reading_reference.py wrote, and what PyTorch and scikit-learn say of them.
public final class Reading {
    private final JsonNode fixture;

    public Reading() {
        try (var in = Reading.class.getResourceAsStream("reading-reference.json")) {
            fixture = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode get(String name) {
        return fixture.get(name);
    }

    public double[] values(String name) {
        return array(fixture.get(name));
    }

    public static double[] array(JsonNode list) {
        return list.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    public Matrix matrix(String name) {
        JsonNode rows = fixture.get(name);
        double[] all =
                rows.valueStream().flatMapToDouble(row -> Arrays.stream(array(row))).toArray();
        return Matrix.owning(rows.size(), all.length / rows.size(), all);
    }

    public static Band band(String name) {
        return Band.named(name).orElseThrow();
    }

    public TrainedModel model() {
        List<Band> bands =
                fixture.get("bands").valueStream().map(name -> band(name.asText())).toList();
        List<Colour> colours =
                fixture.get("colours")
                        .valueStream()
                        .map(name -> name.asText().split("-", -1))
                        .map(pair -> new Colour(band(pair[0]), band(pair[1])))
                        .toList();
        double[] target = values("target");
        return new TrainedModel(
                new FeatureSet("elson-2025", bands, colours),
                Scaling.of(values("minima"), values("maxima"), target[0], target[1]),
                Network.of(29, 15, values("parameters")),
                new Provenance("0", "", "t", "", true, 41, 0, "finished", "scalar-double"));
    }
}
