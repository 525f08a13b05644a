package org.galibra.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// One of the panels of a figure of one galaxy: painted alike in the window and on paper.
public enum PassportPanel {
    /// Its absolute magnitudes against wavelength, those of its nearest training galaxies thin.
    SPECTRUM("absolute AB magnitude; thin: nearest training galaxies") {
        @Override
        public double height(PassportPlan plan) {
            return 150;
        }

        @Override
        void paint(Graphics2D graphics, Rectangle2D area, PassportPlan plan, FigureStyle style) {
            new PassportSpectrum(plan, style).paint(graphics, area);
        }

        @Override
        public Optional<Pointed> at(
                PassportPlan plan, double width, double height, double x, double y) {
            return PassportSpectrum.at(plan, width, height, x, y);
        }
    },
    /// Where its features stand among those of the training galaxies.
    QUANTILES("per cent of the training galaxies below; shaded: 16–84 per cent") {
        @Override
        public double height(PassportPlan plan) {
            return 132;
        }

        @Override
        void paint(Graphics2D graphics, Rectangle2D area, PassportPlan plan, FigureStyle style) {
            PassportQuantiles.paint(graphics, area, plan, style);
        }

        @Override
        public Optional<Pointed> at(
                PassportPlan plan, double width, double height, double x, double y) {
            return PassportQuantiles.at(plan, width, height, x, y);
        }
    },
    /// What each neuron adds to the mass of the median galaxy.
    NEURONS("what each neuron adds, dex; dashed: true mass") {
        @Override
        public double height(PassportPlan plan) {
            return PassportNeurons.height(plan);
        }

        @Override
        void paint(Graphics2D graphics, Rectangle2D area, PassportPlan plan, FigureStyle style) {
            PassportNeurons.paint(graphics, area, plan, style);
        }

        @Override
        public Optional<Pointed> at(
                PassportPlan plan, double width, double height, double x, double y) {
            return PassportNeurons.at(plan, height, y);
        }
    };

    private final String words;

    PassportPanel(String words) {
        this.words = words;
    }

    /// What stands above the panel on paper.
    String words() {
        return words;
    }

    /// How high it is, in px or pt.
    public abstract double height(PassportPlan plan);

    abstract void paint(
            Graphics2D graphics, Rectangle2D area, PassportPlan plan, FigureStyle style);

    /// What lies at a point of a panel of this size, in px.
    public abstract Optional<Pointed> at(
            PassportPlan plan, double width, double height, double x, double y);
}
