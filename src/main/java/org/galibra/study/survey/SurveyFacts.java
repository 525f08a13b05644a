package org.galibra.study.survey;

import org.galibra.catalogue.Meaning;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.model.trained.Provenance;
import org.galibra.study.Version;
import org.galibra.table.Source;
import org.galibra.table.Table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What the output table says of itself: the mass card, how it was made and what it is worth.
final class SurveyFacts {
    private SurveyFacts() {}

    static Map<String, String> of(Scales scales, Survey survey, SurveyPlan plan, Summary summary) {
        var facts = new LinkedHashMap<String, String>();
        Provenance trained = scales.model().provenance();
        Table input = survey.catalogue().table();
        facts.put("program", "Galibra " + Version.current());
        survey.catalogue().synthetic().ifPresent(made -> facts.put("synthetic", made));
        facts.putAll(meaning(scales, survey, summary));
        facts.put(
                "network",
                "%s, %d features (%s); trained on %s%s; recipe sha256 %s"
                        .formatted(
                                scales.model().network().architecture().widths().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining("-")),
                                scales.model().features().size(),
                                scales.model().features().name(),
                                trained.synthetic() ? "synthetic galaxies of " : "",
                                trained.table(),
                                trained.recipeSha256()));
        facts.put("network kernel", trained.kernel());
        facts.put("input", source(input.source()));
        input.source()
                .joined()
                .forEach(joined ->
                        facts.put(
                                "input joined " + joined.source().path(), source(joined.source())));
        facts.put(
                "fence",
                String.format(
                        Locale.ROOT,
                        "training ranges, margin %s; cloud %s",
                        plan.margins(),
                        scales.main().cloud().isPresent() ? "99 per cent" : "not known"));
        facts.put(
                "errors",
                String.format(
                        Locale.ROOT,
                        "%s; total %s; peculiar velocity %.0f km/s; seed %d",
                        plan.draws() > 0 ? plan.draws() + " draws" : "first order",
                        plan.total().title(),
                        plan.peculiarKmS(),
                        plan.seed()));
        summary.comparison().flatMap(Comparison::fit).ifPresent(fit -> correction(facts, fit));
        int k = 1;
        for (Trial trial : summary.calibrated().trials()) {
            facts.put("coverage " + k++, trial.words());
        }
        k = 1;
        for (String difference : survey.agreement().differences()) {
            facts.put("difference " + k++, difference);
        }
        return facts;
    }

    /// What the masses that are given out mean, and the magnitudes that they were made of.
    static SequencedMap<String, String> meaning(Scales scales, Survey survey, Summary summary) {
        boolean corrected = summary.calibrated().correction().isPresent();
        Provenance trained = scales.model().provenance();
        Meaning table = survey.catalogue().meaning();
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "mass card",
                corrected
                        ? table.massCard().description()
                                + "; on the scale of the table's own masses"
                        : trained.massCard().description() + "; as the network learned them");
        facts.put("frame", table.frame().description());
        facts.put("frame of the network", trained.frame().description());
        facts.put("filters", scales.model().features().filters());
        facts.put("stand-ins", String.join("; ", table.standInNotes()));
        facts.put("stand-ins of the network", String.join("; ", trained.standIns()));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static void correction(Map<String, String> facts, CrossFit fit) {
        facts.put(
                "correction",
                String.format(
                        Locale.ROOT,
                        "corrected = p - g(p), g = sum c_k u^k, u = (p - %.4f)/%.4f, c = %s, fitted"
                                + " to %,d galaxies with p from %.3f to %.3f",
                        (fit.correction().fitted().from() + fit.correction().fitted().to()) / 2,
                        fit.correction().fitted().length() / 2,
                        fit.correction().coefficients(),
                        fit.correction().galaxies(),
                        fit.correction().fitted().from(),
                        fit.correction().fitted().to()));
        facts.put(
                "correction cross-fitted",
                String.format(
                        Locale.ROOT,
                        "scatter %.4f dex, RMS %.4f dex over %d folds; in sample %.4f and %.4f dex",
                        fit.crossFitted().scatter(),
                        fit.crossFitted().rms(),
                        fit.folds(),
                        fit.inSample().scatter(),
                        fit.inSample().rms()));
    }

    private static String source(Source source) {
        return source.path() + (source.sha256().isEmpty() ? "" : " sha256 " + source.sha256());
    }
}
