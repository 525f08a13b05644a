package org.galibra.figure;

import java.util.Optional;
import java.util.function.Supplier;

/// Which of the points drawn is nearest to the pointer, as long as it is near.
final class NearestPoint {
    /// How far, in px, the pointer may miss a mark.
    private static final double NEAR = 12;

    private final double x;
    private final double y;
    private double least = NEAR;
    private Optional<Supplier<String>> found = Optional.empty();

    NearestPoint(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /// A point that is drawn at a place, and what it says.
    void see(double atX, double atY, Supplier<String> words) {
        double distance = Math.hypot(atX - x, atY - y);
        if (distance < least) {
            least = distance;
            found = Optional.of(words);
        }
    }

    /// What the nearest point says; empty where none is near.
    Optional<String> words() {
        return found.map(Supplier::get);
    }
}
