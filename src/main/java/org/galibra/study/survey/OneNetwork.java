package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.survey.CloudFence;
import org.galibra.evaluation.survey.FeatureFence;
import org.galibra.evaluation.survey.FirstOrder;
import org.galibra.evaluation.survey.LightErrors;
import org.galibra.evaluation.survey.MonteCarlo;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.Derivatives;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.study.survey.Weighing.Term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The rows of a block that one network weighs: their masses, fences and errors.
final class OneNetwork {
    private final Instrument instrument;
    private final List<Band> bands;
    private final SurveyPlan plan;
    private final FeatureFence fence;
    private int[] rows = new int[64];
    private int count;

    OneNetwork(Instrument instrument, List<Band> bands, SurveyPlan plan) {
        this.instrument = instrument;
        this.bands = bands;
        this.plan = plan;
        TrainedModel model = instrument.model();
        fence = FeatureFence.of(model.features().names(), model.scaling(), plan.margins());
    }

    void add(int row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = row;
    }

    void weigh(Catalogue block, Weighing weighing, long first) {
        if (count == 0) {
            return;
        }
        TrainedModel model = instrument.model();
        BandSpace space = BandSpace.of(model.features());
        int width = space.bands().size();
        double[] light = new double[count * width];
        double[] relative = new double[light.length];
        for (int b = 0; b < width; b++) {
            Band band = space.bands().get(b);
            double[] magnitudes = Catalogue.numbers(block.bands().get(band));
            double[] errors = Sights.relative(block.errors().get(band), block.rows());
            for (int i = 0; i < count; i++) {
                light[i * width + b] = magnitudes[rows[i]];
                relative[i * width + b] = errors[rows[i]];
            }
        }
        Matrix lights = Matrix.owning(count, width, light);
        Matrix features = space.features(lights);
        var derivatives = Derivatives.of(model, features);
        double[] raw = derivatives.predicted();
        String inputs = Weigher.names(bands);
        for (int i = 0; i < raw.length; i++) {
            int row = rows[i];
            weighing.set(Term.RAW, row, raw[i]);
            weighing.set(Term.MODEL, row, instrument.scatter());
            weighing.of(row, inputs, weighing.missing(row), weighing.undetected(row));
        }
        fence(weighing, features, lights);
        errors(weighing, features, derivatives, Matrix.owning(count, width, relative), first);
        seeds(weighing, features, raw);
    }

    private void fence(Weighing weighing, Matrix features, Matrix magnitudes) {
        double[] one = new double[features.columns()];
        Optional<double[]> distances = instrument.cloud().map(cloud -> cloud.distances(magnitudes));
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            features.copyRow(i, one);
            List<FeatureFence.Crossing> crossings = fence.crossings(one);
            double distance = distances.isPresent() ? distances.get()[i] : Double.NaN;
            weighing.set(Term.CLOUD, row, distance);
            weighing.set(
                    Term.CLOUD_LIMIT,
                    row,
                    instrument.cloud().map(CloudFence::threshold).orElse(Double.NaN));
            if (!crossings.isEmpty()) {
                weighing.crossed(row, crossings);
            }
            if (weighing.reason(row) != null) {
                continue;
            }
            if (!crossings.isEmpty()) {
                weighing.because(row, Reason.fenced(farthest(fence, one, crossings)));
            } else if (instrument.cloud().isPresent()
                    && !instrument.cloud().get().isInside(distance)) {
                weighing.because(row, Reason.OUTSIDE_CLOUD);
            } else {
                weighing.because(row, Reason.INSIDE);
            }
        }
    }

    /// The crossing that lies farthest out, in units of its range: the row's reason.
    private static FeatureFence.Crossing farthest(
            FeatureFence fence, double[] features, List<FeatureFence.Crossing> crossings) {
        FeatureFence.Crossing worst = crossings.getFirst();
        double most = -1;
        for (FeatureFence.Crossing crossing : crossings) {
            var range = fence.range(crossing.feature());
            double value = features[crossing.feature()];
            double out = Math.max(range.from() - value, value - range.to()) / range.length();
            if (out > most) {
                most = out;
                worst = crossing;
            }
        }
        return worst;
    }

    private void errors(
            Weighing weighing,
            Matrix features,
            Derivatives derivatives,
            Matrix relative,
            long first) {
        BandSpace space = BandSpace.of(instrument.model().features());
        double[] zeroPoints =
                space.bands().stream()
                        .mapToDouble(band -> plan.zeroPoints().getOrDefault(band.name(), 0.0))
                        .toArray();
        double[] distances = new double[count];
        Arrays.setAll(distances, i -> distanceError(weighing, rows[i]));
        var errors = LightErrors.of(relative, zeroPoints, distances);
        var order = FirstOrder.of(derivatives, errors);
        double[] photometric = order.photometric();
        double[] zeroPoint = order.zeroPoint();
        double[] distance = order.distance();
        double[] all = order.all();
        for (int i = 0; i < all.length; i++) {
            int row = rows[i];
            weighing.set(Term.PHOTOMETRIC, row, photometric[i]);
            weighing.set(Term.ZERO_POINT, row, zeroPoint[i]);
            weighing.set(Term.DISTANCE, row, distance[i]);
            weighing.set(Term.LIGHT, row, all[i]);
        }
        if (plan.draws() > 0) {
            draw(weighing, features, relative, zeroPoints, distances, first);
        }
    }

    /// Draws for the galaxies whose errors are all known; each has the stream of its own row.
    private void draw(
            Weighing weighing,
            Matrix features,
            Matrix relative,
            double[] zeroPoints,
            double[] distances,
            long first) {
        BandSpace space = BandSpace.of(instrument.model().features());
        int[] known =
                IntStream.range(0, count)
                        .filter(i -> !Double.isNaN(weighing.at(Term.LIGHT, rows[i])))
                        .toArray();
        if (known.length == 0) {
            return;
        }
        double[] some = new double[known.length];
        Arrays.setAll(some, k -> distances[known[k]]);
        long[] places = new long[known.length];
        Arrays.setAll(places, k -> first + rows[known[k]]);
        var drawn =
                MonteCarlo.of(
                        instrument.model(),
                        features.select(known),
                        LightErrors.of(relative.select(known), zeroPoints, some),
                        plan.draws(),
                        plan.seed(),
                        places);
        double[] sigma = drawn.sigma();
        double[] bias = drawn.bias();
        for (int k = 0; k < known.length; k++) {
            int row = rows[known[k]];
            weighing.set(Term.LIGHT, row, sigma[k]);
            weighing.set(Term.NOISE_BIAS, row, bias[k]);
        }
        for (int b = 0; b < space.bands().size(); b++) {
            double[] share = drawn.nonPositive().column(b);
            long above = Arrays.stream(share).filter(s -> s > MonteCarlo.MOST_NON_POSITIVE).count();
            weighing.drawn(
                    space.bands().get(b).name(),
                    new Weighing.Share(share.length, Arrays.stream(share).sum(), above));
        }
    }

    private double distanceError(Weighing weighing, int row) {
        double redshift = weighing.at(Term.REDSHIFT, row);
        return redshift > 0 ? LightErrors.distanceError(redshift, plan.peculiarKmS()) : 0;
    }

    private void seeds(Weighing weighing, Matrix features, double[] raw) {
        if (instrument.others().isEmpty()) {
            return;
        }
        var byMember = new ArrayList<double[]>();
        byMember.add(raw);
        instrument.others().forEach(other -> byMember.add(other.predict(features)));
        double[] one = new double[byMember.size()];
        for (int i = 0; i < raw.length; i++) {
            for (int member = 0; member < one.length; member++) {
                one[member] = byMember.get(member)[i];
            }
            weighing.set(Term.SEEDS, rows[i], Percentiles.of(one).halfRange());
        }
    }
}
