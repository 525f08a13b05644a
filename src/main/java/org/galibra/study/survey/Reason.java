package org.galibra.study.survey;

import org.galibra.evaluation.survey.FeatureFence;

/// Why a row has, or has not, a mass to be trusted. Every row has exactly one.
///
/// @param kind of reason
/// @param code as an output table has it, in ASCII: `inside`, `above u-g`, `missing W1`
public record Reason(Kind kind, String code) {
    public static final Reason INSIDE = new Reason(Kind.INSIDE, "inside");
    public static final Reason OUTSIDE_CLOUD = new Reason(Kind.OUTSIDE_CLOUD, "outside the cloud");
    public static final Reason NO_DISTANCE = new Reason(Kind.NO_DISTANCE, "no distance");

    /// What kind of reason it is, in the order in which they are asked.
    public enum Kind {
        /// The redshift is missing or at most 0.001, or the distance is not known.
        NO_DISTANCE,
        /// A band was not observed.
        MISSING,
        /// A band was observed, but its flux is not above 0 or below the limit.
        NOT_DETECTED,
        /// A band was measured so badly that more than 2 per cent of draws would not be above 0.
        TOO_FAINT,
        /// A feature is outside the training range.
        FENCED,
        /// The galaxy is far from the cloud of training galaxies.
        OUTSIDE_CLOUD,
        INSIDE;

        /// Whether a network can weigh the galaxy at all, trusted or not.
        public boolean isWeighed() {
            return this == TOO_FAINT || this == FENCED || this == OUTSIDE_CLOUD || this == INSIDE;
        }
    }

    static Reason missing(String band) {
        return new Reason(Kind.MISSING, "missing " + band);
    }

    static Reason notDetected(String band) {
        return new Reason(Kind.NOT_DETECTED, "not detected " + band);
    }

    static Reason tooFaint(String band) {
        return new Reason(Kind.TOO_FAINT, "too faint " + band);
    }

    static Reason fenced(FeatureFence.Crossing crossing) {
        return new Reason(Kind.FENCED, crossing.code().replace('−', '-'));
    }

    public boolean isInside() {
        return kind == Kind.INSIDE;
    }
}
