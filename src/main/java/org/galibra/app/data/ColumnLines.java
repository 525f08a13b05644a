package org.galibra.app.data;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.galibra.app.work.Work;
import org.galibra.catalogue.ColumnReading;
import org.galibra.catalogue.ColumnSummary;
import org.galibra.catalogue.Meaning;
import org.galibra.table.Column;
import org.galibra.work.Problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The columns of the open table as the page lists them, those in view, and their summaries.
public final class ColumnLines {
    private final Summaries summaries;
    private final Map<String, IntFunction<Observed>> observed = new HashMap<>();
    private final ObservableList<ColumnLine> lines = FXCollections.observableArrayList();
    private final FilteredList<ColumnLine> shown = new FilteredList<>(lines, ColumnLine::isUsed);
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private Optional<Meaning> meaning = Optional.empty();
    private List<ColumnLine> taken = List.of();

    /// Lines whose summaries work makes; what goes wrong in it goes to `fault`.
    ColumnLines(Work work, Consumer<Throwable> fault) {
        summaries = new Summaries(work, fault);
        all.addListener(property -> filter());
        search.addListener(property -> filter());
    }

    /// Another table has been opened.
    void forget() {
        summaries.forget();
        lines.clear();
        observed.clear();
        search.set("");
        meaning = Optional.empty();
        taken = List.of();
    }

    /// The table has come to mean something else.
    ///
    /// @param made what its columns are taken for
    void read(Meaning now, List<ColumnLine> made) {
        taken = made;
        if (meaning.isEmpty()) {
            // Where little was recognised, a person maps the rest.
            all.set(now.target().isEmpty() || now.bands().isEmpty());
        }
        observed.clear();
        meaning = Optional.of(now);
    }

    /// Shows what the columns are taken for, and what is wrong with each.
    void show(Function<String, Optional<Problem>> problem) {
        List<ColumnLine> now =
                taken.stream()
                        .map(line ->
                                problem.apply(line.name())
                                        .or(() -> summaries.problem(line.name()))
                                        .map(line::wrong)
                                        .orElse(line))
                        .toList();
        if (lines.size() != now.size()) {
            lines.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!lines.get(i).equals(now.get(i))) {
                lines.set(i, now.get(i));
            }
        }
    }

    /// Shows every line as what it still is, where a choice changed nothing.
    void again() {
        lines.replaceAll(ColumnLine::again);
    }

    /// Asks for the summaries of the columns as they are read now; what is in view comes first.
    void summarise(Meaning now) {
        summaries.want(
                Stream.concat(
                                lines.stream().filter(ColumnLine::isUsed),
                                lines.stream().filter(line -> !line.isUsed()))
                        .map(line ->
                                new Summaries.Wanted(
                                        line.name(),
                                        ColumnReading.key(now, line.column()),
                                        stop ->
                                                ColumnSummary.of(
                                                        ColumnReading.of(now, line.column()),
                                                        stop)))
                        .toList());
    }

    private void filter() {
        String words = search.get().strip().toLowerCase(Locale.ROOT);
        boolean every = all.get() || !words.isEmpty();
        shown.setPredicate(line -> (every || line.isUsed()) && matches(line, words));
    }

    private static boolean matches(ColumnLine line, String words) {
        return words.isEmpty()
                || line.name().toLowerCase(Locale.ROOT).contains(words)
                || line.meaning().toLowerCase(Locale.ROOT).contains(words)
                || line.use().words().toLowerCase(Locale.ROOT).contains(words);
    }

    /// What each stored value of a column says.
    IntFunction<Observed> observed(Column column) {
        return observed.computeIfAbsent(column.name(), _ -> Observed.of(meaning, column));
    }

    /// Every column of the table.
    ObservableList<ColumnLine> all() {
        return lines;
    }

    /// The columns in view.
    ObservableList<ColumnLine> shown() {
        return shown;
    }

    /// Whether columns without a use are in view too.
    BooleanProperty allProperty() {
        return all;
    }

    /// What is searched for, in all columns.
    StringProperty searchProperty() {
        return search;
    }

    Optional<ColumnSummary> summary(ColumnLine line) {
        return summaries.of(line.name());
    }

    /// Grows whenever a column turns out to be unreadable, or readable again.
    ReadOnlyLongProperty troublesProperty() {
        return summaries.troublesProperty();
    }

    /// Grows whenever there is a new summary.
    ReadOnlyLongProperty revisionProperty() {
        return summaries.revisionProperty();
    }

    /// The share of the summaries that is ready, 0 to 1.
    public ReadOnlyDoubleProperty summarisedProperty() {
        return summaries.shareProperty();
    }
}
