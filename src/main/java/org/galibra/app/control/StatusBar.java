package org.galibra.app.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.material2.Material2RoundAL;

/// The window's last line: what goes on, how far it has come, and the way to end it.
public final class StatusBar extends HBox {
    private final Circle mark = new Circle(4);
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Label share = new Label();
    private final Label detail = new Label();
    private final Button cancel =
            new Button("Cancel", Icons.of(Material2RoundAL.CANCEL, 14, "accent-icon"));

    /// A bar over `status` with quiet words at its right end; Cancel runs `stop`.
    public StatusBar(ObservableValue<Status> status, ObservableValue<String> aside, Runnable stop) {
        super(8);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().add("status-text");
        share.getStyleClass().add("status-detail");
        detail.getStyleClass().add("status-detail");
        cancel.getStyleClass().add("status-cancel");
        cancel.setTooltip(new Tooltip("Ends what goes on; what is done is kept"));
        cancel.setOnAction(event -> stop.run());
        progress.setPrefWidth(200);
        var quiet = new Label();
        quiet.getStyleClass().add("status-detail");
        quiet.textProperty().bind(aside);
        getChildren().addAll(mark, text, progress, share, detail, cancel, Card.space(), quiet);
        status.addListener((property, old, now) -> show(now));
        show(status.getValue());
    }

    private void show(Status now) {
        mark.getStyleClass()
                .setAll(
                        switch (now.tone()) {
                            case QUIET -> "mark-quiet";
                            case RUNNING -> "mark-running";
                            case DONE -> "mark-done";
                            case ATTENTION -> "mark-attention";
                        });
        text.setText(now.text());
        detail.setText(now.detail());
        boolean working = !Double.isNaN(now.share());
        progress.setProgress(working ? now.share() : 0);
        share.setText(now.share() >= 0 ? Math.round(100 * now.share()) + " %" : "");
        present(progress, working);
        present(share, now.share() >= 0);
        present(detail, !now.detail().isEmpty());
        present(cancel, now.cancellable());
        setAccessibleText(now.text());
    }

    private static void present(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
