package org.galibra.app.sample;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.galibra.app.control.Rail;

/// What a person chooses of a sample.
final class SampleRail {
    private final ScrollPane scroll;

    SampleRail(SampleViewModel model) {
        var rail = new Rail();
        rail.getStyleClass().add("sample-rail");
        rail.getChildren()
                .addAll(
                        new CutsSection(model).node(),
                        new TailsSection(model).node(),
                        new UniformSection(model).node(),
                        new SplitSection(model).node());
        scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
    }

    Node node() {
        return scroll;
    }
}
