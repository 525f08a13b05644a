package org.galibra.app.control;

import atlantafx.base.controls.ProgressSliderSkin;

import javafx.scene.control.Slider;

/// What all sliders have in common.
public final class Sliders {
    private Sliders() {}

    /// Fills the track up to the thumb.
    public static void dress(Slider slider) {
        slider.setSkin(new ProgressSliderSkin(slider));
    }
}
