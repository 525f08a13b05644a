package org.galibra.model;

import java.util.Locale;

/// What becomes of the learning rate as training goes on: the rate of a step is the plan's times a
/// share from 0 to 1.
public enum Schedule {
    /// The plan's rate throughout.
    CONSTANT,

    /// ½ (1 + cos(π t / T)) of it after t of T steps (Loshchilov & Hutter 2017, without restarts).
    COSINE,

    /// Half of what it was, each time that 20 validations in a row have brought no loss lower by
    /// 10⁻⁴ of the lowest; at least a thousandth.
    PLATEAU;

    private static final int PATIENCE = 20;
    private static final double GAIN = 1e-4;
    private static final double CUT = 0.5;
    private static final double LEAST = 1e-3;

    /// The name in a recipe.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The shares of one training.
    Course course(long steps) {
        return new Course(this, steps);
    }

    /// A schedule in the course of one training.
    static final class Course {
        private final Schedule schedule;
        private final long steps;
        private double share = 1;
        private double lowest = Double.POSITIVE_INFINITY;
        private int without;

        private Course(Schedule schedule, long steps) {
            this.schedule = schedule;
            this.steps = steps;
        }

        /// The share for the step after `done` steps.
        double after(long done) {
            return schedule == COSINE ? 0.5 * (1 + StrictMath.cos(Math.PI * done / steps)) : share;
        }

        /// Hears of a validation loss.
        void validated(double loss) {
            if (schedule != PLATEAU) {
                return;
            }
            if (loss < (1 - GAIN) * lowest) {
                lowest = loss;
                without = 0;
            } else if (++without >= PATIENCE) {
                without = 0;
                share = Math.max(LEAST, CUT * share);
            }
        }
    }
}
