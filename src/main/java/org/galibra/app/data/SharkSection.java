package org.galibra.app.data;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.table.io.hdf5.SharkChoices;

import java.util.List;
import java.util.Optional;

/// Which of SHARK's magnitudes are read: each choice is part of the table's address, and so of the
/// recipe.
final class SharkSection {
    private final DataViewModel model;
    private final Pick<SharkChoices.Component> component;
    private final Pick<Boolean> dust;
    private final Pick<Boolean> apparent;
    private final Label order = new Label();
    private final VBox section;

    SharkSection(DataViewModel model) {
        this.model = model;
        component =
                new Pick<SharkChoices.Component>(
                                SharkChoices.Component::dataset,
                                now -> read("light of SHARK", at -> at.withComponent(now)))
                        .called("shark-component", "Whose light");
        dust =
                new Pick<Boolean>(
                                is -> is ? "with dust" : "without dust",
                                now -> read("dust of SHARK", at -> at.withDust(now)))
                        .called("shark-dust", "With or without dust");
        apparent =
                new Pick<Boolean>(
                                is -> is ? "apparent" : "absolute",
                                now -> read("magnitudes of SHARK", at -> at.withApparent(now)))
                        .called("shark-magnitudes", "Absolute or apparent magnitudes");
        order.getStyleClass().add("small");
        order.setTooltip(
                new Tooltip(
                        "Told by the file's filters, or chosen as it was opened; never guessed"));
        section =
                Rail.section(
                        "SHARK",
                        null,
                        Rail.line(new Label("Light"), component),
                        Rail.line(new Label("Dust"), dust),
                        Rail.line(new Label("Magnitudes"), apparent),
                        Rail.line(new Label("Band order"), order));
        model.factsProperty().addListener(property -> show());
        show();
    }

    Node node() {
        return section;
    }

    private void show() {
        Optional<SharkChoices> now = model.factsProperty().get().flatMap(FileFacts::shark);
        section.setVisible(now.isPresent());
        section.setManaged(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(SharkChoices now) {
        component.show(List.of(SharkChoices.Component.values()), now.component());
        dust.show(List.of(true, false), now.dust());
        apparent.show(List.of(false, true), now.apparent());
        order.setText(now.order().map(BandOrder::name).orElse("from the file"));
    }

    private void read(String what, java.util.function.UnaryOperator<SharkChoices> change) {
        model.factsProperty()
                .get()
                .flatMap(FileFacts::shark)
                .ifPresent(now -> model.read(what, change.apply(now)));
    }
}
