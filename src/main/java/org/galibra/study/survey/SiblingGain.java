package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.photometry.Band;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What siblings would gain before any is trained: galaxies that lack a band, or have it too faint,
/// by the bands that are left to weigh them by. Whether the fence of such a network then lets them
/// in is not known before it is made.
///
/// @param sets of bands, those of most galaxies first
public record SiblingGain(List<On> sets) {
    public SiblingGain {
        sets = List.copyOf(sets);
    }

    /// Galaxies that a network on some bands would weigh.
    ///
    /// @param bands what it sees
    /// @param without the bands of the main network that it does without
    public record On(List<Band> bands, List<Band> without, int galaxies) {
        public On {
            bands = List.copyOf(bands);
            without = List.copyOf(without);
        }

        /// Such as `without FUV NUV`.
        public String words() {
            return "without " + Weigher.names(without);
        }
    }

    static SiblingGain of(Scales scales, Catalogue survey, Weighing weighing) {
        List<Band> bands = scales.model().features().bands();
        Sights sights = Sights.of(survey, bands);
        Map<List<Band>, Integer> counts = new HashMap<>();
        for (int row = 0; row < weighing.rows(); row++) {
            switch (weighing.reason(row).kind()) {
                case MISSING, NOT_DETECTED, TOO_FAINT ->
                        counts.merge(sights.reliable(row), 1, Integer::sum);
                default -> {}
            }
        }
        var sets = new ArrayList<On>();
        counts.forEach((kept, galaxies) -> {
            if (Siblings.canBeMade(scales, kept)) {
                var without = new ArrayList<>(bands);
                without.removeAll(kept);
                sets.add(new On(kept, without, galaxies));
            }
        });
        sets.sort(Comparator.comparingInt(On::galaxies).reversed().thenComparing(On::words));
        return new SiblingGain(sets);
    }

    /// What a person should know who weighed without siblings.
    public String advice() {
        return String.format(
                Locale.ROOT,
                "%,d galaxies lack a band: --siblings would weigh them with %,d networks on the"
                        + " others, most of them %s (%,d)",
                galaxies(),
                sets.size(),
                sets.getFirst().words(),
                sets.getFirst().galaxies());
    }

    /// How many galaxies they would weigh.
    public int galaxies() {
        return sets.stream().mapToInt(On::galaxies).sum();
    }
}
