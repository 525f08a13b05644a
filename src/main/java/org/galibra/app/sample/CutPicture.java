package org.galibra.app.sample;

import java.util.List;

/// What stands around a slider.
///
/// @param line its column
/// @param axis from where to where it goes
/// @param counts a histogram of the galaxies that pass the cuts before this one, over the axis
/// @param before how many these are
/// @param kept how many of them pass this cut
record CutPicture(CutLine line, CutAxis axis, List<Integer> counts, int before, int kept) {
    CutPicture {
        counts = List.copyOf(counts);
    }
}
