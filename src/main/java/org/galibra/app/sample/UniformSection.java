package org.galibra.app.sample;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

import org.galibra.app.control.Folding;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Sliders;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.study.Recipe;

import java.util.Optional;

/// Equal numbers of galaxies for equal steps of mass.
final class UniformSection {
    private static final int MOST_PER_BIN = 10_000_000;

    private final SampleViewModel model;
    private final ToggleSwitch uniform = new ToggleSwitch();
    private final NumberField width;
    private final NumberField perBin;
    private final Slider quantile = new Slider(0, 100, 50);
    private final Label how = new Label();
    private final Folding section;
    private boolean showing;

    UniformSection(SampleViewModel model) {
        this.model = model;
        uniform.setId("uniform");
        uniform.setAccessibleText("Uniform in mass");
        uniform.setTooltip(new Tooltip("Draw equal numbers of galaxies from each bin of mass"));
        uniform.selectedProperty()
                .addListener((property, was, is) -> {
                    if (!showing) {
                        model.uniform(is);
                    }
                });
        uniform.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                uniform.fire();
                event.consume();
            }
        });
        width =
                new NumberField(
                        "bin-dex", "Width of the bins of mass, dex", 0.01, 2, model::binDex);
        width.getStyleClass().add("cut-field");
        perBin =
                new NumberField(
                        "per-bin",
                        "Training galaxies to draw from each bin",
                        1,
                        MOST_PER_BIN,
                        value -> model.perBin((int) Math.round(value)));
        perBin.getStyleClass().add("cut-field");
        quantile.setId("quantile");
        quantile.setBlockIncrement(1);
        quantile.setAccessibleText("Galaxies per bin, as a quantile of the bins' counts");
        quantile.setTooltip(
                new Tooltip(
                        "Each bin gives as many galaxies as this share of the bins do not hold;"
                                + " smaller bins give all they have"));
        Sliders.dress(quantile);
        quantile.valueProperty()
                .addListener((property, old, now) -> {
                    if (!showing) {
                        model.quantile(Math.rint(now.doubleValue()) / 100);
                    }
                });
        quantile.setOnMousePressed(event -> model.hold());
        quantile.setOnMouseReleased(event -> model.release());
        how.getStyleClass().addAll("tiny", "muted");
        how.setWrapText(true);
        how.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        var dex = new Label("dex");
        dex.getStyleClass().add("unit");
        section =
                new Folding(
                        "fold-uniform",
                        "UNIFORM IN MASS",
                        uniform,
                        CutsSection.line("Bin width", width, dex),
                        CutsSection.line("Galaxies per bin", perBin),
                        quantile,
                        how);
        model.recipeProperty().subscribe(this::follow);
        model.pictureProperty().subscribe(this::show);
    }

    Node node() {
        return section;
    }

    private void follow(Optional<Recipe> recipe) {
        recipe.ifPresent(now -> {
            SamplePlan plan = now.sample();
            boolean counted = plan.split() instanceof Split.Counts;
            showing = true;
            uniform.setSelected(plan.uniform());
            width.show(plan.binDex());
            quantile.setValue(100 * plan.uniformQuantile());
            showing = false;
            width.setDisable(!plan.uniform());
            perBin.setDisable(!plan.uniform() || counted);
            quantile.setDisable(!plan.uniform());
            quantile.setVisible(!counted);
            quantile.setManaged(!counted);
            show(model.pictureProperty().get());
        });
    }

    private void show(Optional<SamplePicture> picture) {
        picture.ifPresent(now -> {
            SamplePlan plan = now.experiment().recipe().sample();
            int drawn = now.experiment().sample().perBin();
            perBin.show(plan.uniform() ? drawn : Double.NaN);
            how.setText(how(plan));
        });
    }

    private static String how(SamplePlan plan) {
        if (!plan.uniform()) {
            return "All masses as the table has them.";
        }
        if (plan.split() instanceof Split.Counts) {
            return "Follows from the numbers asked for below.";
        }
        return plan.perBin().isPresent()
                ? "As many as asked for; smaller bins give all they have."
                : "The %s %% quantile of the bins' counts."
                        .formatted(Numbers.compact(100 * plan.uniformQuantile()));
    }
}
