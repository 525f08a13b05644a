package org.galibra.app.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Pick;
import org.galibra.app.mapping.Use;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.Question;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.work.Problem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What only a person can decide, each with its fix and the opposite; what stands in the way; and
/// below, what a person should know of the table although there is nothing to decide.
final class AttentionCard {
    /// More answers than this stand in a list.
    private static final int MOST_BUTTONS = 3;

    private static final double MOST_IN_VIEW = 3.4;
    private static final double LINE = 46;
    private static final double NOTE = 28;

    private final DataViewModel model;
    private final Label count = new Label();
    private final Button all =
            new Button("", Icons.of(Material2RoundAL.DONE_ALL, 14, "on-accent-icon"));
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Card card;

    AttentionCard(DataViewModel model) {
        this.model = model;
        count.getStyleClass().addAll("chip", "attention");
        all.setId("fix-all");
        all.getStyleClass().addAll("fix", "compact");
        all.setTooltip(new Tooltip("Takes every proposal; one undo takes all of them back"));
        all.setOnAction(event -> model.mappings().answerAll());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("rail-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card = new Card("Needs your attention", all);
        card.setId("attention");
        card.show(scroll);
        model.meaningProperty().addListener(property -> show());
        model.problemProperty().addListener(property -> show());
        show();
    }

    Node node() {
        return card;
    }

    private void show() {
        List<Question> questions =
                model.meaningProperty().get().map(Meaning::questions).orElse(List.of());
        Optional<Problem> problem = model.problemProperty().get();
        lines.getChildren().clear();
        problem.ifPresent(why -> lines.getChildren().add(line(why)));
        boolean massless =
                model.meaningProperty().get().filter(now -> now.target().isEmpty()).isPresent();
        if (massless && problem.isPresent()) {
            ((HBox) lines.getChildren().getFirst()).getChildren().add(masses());
        }
        questions.forEach(question -> lines.getChildren().add(line(question)));
        int open = lines.getChildren().size();
        List<String> notes = model.meaningProperty().get().map(Meaning::notes).orElse(List.of());
        notes.forEach(note -> lines.getChildren().add(line(note)));
        card.title().setText(open > 0 ? "Needs your attention" : "Worth knowing");
        count.setText(Numbers.count(open));
        card.subtitle().setGraphic(open > 0 ? count : null);
        all.setText(questions.size() == 2 ? "Fix both" : "Fix all");
        present(all, questions.size() > 1);
        present(card, open + notes.size() > 0);
        double height = LINE * open + NOTE * notes.size();
        scroll.setPrefHeight(Math.min(LINE * MOST_IN_VIEW, height) + 2);
        scroll.setMinHeight(Math.min(LINE * 2, height));
    }

    private static void present(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static Node line(String note) {
        var words = new Label(sentence(note), Icons.of(Material2RoundAL.INFO, 16, "link-icon"));
        words.getStyleClass().addAll("small", "attention-line", "note-line");
        words.setGraphicTextGap(10);
        words.setTooltip(new Tooltip(words.getText()));
        words.setMinHeight(NOTE);
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    /// Names the column of masses, in the place that asks for it.
    private Node masses() {
        var box =
                new Pick<ColumnLine>(
                                ColumnLine::name, line -> model.assign(line, Use.of(Role.MASS)))
                        .called("mass-column-choice", "Mass column");
        box.setPromptText("Mass column…");
        box.show(
                model.columns().all().stream()
                        .filter(line ->
                                line.column().values() instanceof Reals
                                        || line.column().values() instanceof Integers)
                        .toList(),
                null);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Node line(Problem problem) {
        String place = problem.place();
        return line(
                "problem",
                Material2RoundAL.ERROR,
                "bad-icon",
                (place.isEmpty() ? "" : place + ": ") + sentence(problem.reason()),
                sentence(problem.remedy()));
    }

    private Node line(Question question) {
        HBox line =
                line(
                        "question-" + question.id(),
                        Material2RoundMZ.WARNING,
                        question.needed() ? "bad-icon" : "warn-icon",
                        beginsWithColumn(question.what())
                                ? question.what() + "."
                                : sentence(question.what()),
                        sentence(question.evidence())
                                + (question.needed() ? " Nothing can be trained before." : ""));
        List<Question.Answer> answers = question.answers();
        if (answers.size() > MOST_BUTTONS) {
            var others =
                    new Pick<Question.Answer>(Question.Answer::label, model::answer)
                            .called("answers-" + question.id(), "Answers");
            others.setPromptText("Choose…");
            others.show(answers, null);
            line.getChildren().add(others);
            return line;
        }
        for (int i = answers.size() - 1; i >= 0; i--) {
            Question.Answer answer = answers.get(i);
            var button = new Button(answer.label());
            button.getStyleClass().addAll(i == 0 ? "fix" : "plain", "compact");
            button.setId("answer-" + i + "-" + question.id());
            button.setMinWidth(Region.USE_PREF_SIZE);
            if (!answer.option().isEmpty()) {
                button.setTooltip(new Tooltip("On the command line: " + answer.option()));
            }
            button.setOnAction(event -> model.answer(answer));
            line.getChildren().add(button);
        }
        return line;
    }

    /// Whether a sentence begins with a column's name, which keeps its spelling.
    private boolean beginsWithColumn(String words) {
        String first = words.split("[ ,]", 2)[0];
        return model.tableProperty().get().flatMap(table -> table.column(first)).isPresent();
    }

    private static HBox line(String id, Ikon icon, String colour, String what, String more) {
        var head = new Label(what);
        head.getStyleClass().addAll("small", "strong");
        head.setTooltip(new Tooltip(what));
        var detail = new Label(more);
        detail.getStyleClass().addAll("tiny", "muted");
        detail.setManaged(!more.isBlank());
        var words = new VBox(2, head, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, Icons.of(icon, 18, colour), words);
        line.setId(id);
        line.getStyleClass().add("attention-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE);
        return line;
    }

    private static String sentence(String words) {
        if (words.isBlank()) {
            return "";
        }
        // A sentence that begins with a column's name keeps its spelling.
        boolean named = words.split(" ", 2)[0].matches(".*[_A-Z0-9].*");
        String capital =
                named ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return capital + (words.endsWith(".") ? "" : ".");
    }
}
