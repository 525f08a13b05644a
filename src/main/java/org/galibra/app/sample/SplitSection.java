package org.galibra.app.sample;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Folding;
import org.galibra.app.control.Icons;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.ShareBar;
import org.galibra.sample.Split;
import org.galibra.study.Recipe;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.Optional;

/// How the galaxies are shared between training and test.
final class SplitSection {
    private static final int MOST = 100_000_000;
    private static final long LARGEST_SEED = 999_999_999;

    /// How the sizes are asked for.
    private enum By {
        NUMBERS,
        SHARE
    }

    private final SampleViewModel model;
    private final Segmented<By> by = new Segmented<>("Split by");
    private final NumberField training;
    private final NumberField test;
    private final NumberField share;
    private final NumberField held;
    private final NumberField seed;
    private final HBox numbers;
    private final HBox shares;
    private final ShareBar bar = new ShareBar("part-fit", "part-validation");
    private final Label fitCount = new Label();
    private final Label validationCount = new Label();
    private final Label testCount = new Label();
    private final Folding section;
    private Split.Counts counts = Edits.ELSON_2025;
    private double trainingShare = 0.7;
    private boolean showing;

    SplitSection(SampleViewModel model) {
        this.model = model;
        by.with(By.NUMBERS, "Numbers", "Just so many galaxies on each side");
        by.with(By.SHARE, "Share", "All galaxies that uniform drawing leaves");
        by.setId("split-by");
        by.valueProperty()
                .addListener((property, old, now) -> {
                    if (!showing) {
                        model.split(now == By.NUMBERS ? asked() : new Split.Share(trainingShare));
                    }
                });
        training =
                field(
                        "split-training",
                        "Training galaxies, those held out included",
                        1,
                        MOST,
                        n -> model.split(new Split.Counts((int) n, counts.test())));
        test =
                field(
                        "split-test",
                        "Test galaxies",
                        1,
                        MOST,
                        n -> model.split(new Split.Counts(counts.training(), (int) n)));
        share =
                field(
                        "split-share",
                        "Share of the galaxies on the training side, %",
                        1,
                        99,
                        percent -> model.split(new Split.Share(percent / 100)));
        held =
                field(
                        "split-held",
                        "Share of the training galaxies held out for validation, %",
                        0,
                        50,
                        percent -> model.validationShare(percent / 100));
        seed =
                field(
                        "sample-seed",
                        "Seed of sample, split, initial values and batches",
                        0,
                        LARGEST_SEED,
                        number -> model.seed((long) number));
        numbers = CutsSection.line("Training, test", training, test);
        shares = CutsSection.line("Training", share, percent());
        bar.setMinHeight(20);
        bar.setPrefHeight(20);
        bar.getStyleClass().add("split-bar");
        section =
                new Folding(
                        "fold-split",
                        "SPLIT",
                        by,
                        new VBox(numbers, shares),
                        CutsSection.line("Held out for validation", held, percent()),
                        CutsSection.line("Seed", seed),
                        bar,
                        legend());
        model.recipeProperty().subscribe(this::follow);
        model.pictureProperty().subscribe(this::show);
    }

    private static NumberField field(
            String id,
            String words,
            double least,
            double most,
            java.util.function.DoubleConsumer entered) {
        var field = new NumberField(id, words, least, most, entered);
        field.getStyleClass().add("cut-field");
        return field;
    }

    private static Label percent() {
        var percent = new Label("%");
        percent.getStyleClass().add("unit");
        return percent;
    }

    private HBox legend() {
        fitCount.getStyleClass().addAll("tiny", "fit-text");
        validationCount.getStyleClass().addAll("tiny", "validation-text");
        testCount.getStyleClass().addAll("tiny", "test-text");
        testCount.setGraphic(Icons.of(Material2RoundAL.LOCK, 11, "muted-icon"));
        testCount.setGraphicTextGap(3);
        testCount.setTooltip(new Tooltip("The test set stays sealed until it is opened, once"));
        fitCount.setId("split-fit-count");
        testCount.setId("split-test-count");
        for (Label label : List.of(fitCount, validationCount, testCount)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        var line = new HBox(8, fitCount, validationCount, Card.space(), testCount);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    Node node() {
        return section;
    }

    /// The numbers to begin with: those of the sample at hand, so that it stays as large.
    private Split.Counts asked() {
        return model.pictureProperty()
                .get()
                .map(now ->
                        new Split.Counts(
                                now.fall().fit() + now.fall().validation(), now.fall().test()))
                .orElse(counts);
    }

    private void follow(Optional<Recipe> recipe) {
        recipe.ifPresent(now -> {
            Split split = now.sample().split();
            trainingShare = split.trainingShare();
            boolean counted = split instanceof Split.Counts;
            if (split instanceof Split.Counts asked) {
                counts = asked;
                training.show(asked.training());
                test.show(asked.test());
            } else {
                share.show(Math.rint(1000 * trainingShare) / 10);
            }
            held.show(Math.rint(1000 * now.sample().validationShare()) / 10);
            seed.show((double) now.seed());
            showing = true;
            by.valueProperty().set(counted ? By.NUMBERS : By.SHARE);
            showing = false;
            present(numbers, counted);
            present(shares, !counted);
        });
    }

    private static void present(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void show(Optional<SamplePicture> picture) {
        picture.ifPresent(now -> {
            Fall fall = now.fall();
            bar.show(List.of((long) fall.fit(), (long) fall.validation(), (long) fall.test()));
            fitCount.setText(Numbers.count(fall.fit()) + " fit");
            validationCount.setText(Numbers.count(fall.validation()) + " validation");
            testCount.setText(Numbers.count(fall.test()) + " test");
        });
    }
}
