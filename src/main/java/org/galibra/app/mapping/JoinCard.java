package org.galibra.app.mapping;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Pick;
import org.galibra.table.Table;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Optional;

/// A join while it is prepared: the keys, and how many rows find a partner, before it is made.
public final class JoinCard {
    private final JoinDraft draft;
    private final Pick<String> key;
    private final Pick<String> otherKey;
    private final Label report = new Label();
    private final HBox mark = new HBox();
    private final Button apply = new Button("Join");
    private final Card card;

    /// The card of a draft; it is there as long as there is one.
    public JoinCard(JoinDraft draft) {
        this.draft = draft;
        key = new Pick<String>(name -> name, now -> on()).called("join-key", "Key of this table");
        otherKey =
                new Pick<String>(name -> name, now -> on())
                        .called("join-other-key", "Key of the table to join");
        key.setPrefWidth(170);
        otherKey.setPrefWidth(170);
        apply.setId("join-apply");
        apply.getStyleClass().addAll("fix", "compact");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(event -> draft.apply());
        var cancel = new Button("Cancel");
        cancel.setId("join-cancel");
        cancel.getStyleClass().addAll("plain", "compact");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> draft.cancel());
        report.setId("join-report");
        report.setWrapText(true);
        report.getStyleClass().add("small");
        report.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(report, Priority.ALWAYS);
        var equals = new Label("=");
        var keys = new HBox(8, new Label("Rows belong together where"), key, equals, otherKey);
        keys.getChildren().add(Card.space());
        keys.getChildren().addAll(cancel, apply);
        keys.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(8, mark, report);
        line.setAlignment(Pos.TOP_LEFT);
        var content = new VBox(8, keys, line);
        content.getStyleClass().add("join-content");
        card = new Card("Join a table");
        card.setId("join-card");
        card.show(content);
        card.setMinHeight(Region.USE_PREF_SIZE);
        draft.stateProperty().addListener(property -> show());
        show();
    }

    public Node node() {
        return card;
    }

    private void on() {
        if (key.getValue() != null && otherKey.getValue() != null) {
            draft.on(key.getValue(), otherKey.getValue());
        }
    }

    private void show() {
        Optional<JoinDraft.State> state = draft.stateProperty().get();
        card.setVisible(state.isPresent());
        card.setManaged(state.isPresent());
        state.ifPresent(this::show);
    }

    private void show(JoinDraft.State now) {
        card.subtitle().setText(String.valueOf(now.file().getFileName()));
        Optional<Table> left = draft.tableProperty().get();
        key.show(
                left.map(JoinDraft::keys).orElse(List.of()),
                now.key().isEmpty() ? null : now.key());
        otherKey.show(
                now.other().map(JoinDraft::keys).orElse(List.of()),
                now.otherKey().isEmpty() ? null : now.otherKey());
        apply.setDisable(now.joined().isEmpty());
        mark.getChildren().clear();
        now.problem()
                .ifPresent(why -> {
                    mark.getChildren().setAll(Icons.of(Material2RoundAL.ERROR, 16, "bad-icon"));
                    report.setText(why.oneLine());
                });
        now.report()
                .ifPresent(rows -> {
                    boolean whole = rows.left().unmatched() == 0 && rows.butForCase() == 0;
                    mark.getChildren()
                            .setAll(
                                    whole
                                            ? Icons.of(Material2RoundAL.CHECK, 16, "good-icon")
                                            : Icons.of(Material2RoundMZ.WARNING, 16, "warn-icon"));
                    report.setText(String.join(". ", rows.sentences()) + ".");
                });
        if (now.problem().isEmpty() && now.joined().isEmpty()) {
            report.setText(now.other().isEmpty() ? "Reading the table…" : "Looking for partners…");
        }
    }
}
