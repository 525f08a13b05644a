package org.galibra.sample;

import java.util.Locale;

/// How galaxies are shared between training and test: a share, or two numbers of galaxies.
public sealed interface Split {
    /// The share of galaxies on the training side.
    double trainingShare();

    /// All galaxies, or as many as uniform drawing leaves, `trainingShare` of them for training.
    record Share(double trainingShare) implements Split {
        public Share {
            if (!(trainingShare > 0 && trainingShare < 1)) {
                throw new IllegalArgumentException("training share " + trainingShare);
            }
        }

        @Override
        public String toString() {
            return Double.toString(trainingShare);
        }
    }

    /// Just so many galaxies on each side.
    record Counts(int training, int test) implements Split {
        public Counts {
            if (training < 1 || test < 1) {
                throw new IllegalArgumentException(training + " and " + test + " galaxies");
            }
        }

        @Override
        public double trainingShare() {
            return training / ((double) training + test);
        }

        @Override
        public String toString() {
            return training + ":" + test;
        }
    }

    /// Reads `0.7` or `8213:3520`.
    ///
    /// @throws IllegalArgumentException if it is neither
    static Split parse(String text) {
        try {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Share(Double.parseDouble(text))
                    : new Counts(
                            Integer.parseInt(text.substring(0, colon).strip()),
                            Integer.parseInt(text.substring(colon + 1).strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "'%s' is no split: write a share such as 0.7, or numbers such as"
                                    + " 8213:3520",
                            text),
                    e);
        }
    }
}
