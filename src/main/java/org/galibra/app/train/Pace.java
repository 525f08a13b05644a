package org.galibra.app.train;

import org.galibra.app.control.Numbers;

/// How fast to train, on a logarithmic scale from one step a second to as fast as the machine goes.
///
/// @param stepsPerSecond steps a second; infinite for no limit
public record Pace(double stepsPerSecond) {
    /// As fast as the machine goes.
    public static final Pace UNLIMITED = new Pace(Double.POSITIVE_INFINITY);

    /// The scale's end, where the limit is gone.
    public static final double LARGEST_POSITION = 5;

    private static final double LAST_LIMITED = 4.9;
    private static final double NUDGE = 0.25;

    public Pace {
        if (!(stepsPerSecond > 0)) {
            throw new IllegalArgumentException(stepsPerSecond + " steps a second");
        }
    }

    /// The pace at a position of the scale, 0 to [#LARGEST_POSITION]: 10^position steps a second,
    /// rounded to two digits.
    public static Pace at(double position) {
        if (position > LAST_LIMITED) {
            return UNLIMITED;
        }
        double exact = Math.pow(10, Math.max(0, position));
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(exact)) - 1));
        return new Pace(Math.max(1, Math.round(exact / unit) * unit));
    }

    /// The place of this pace on the scale.
    public double position() {
        return isUnlimited() ? LARGEST_POSITION : Math.log10(stepsPerSecond);
    }

    /// The next faster pace, in quarters of a decade.
    public Pace faster() {
        return at(Math.min(LARGEST_POSITION, position() + NUDGE));
    }

    /// The next slower pace.
    public Pace slower() {
        return at(Math.min(LAST_LIMITED, position() - NUDGE));
    }

    public boolean isUnlimited() {
        return Double.isInfinite(stepsPerSecond);
    }

    /// For people: `max` or `1,000/s`.
    public String label() {
        return isUnlimited() ? "max" : Numbers.count(Math.round(stepsPerSecond)) + "/s";
    }
}
