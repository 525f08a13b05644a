package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.figure.DistributionsSpec;
import org.galibra.figure.SpectraSpec;
import org.galibra.figure.TargetLabel;
import org.galibra.model.Matrix;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Cut;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.table.Column;
import org.galibra.work.GalibraException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What figures show of a sample: Fig. 1 and Fig. 2 of Elson (2025), the same in the window and on
/// paper.
public final class SampleFigures {
    /// Galaxies in the figure of spectra, as in the paper.
    public static final int SPECTRA = ChosenGalaxies.COUNT;

    private SampleFigures() {}

    /// The full sample: every measured galaxy that passes the cuts on the redshift alone, before
    /// any other cut and before drawing.
    ///
    /// @param catalogue whose galaxies they are
    /// @param features whose features they have
    /// @param cuts the cuts on the redshift
    /// @param measured the galaxies
    /// @param galaxies the same for a figure
    public record Full(
            Catalogue catalogue,
            FeatureSet features,
            List<Cut> cuts,
            Galaxies measured,
            DistributionsSpec.Population galaxies) {
        public Full {
            cuts = List.copyOf(cuts);
        }

        /// The full sample of an experiment; the one before where nothing of it has changed.
        @SuppressWarnings("ReferenceEquality") // the very same catalogue; comparing takes long
        public static Full of(Experiment experiment, Optional<Full> before)
                throws GalibraException {
            Catalogue catalogue = experiment.catalogue();
            FeatureSet features = experiment.sample().features();
            Optional<String> redshift = redshift(catalogue);
            List<Cut> cuts =
                    experiment.recipe().sample().cuts().stream()
                            .filter(cut ->
                                    redshift.map(List::of)
                                            .filter(cut.columns()::equals)
                                            .isPresent())
                            .toList();
            Optional<Full> same =
                    before.filter(full -> full.catalogue() == catalogue)
                            .filter(full -> full.features().equals(features))
                            .filter(full -> full.cuts().equals(cuts));
            if (same.isPresent()) {
                return same.get();
            }
            int[] rows = IntStream.range(0, catalogue.rows()).toArray();
            for (Cut cut : cuts) {
                rows = cut.pass(catalogue, rows);
            }
            Galaxies galaxies = Galaxies.measured(catalogue, features, rows);
            var population =
                    new DistributionsSpec.Population(
                            label(cuts, redshift.orElse("")),
                            Matrix.owning(galaxies.count(), 1, galaxies.masses()),
                            galaxies.features());
            return new Full(catalogue, features, cuts, galaxies, population);
        }

        private static String label(List<Cut> cuts, String redshift) {
            if (cuts.isEmpty()) {
                return "all galaxies";
            }
            var words = cuts.stream().map(cut -> words(cut, redshift, "z")).toList();
            return "all with " + String.join(", ", words);
        }
    }

    /// The column of redshifts: that which tells the distances, or else one that is known as such.
    public static Optional<String> redshift(Catalogue catalogue) {
        Optional<String> used =
                catalogue
                        .meaning()
                        .distance()
                        .filter(distance -> distance.unit() == DistanceColumn.Unit.REDSHIFT)
                        .map(DistanceColumn::column)
                        .filter(name -> catalogue.table().column(name).isPresent());
        if (used.isPresent()) {
            return used;
        }
        return catalogue.meaning().roles().entrySet().stream()
                .filter(role -> role.getValue().role() == ColumnRole.Role.REDSHIFT)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// A cut for people, such as `z < 0.3`.
    ///
    /// @param column a column of it
    /// @param name what that column is called instead
    public static String words(Cut cut, String column, String name) {
        return cut.expression()
                .replace("`", "")
                .replace(column, name)
                .replace("&&", " and ")
                .replace("<=", " ≤ ")
                .replace(">=", " ≥ ")
                .replace("!=", " ≠ ")
                .replace("==", " = ")
                .replaceAll("<", " < ")
                .replaceAll(">", " > ")
                .replaceAll("(?<![\\p{L}\\p{N}])-", "−")
                .replaceAll(" +", " ");
    }

    /// Fig. 2: the drawn training galaxies, those held out for validation included, over the full
    /// sample.
    public static DistributionsSpec distributions(Experiment experiment, Full full) {
        Sample sample = experiment.sample();
        Galaxies fit = sample.training();
        Galaxies held = sample.validation();
        int n = fit.count() + held.count();
        var training =
                new DistributionsSpec.Population(
                        "training",
                        joined(
                                n,
                                Matrix.owning(fit.count(), 1, fit.masses()),
                                Matrix.owning(held.count(), 1, held.masses())),
                        joined(n, fit.features(), held.features()));
        return new DistributionsSpec(
                sample.features().names(), full.galaxies(), training, TargetLabel.STELLAR_MASS);
    }

    /// Galaxies for a figure of distributions: those of `rows` that are measured.
    public static DistributionsSpec.Population population(
            String label, Experiment experiment, int[] rows) {
        Galaxies galaxies =
                Galaxies.measured(experiment.catalogue(), experiment.sample().features(), rows);
        return new DistributionsSpec.Population(
                label, Matrix.owning(galaxies.count(), 1, galaxies.masses()), galaxies.features());
    }

    private static Matrix joined(int rows, Matrix first, Matrix second) {
        int width = first.columns();
        double[] all = new double[rows * width];
        var row = new double[width];
        for (int i = 0; i < rows; i++) {
            if (i < first.rows()) {
                first.copyRow(i, row);
            } else {
                second.copyRow(i - first.rows(), row);
            }
            System.arraycopy(row, 0, all, i * width, width);
        }
        return Matrix.owning(rows, width, all);
    }

    /// Fig. 1: training galaxies at [#SPECTRA] masses equally far apart over all of theirs.
    public static SpectraSpec spectra(Experiment experiment) {
        Galaxies training = experiment.sample().training();
        double[] masses = training.masses();
        int[] rows = training.rows();
        List<Integer> chosen = ChosenGalaxies.among(masses, SPECTRA);
        Map<Band, Column> columns = experiment.catalogue().bands();
        List<Band> bands = experiment.sample().features().bands();
        var spectra =
                chosen.stream()
                        .map(i ->
                                new SpectraSpec.Spectrum(
                                        masses[i],
                                        bands.stream()
                                                .map(band ->
                                                        Catalogue.number(
                                                                columns.get(band), rows[i]))
                                                .toList()))
                        .toList();
        return new SpectraSpec(
                bands.stream()
                        .map(band -> new SpectraSpec.Passband(band.name(), band.wavelengthMicron()))
                        .toList(),
                spectra,
                TargetLabel.STELLAR_MASS);
    }
}
