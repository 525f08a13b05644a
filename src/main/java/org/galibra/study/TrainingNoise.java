package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.Detections;
import org.galibra.evaluation.survey.ErrorsByMagnitude;
import org.galibra.evaluation.survey.SurveyNoise;
import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.Scaling;
import org.galibra.model.trained.BandSpace;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.table.Column;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The noise of a survey as it is given to simulated galaxies. Those that train are drawn anew in
/// each pass over them; those held out to watch them are drawn once, as the network should stop
/// when it is best on light like the survey's. Limits of the features, and so the fence, stay those
/// of the light without noise. Test galaxies are given noise only to be judged beside the test
/// without, in a draw of their own.
///
/// @param table the survey, with its checksum
/// @param name of its table
/// @param bands in which its errors are known
/// @param noise what is drawn
/// @param seen by band, which of the survey's galaxies tell the errors
public record TrainingNoise(
        NoiseTable table,
        String name,
        List<Band> bands,
        SurveyNoise noise,
        Map<String, Seen> seen) {
    private static final long WATCHING = -1;
    private static final long JUDGED = -2;

    public TrainingNoise {
        bands = List.copyOf(bands);
        seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    }

    /// What became of the survey's galaxies in one band: those that are not observed, not detected
    /// or too faint to be weighed by it tell no errors, as siblings weigh them.
    ///
    /// @param telling whose errors are drawn
    /// @param faint measured, but with draws not above 0 in more than 2 per cent
    public record Seen(int telling, int faint, int notDetected, int notObserved) {
        static Seen of(Detections detections, int telling) {
            return new Seen(
                    telling,
                    detections.count(Detections.State.MEASURED) - telling,
                    detections.count(Detections.State.NOT_DETECTED),
                    detections.count(Detections.State.NOT_OBSERVED));
        }
    }

    /// The typical errors σ_F/F in a band, at the magnitudes that a tenth, half and nine tenths of
    /// the galaxies that tell them are brighter than.
    public List<ErrorsByMagnitude.Typical> typical(Band band) {
        ErrorsByMagnitude relative = noise.relative(bands.indexOf(band));
        return List.of(relative.typical(0.1), relative.typical(0.5), relative.typical(0.9));
    }

    /// Galaxies of a table that a network of some features sees.
    ///
    /// @param rows of the catalogue's table; not to be modified
    /// @param seed of the draws
    @SuppressWarnings("ArrayRecordComponent")
    record View(Catalogue catalogue, int[] rows, FeatureSet features, Scaling scaling, long seed) {}

    /// Whether this is the noise of a survey in these bands.
    boolean serves(NoiseTable survey, List<Band> wanted) {
        boolean same = survey.equals(table) || survey.equals(table.unchecked());
        return same && bands.equals(wanted);
    }

    /// The galaxies that train, drawn anew in each pass.
    Examples learning(Examples examples, View view) {
        return examples.redrawn(pass -> view.scaling().features(features(view, pass)));
    }

    /// The galaxies that watch, drawn once.
    Examples watching(Examples examples, View view) {
        return examples.withFeatures(view.scaling().features(features(view, WATCHING)));
    }

    /// The features of galaxies that are judged with the survey's noise, n × d, in mag.
    Matrix judged(View view) {
        return features(view, JUDGED);
    }

    private Matrix features(View view, long pass) {
        double[] light = new double[view.rows().length * bands.size()];
        for (int b = 0; b < bands.size(); b++) {
            Column column = view.catalogue().bands().get(bands.get(b));
            for (int i = 0; i < view.rows().length; i++) {
                light[i * bands.size() + b] = Catalogue.number(column, view.rows()[i]);
            }
        }
        Matrix magnitudes = Matrix.owning(view.rows().length, bands.size(), light);
        Matrix drawn = noise.drawn(magnitudes, view.rows(), view.seed(), pass);
        BandSpace space = BandSpace.of(view.features());
        int[] kept = space.bands().stream().mapToInt(bands::indexOf).toArray();
        double[] own = new double[drawn.rows() * kept.length];
        for (int i = 0; i < drawn.rows(); i++) {
            for (int b = 0; b < kept.length; b++) {
                own[i * kept.length + b] = drawn.at(i, kept[b]);
            }
        }
        return space.features(Matrix.owning(drawn.rows(), kept.length, own));
    }

    /// What a person should know of it.
    public String sentence() {
        int fewest = seen.values().stream().mapToInt(Seen::telling).min().orElse(0);
        int most = seen.values().stream().mapToInt(Seen::telling).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "training galaxies have the flux errors of %s, drawn anew in each pass: by absolute"
                        + " magnitude in each of %d bands, from %,d to %,d galaxies%s",
                name,
                bands.size(),
                fewest,
                most,
                table.redshiftError().map(column -> "; redshift errors of " + column).orElse(""));
    }
}
