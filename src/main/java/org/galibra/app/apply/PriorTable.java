package org.galibra.app.apply;

import javafx.scene.Node;

import org.galibra.app.control.Numbers;
import org.galibra.evaluation.WeightedMetrics;
import org.galibra.sample.MassPrior;
import org.galibra.study.survey.UnderPrior;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// How well masses agree under a uniform and under a natural distribution of masses, all together
/// and by predicted mass.
final class PriorTable {
    private static final Map<String, String> JUDGED =
            Map.of(
                    "simulation", "simulation",
                    "raw", "survey, raw",
                    "corrected", "survey, corrected");
    private static final List<String> HEADS = List.of("median", "scatter", "RMS", "eff. N");

    private final SmallTable table = new SmallTable("prior-table");

    Node node() {
        return table.node();
    }

    void show(List<UnderPrior> priors) {
        table.clear();
        table.head(
                "Weighted to",
                0,
                0,
                1,
                "Galaxies count as often as their known masses occur in the distribution; below"
                        + " each set, those in bins of predicted mass");
        for (MassPrior prior : MassPrior.values()) {
            int at = place(prior);
            table.head(prior.toString(), at, 0, HEADS.size(), prior.words());
            for (int k = 0; k < HEADS.size(); k++) {
                table.head(
                        HEADS.get(k),
                        at + k,
                        1,
                        1,
                        k < HEADS.size() - 1
                                ? "Of predicted − known mass, in dex"
                                : "(Σw)² / Σw²: galaxies of equal weight that tell as much");
            }
        }
        int row = 2;
        for (String judged : List.of("simulation", "raw", "corrected")) {
            List<UnderPrior> ours =
                    priors.stream().filter(each -> each.judged().equals(judged)).toList();
            if (ours.isEmpty()) {
                continue;
            }
            table.head(JUDGED.get(judged), 0, row, 1, "All of them");
            for (UnderPrior each : ours) {
                line(each.all(), each.prior(), row);
            }
            row++;
            var bins = new TreeSet<Double>();
            ours.forEach(each -> each.byPredicted().forEach(bin -> bins.add(bin.from())));
            for (double from : bins) {
                table.text(
                        String.format(Locale.ROOT, "%.1f to %.1f", from, from + UnderPrior.BIN_DEX),
                        0,
                        row);
                for (UnderPrior each : ours) {
                    int at = row;
                    each.byPredicted().stream()
                            .filter(bin -> bin.from() == from)
                            .forEach(bin -> line(bin.metrics(), each.prior(), at));
                }
                row++;
            }
        }
    }

    /// The first column of what is told under a prior.
    private static int place(MassPrior prior) {
        return 1 + HEADS.size() * List.of(MassPrior.values()).indexOf(prior);
    }

    private void line(WeightedMetrics metrics, MassPrior prior, int row) {
        int at = place(prior);
        table.text(Numbers.dex(metrics.median()), at, row);
        table.text(Numbers.dex(metrics.scatter()), at + 1, row);
        table.text(Numbers.dex(metrics.rms()), at + 2, row);
        table.text(Numbers.count(Math.round(metrics.effective())), at + 3, row);
    }
}
