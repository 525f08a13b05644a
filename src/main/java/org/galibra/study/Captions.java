package org.galibra.study;

import org.galibra.figure.ImportanceSpec;
import org.galibra.figure.SampleSeries;
import org.galibra.figure.SensitivityPlan;
import org.galibra.model.kernel.Cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Captions that write themselves from a run: what is drawn, of how many galaxies, how well; from
/// which sample and with which cuts; by which network; after which paper.
final class Captions {
    private final RunResults results;

    Captions(RunResults results) {
        this.results = results;
    }

    /// The caption of a figure, its parts in sentences.
    String of(FigureName figure, double binDex) {
        var sentences = new ArrayList<String>();
        sentences.add(
                switch (figure) {
                    case PERFORMANCE -> performance(binDex);
                    case DISTRIBUTIONS -> distributions();
                    case SPECTRA -> spectra();
                    case SENSITIVITY -> sensitivity();
                    case WEIGHTS -> weights();
                    case NETWORK -> network();
                    case DERIVATIVES ->
                            ReadingFigures.derivativesCaption(
                                    results.judgesInWords(), results.models().size());
                    case IMPORTANCE ->
                            ReadingFigures.importanceCaption(
                                    ImportanceSpec.Kind.BANDS, results.judgesInWords());
                    case LOSS -> loss();
                });
        var sources = CaptionSources.of(results);
        sentences.add(sources.sample());
        if (!figure.showsSample()) {
            sentences.add(sources.training());
        }
        sentences.add(reference(figure));
        return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    private String performance(double binDex) {
        List<SampleSeries> sets = results.sets();
        return "Predicted against true stellar mass of the "
                + sets.stream()
                        .map(set -> "%s (N = %s)".formatted(set.name(), count(set.metrics().n())))
                        .collect(Collectors.joining(" and "))
                + " galaxies. Top: galaxies per bin of %s × %s dex; the line marks equality, dots"
                        .formatted(plain(binDex), plain(binDex))
                + " the median prediction in bins of 0.1 dex in true mass. Middle: median residual"
                + " (predicted − true); the band holds 16–84 per cent. Bottom: distribution of the"
                + " residuals, with their 16th and 84th percentiles dashed. "
                + sets.stream().map(Captions::metrics).collect(Collectors.joining(" "));
    }

    private static String metrics(SampleSeries set) {
        var metrics = set.metrics();
        return "%s: RMS %s dex, median %s dex, scatter ½(P₈₄ − P₁₆) %s dex."
                .formatted(
                        set.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + set.name().substring(1),
                        dex(metrics.rms()),
                        signed(metrics.median()),
                        dex(metrics.scatter()));
    }

    private static String distributions() {
        return "Distributions of log₁₀(M★/M☉) and of every feature: the training galaxies (orange)"
                + " over the full sample (blue), each scaled to its own peak.";
    }

    private static String spectra() {
        return "Absolute AB magnitudes against pivot wavelength of %d training galaxies over the whole range of masses, named by their log₁₀(M★/M☉). Magnitudes increase downward."
                .formatted(SampleFigures.SPECTRA);
    }

    private String sensitivity() {
        int networks = results.models().size();
        String spread =
                networks == 1
                        ? "of this one network"
                        : "median (bars) and range (lines) over networks of %d seeds"
                                .formatted(networks);
        return "Derivatives of the predicted log₁₀ M★, one row for each galaxy, most massive first."
                + " By feature (per unit of the normalised feature, magnitudes apart from colours):"
                + " not unique, for colours are differences of magnitudes that are features too. By"
                + " band: total derivative, colours included, "
                + spread
                + ", and its sum, which is %s dex/mag for equal dimming of all bands at fixed M/L."
                        .formatted(plain(SensitivityPlan.FIXED_RATIO));
    }

    private static String weights() {
        return "Weights of the inputs of every hidden neuron, by decreasing bias; b is the bias and"
                + " w^out the weight in the output. Sign and order of biases are arbitrary, since"
                + " σ(−z) = 1 − σ(z).";
    }

    private static String network() {
        return "The network. Hidden neurons are ordered by bias, which is their area and stands"
                + " below them; the width of a line is |weight|, its colour the sign; negative"
                + " weights are dashed. Inputs are drawn for the neuron of the largest bias,"
                + " outputs for all.";
    }

    private String loss() {
        Cost cost = results.recipe().training().cost();
        String loss = cost == Cost.QUADRATIC ? "Loss ½ (z − y)²" : "Loss (" + cost.word() + ")";
        String text =
                loss
                        + " against steps: single batches of %s galaxies (thin) and all validation galaxies (thick)."
                                .formatted(count(results.recipe().training().batch()));
        return results.bestStep() < 0
                ? text
                : text
                        + " The dashed line marks the lowest validation loss, at step %s."
                                .formatted(count(results.bestStep()));
    }

    private static String reference(FigureName figure) {
        return switch (figure) {
            case SPECTRA -> "After Fig. 1 of Elson (2025).";
            case DISTRIBUTIONS -> "After Fig. 2 of Elson (2025).";
            case PERFORMANCE -> "After Fig. 3 of Elson (2025).";
            case SENSITIVITY -> "After Fig. 4 and equation 6 of Elson (2025).";
            case WEIGHTS -> "After Fig. 5 of Elson (2025).";
            case NETWORK -> "After Fig. A1 of Elson (2025).";
            case DERIVATIVES -> "By the chain rule from equation 6 of Elson (2025).";
            case IMPORTANCE -> "";
            case LOSS -> "One step is an ‘epoch’ in Elson (2025).";
        };
    }

    /// Such as `1 step`, `2,400 steps`.
    static String counted(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String dex(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return (text.equals("-0.000") ? "0.000" : text).replace('-', '−');
    }

    private static String signed(double value) {
        String text = dex(value);
        return value > 0 && !text.equals("0.000") ? "+" + text : text;
    }

    static String plain(double value) {
        String text = Double.toString(value);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text)
                .replace('-', '−');
    }
}
