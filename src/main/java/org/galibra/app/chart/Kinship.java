package org.galibra.app.chart;

import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which features are made of which bands.
///
/// @param bandsOf for each feature, the places of its bands
/// @param featuresOf for each band, the places of its features
public record Kinship(List<Set<Integer>> bandsOf, List<Set<Integer>> featuresOf) {
    /// Of no features.
    public static final Kinship NONE = new Kinship(List.of(), List.of());

    /// The features of a set by its bands.
    public static Kinship of(FeatureSet features) {
        List<Band> bands = features.bands();
        var bandsOf = new ArrayList<Set<Integer>>();
        for (Band band : features.magnitudes()) {
            bandsOf.add(Set.of(bands.indexOf(band)));
        }
        for (Colour colour : features.colours()) {
            bandsOf.add(Set.of(bands.indexOf(colour.blue()), bands.indexOf(colour.red())));
        }
        var featuresOf = new ArrayList<Set<Integer>>();
        for (int b = 0; b < bands.size(); b++) {
            var of = new HashSet<Integer>();
            for (int i = 0; i < bandsOf.size(); i++) {
                if (bandsOf.get(i).contains(b)) {
                    of.add(i);
                }
            }
            featuresOf.add(of);
        }
        return new Kinship(bandsOf, featuresOf);
    }
}
