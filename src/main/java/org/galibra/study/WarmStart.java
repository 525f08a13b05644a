package org.galibra.study;

import org.galibra.model.Architecture;
import org.galibra.model.trained.ModelFile;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.FeatureSet;
import org.galibra.work.Checksum;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The model that a training begins with, in place of a network drawn from the seed.
///
/// *Context.* The weights of a network mean something under its own scaling alone. *Choice.* A
/// training that begins with a model scales its galaxies as the model does, whatever their own
/// range is, and the model that comes out carries that scaling on. Features and shape must be the
/// same. *Consequence.* Before its first step the training predicts what the model predicts, to the
/// bit; masses outside the model's range are told of, because it cannot predict those below.
///
/// @param path of the model file
/// @param sha256 of its bytes, in hexadecimal: the same recipe begins with the same model, or not
///   at all
public record WarmStart(String path, String sha256) {
    /// The model of a file.
    ///
    /// @throws GalibraException if the file is no model that can be read
    public static WarmStart of(Path model) throws GalibraException {
        ModelFile.read(model);
        return new WarmStart(model.toAbsolutePath().toString(), checksum(model));
    }

    /// Opens the model, which must be the one that was meant, and serve these features and this
    /// shape.
    ///
    /// @throws GalibraException if it cannot be read, has changed, or differs, saying in what
    TrainedModel open(FeatureSet features, Architecture shape) throws GalibraException {
        Path file = Path.of(path);
        TrainedModel model = ModelFile.read(file);
        if (!checksum(file).equals(sha256)) {
            throw Problem.of("is not the model that the recipe begins with: it has changed since")
                    .inFile(path)
                    .remedy("Restore the file, or choose the model to begin with anew")
                    .exception();
        }
        serve(model, features, shape);
        return model;
    }

    /// Checks that a model serves these features and this shape.
    ///
    /// @throws GalibraException if it differs, saying in what
    void serve(TrainedModel model, FeatureSet features, Architecture shape)
            throws GalibraException {
        List<String> differences = differences(model, features, shape);
        if (!differences.isEmpty()) {
            throw Problem.of(
                            "the training cannot begin with this model: "
                                    + String.join("; ", differences))
                    .inFile(path)
                    .remedy("Choose the model's features, layers and activation, or another model")
                    .exception();
        }
    }

    private static String checksum(Path file) throws GalibraException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var checksum = new Checksum();
            checksum.add(bytes, 0, bytes.length);
            return checksum.hexadecimal();
        } catch (IOException e) {
            throw Problem.of("cannot be read: " + FileFault.in(e))
                    .inFile(file.toString())
                    .remedy("Check that you may read the file")
                    .exception(e);
        }
    }

    private static List<String> differences(
            TrainedModel model, FeatureSet features, Architecture shape) {
        var differences = new ArrayList<String>();
        List<String> its = model.features().names();
        List<String> ours = features.names();
        if (!its.equals(ours)) {
            List<String> lacking = its.stream().filter(name -> !ours.contains(name)).toList();
            List<String> more = ours.stream().filter(name -> !its.contains(name)).toList();
            String others =
                    (lacking.isEmpty() ? "" : ", without " + String.join(", ", lacking))
                            + (more.isEmpty() ? "" : ", with " + String.join(", ", more));
            differences.add(
                    String.format(
                            Locale.ROOT,
                            "it has %,d features (%s), this training %,d%s",
                            its.size(),
                            model.features().name(),
                            ours.size(),
                            others.isEmpty() ? " in another order" : others));
        }
        Architecture own = model.network().architecture();
        if (!own.widths().equals(shape.widths())) {
            differences.add("its layers are " + own + ", this training's " + shape);
        }
        if (own.hidden() != shape.hidden()) {
            differences.add(
                    "its hidden neurons are %s, this training's %s"
                            .formatted(own.hidden().word(), shape.hidden().word()));
        }
        if (own.output() != shape.output()) {
            differences.add(
                    "its output is %s, this training's loss needs %s"
                            .formatted(own.output().word(), shape.output().word()));
        }
        return differences;
    }

    /// What a provenance says of it: no folder, so that the same training gives the same bytes
    /// wherever it runs.
    String words(TrainedModel model) {
        return String.format(
                Locale.ROOT,
                "%s (SHA-256 %s), %s after %,d steps on %s",
                Path.of(path).getFileName(),
                sha256,
                model.network().architecture(),
                model.provenance().steps(),
                model.provenance().table());
    }
}
