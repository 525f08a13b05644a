package org.galibra.model.kernel;

/// An [Optimiser] at work on one array of floats, with what it remembers from step to step. A step
/// allocates nothing.
sealed interface Descent {
    /// A descent of `size` parameters before its first step.
    static Descent of(Optimiser optimiser, int size) {
        return switch (optimiser) {
            case Optimiser.Sgd _ -> new Plain();
            case Optimiser.Momentum momentum -> new WithMomentum(momentum, new float[size]);
            case Optimiser.Adam adam -> new ByMoments(adam, size);
        };
    }

    /// Moves `parameters`, which alone of the arguments are modified.
    void step(float[] parameters, float[] gradient, double rate);

    /// [Optimiser.Sgd].
    record Plain() implements Descent {
        @Override
        public void step(float[] parameters, float[] gradient, double rate) {
            float pace = (float) rate;
            for (int p = 0; p < parameters.length; p++) {
                parameters[p] -= pace * gradient[p];
            }
        }
    }

    /// [Optimiser.Momentum].
    final class WithMomentum implements Descent {
        private final float kept;
        private final boolean nesterov;
        private final float[] velocity;

        WithMomentum(Optimiser.Momentum momentum, float[] velocity) {
            this.kept = (float) momentum.kept();
            this.nesterov = momentum.nesterov();
            this.velocity = velocity;
        }

        @Override
        public void step(float[] parameters, float[] gradient, double rate) {
            float pace = (float) rate;
            float ofGradient = nesterov ? 1 : 0;
            float ofVelocity = nesterov ? kept : 1;
            for (int p = 0; p < parameters.length; p++) {
                float g = gradient[p];
                float v = kept * velocity[p] + g;
                velocity[p] = v;
                parameters[p] -= pace * (ofGradient * g + ofVelocity * v);
            }
        }
    }

    /// [Optimiser.Adam].
    final class ByMoments implements Descent {
        private static final float BETA1 = (float) Optimiser.Adam.BETA1;
        private static final float REST1 = (float) (1 - Optimiser.Adam.BETA1);
        private static final float BETA2 = (float) Optimiser.Adam.BETA2;
        private static final float REST2 = (float) (1 - Optimiser.Adam.BETA2);
        private static final float EPSILON = (float) Optimiser.Adam.EPSILON;

        private final double decay;
        private final float[] mean;
        private final float[] square;
        private double meanShare = 1;
        private double squareShare = 1;

        ByMoments(Optimiser.Adam adam, int size) {
            this.decay = adam.decay();
            this.mean = new float[size];
            this.square = new float[size];
        }

        @Override
        public void step(float[] parameters, float[] gradient, double rate) {
            meanShare *= Optimiser.Adam.BETA1;
            squareShare *= Optimiser.Adam.BETA2;
            float kept = (float) (1 - rate * decay);
            float pace = (float) (rate / (1 - meanShare));
            float scale = (float) (1 / Math.sqrt(1 - squareShare));
            for (int p = 0; p < mean.length; p++) {
                float g = gradient[p];
                float m = BETA1 * mean[p] + REST1 * g;
                float v = BETA2 * square[p] + REST2 * g * g;
                mean[p] = m;
                square[p] = v;
                float root = (float) Math.sqrt(v);
                parameters[p] = kept * parameters[p] - pace * m / (root * scale + EPSILON);
            }
        }
    }
}
