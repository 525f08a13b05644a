package org.galibra.app.sample;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.Page;
import org.galibra.app.Refusal;
import org.galibra.app.control.Banner;
import org.galibra.app.control.Card;
import org.galibra.app.control.Notice;

import java.util.Optional;

/// The galaxies left after each step, whether they are enough, and why none can be drawn.
final class FallCard {
    private final Card card;
    private final Label enough = new Label();
    private final FallChart chart = new FallChart();

    FallCard(SampleViewModel model) {
        enough.setId("enough");
        enough.getStyleClass().add("chip");
        enough.setMinWidth(Region.USE_PREF_SIZE);
        card = new Card("Galaxies left after each cut", enough);
        card.setId("fall");
        var notice = new SimpleObjectProperty<Optional<Notice>>(Optional.empty());
        model.refusalProperty().subscribe(now -> notice.set(now.flatMap(FallCard::said)));
        var banner = new Banner(notice, model::undo, _ -> {});
        banner.setId("sample-refused");
        var content = new VBox(8, banner, chart);
        content.getStyleClass().add("fall-area");
        VBox.setVgrow(chart, Priority.ALWAYS);
        card.show(content);
        model.pictureProperty().addListener((property, old, now) -> show(now));
        show(model.pictureProperty().get());
    }

    private static Optional<Notice> said(Refusal refusal) {
        if (refusal.page() == Page.DATA) {
            return Optional.empty();
        }
        Notice notice = Notice.of(refusal.problem());
        return Optional.of(
                Notice.warning(notice.text() + " Shown is the sample before.").fixedBy("Undo"));
    }

    Node node() {
        return card;
    }

    private void show(Optional<SamplePicture> picture) {
        picture.ifPresent(now -> {
            chart.show(now.fall());
            var experiment = now.experiment();
            var judged =
                    Enough.of(
                            now.fall().fit(),
                            experiment.sample().features().size(),
                            experiment.recipe().layers().neurons());
            enough.setText(judged.words());
            enough.setTooltip(new Tooltip(judged.rule()));
            enough.getStyleClass().setAll("label", "chip", judged.is() ? "good" : "attention");
        });
    }
}
