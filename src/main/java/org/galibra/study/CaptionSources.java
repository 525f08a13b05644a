package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.model.trained.Provenance;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Cut;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Trim;

import java.util.Optional;

/// Where the galaxies and the network of a figure come from, in the sentences of its caption.
///
/// @param recipe what was done
/// @param model the network
/// @param catalogue the galaxies' table, where it is at hand to tell the column of redshifts
record CaptionSources(Recipe recipe, TrainedModel model, Optional<Catalogue> catalogue) {
    static CaptionSources of(RunResults results) {
        return new CaptionSources(
                results.recipe(), results.model(), results.experiment().map(Experiment::catalogue));
    }

    /// From which table, by which cuts.
    String sample() {
        SamplePlan plan = recipe.sample();
        var text = new StringBuilder("Sample: ");
        text.append(model.provenance().table());
        if (model.provenance().synthetic()) {
            text.append(" (synthetic galaxies, not observed)");
        }
        plan.cuts().forEach(cut -> text.append(", ").append(words(cut)));
        Trim trim = plan.trim();
        if (!trim.equals(Trim.NONE)) {
            text.append(
                    "; of each feature the %s–%s percentile range"
                            .formatted(Captions.plain(trim.lower()), Captions.plain(trim.upper())));
        }
        if (plan.uniform()) {
            text.append(
                    "; uniform in log M★ by bins of %s dex"
                            .formatted(Captions.plain(plan.binDex())));
        }
        return text.append("; seed ").append(recipe.seed()).append('.').toString();
    }

    /// The column of redshifts is called z where the table is at hand to tell it.
    private String words(Cut cut) {
        var redshift = catalogue.flatMap(SampleFigures::redshift);
        return redshift.map(column -> SampleFigures.words(cut, column, "z"))
                .orElseGet(() -> SampleFigures.words(cut, "", ""));
    }

    /// By which network, after how many steps.
    String training() {
        Provenance from = model.provenance();
        var plan = recipe.training();
        return "Network %s, after %s of %s galaxies at η = %s."
                .formatted(
                        model.network().architecture(),
                        Captions.counted(from.steps(), "step"),
                        Captions.count(plan.batch()),
                        Captions.plain(plan.rateAfter(0)));
    }
}
