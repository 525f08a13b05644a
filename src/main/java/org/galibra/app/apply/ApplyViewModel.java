package org.galibra.app.apply;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Errand;
import org.galibra.app.Page;
import org.galibra.app.Trained;
import org.galibra.app.Undoing;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.mapping.JoinDraft;
import org.galibra.app.mapping.MappingEdits;
import org.galibra.app.mapping.OwnMappings;
import org.galibra.catalogue.Meaning;
import org.galibra.model.trained.TrainedModel;
import org.galibra.study.SavedMappings;
import org.galibra.study.TableReference;
import org.galibra.study.survey.Application;
import org.galibra.study.survey.Scales;
import org.galibra.study.survey.Survey;
import org.galibra.study.survey.SurveyPlan;
import org.galibra.table.Table;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the Apply page shows and does.
public final class ApplyViewModel {
    private final Workbench bench;
    private final Errand work;
    private final Choices choices = new Choices();
    private final SurveyReading reading;
    private final JoinDraft join;
    private final OwnMappings mappings;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<Optional<Scales>> saved =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Weighed>> weighed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper outOfDate = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.COLUMNS);
    private Optional<Weighers> weighers = Optional.empty();

    /// What the page shows beside its rail, once a survey is open.
    public enum Shown {
        /// What the survey's columns mean.
        COLUMNS,
        /// What came of the weighing.
        RESULTS
    }

    /// What the result was made by.
    private record Weighers(Choice choice, Optional<Scales> saved, Optional<Trained> newest) {
        boolean areStill(Weighers now) {
            return choice.equals(now.choice)
                    && saved.equals(now.saved)
                    && (saved.isPresent() || isSame(now.newest.orElseThrow()));
        }

        private boolean isSame(Trained now) {
            Trained then = newest.orElseThrow();
            return then.isOfSameTraining(now)
                    && then.step() == now.step()
                    && then.opened().isPresent() == now.opened().isPresent();
        }
    }

    public ApplyViewModel(Workbench bench) {
        this.bench = bench;
        work = new Errand(bench, notice, "survey", "What you had is kept");
        reading = new SurveyReading(work, choices, this::network);
        join =
                new JoinDraft(
                        bench.work(),
                        reading.tableProperty(),
                        (what, table) -> reading.take(table),
                        bench::fault);
        mappings = new OwnMappings(bench, reading.tableProperty());
        sending = new Sending(bench.settings(), work, notice, weighed.getReadOnlyProperty());
        bench.trainedProperty().addListener((property, old, now) -> retrained(old, now));
        choices.nowProperty().addListener(changed -> judge());
        reading.tableProperty().addListener(changed -> shown.set(Shown.COLUMNS));
    }

    private Optional<Supplier<TrainedModel>> network() {
        Optional<Trained> newest = bench.trainedProperty().get();
        return saved.get()
                .<Supplier<TrainedModel>>map(scales -> scales::model)
                .or(() -> newest.map(now -> now::model));
    }

    private Weighers now() {
        return new Weighers(choices.now(), saved.get(), bench.trainedProperty().get());
    }

    private void judge() {
        outOfDate.set(weighers.filter(then -> !then.areStill(now())).isPresent());
    }

    private void retrained(Optional<Trained> old, Optional<Trained> now) {
        if (saved.get().isPresent() || now.isEmpty()) {
            return;
        }
        judge();
        boolean same = old.isPresent() && old.get().isOfSameTraining(now.get());
        if (!same && !work.busyProperty().get()) {
            reading.again();
        }
    }

    /// Opens a survey's table and says what the network would make of it.
    public void open(Path file) {
        reading.open(file);
    }

    /// Opens a survey that is made, and says so.
    public void openSynthetic() {
        reading.open(TableReference.SYNTHETIC_SURVEY);
    }

    /// The join that is being prepared.
    JoinDraft join() {
        return join;
    }

    /// What the survey's columns mean, and the way to change it.
    MappingEdits mapping() {
        return reading;
    }

    /// Reads the columns by the mapping of a file.
    void useMapping(Path file) {
        work.run(
                "Reading " + file.getFileName(),
                (stop, progress) -> mappings.read(file),
                read -> Status.of(Status.Tone.DONE, "Mapping read", file.toString()),
                reading::replace);
    }

    /// Saves what the columns mean, to be proposed for the next table of this kind.
    void saveMapping(Path file) {
        reading.meaningProperty()
                .get()
                .map(Meaning::proposal)
                .ifPresent(mapping ->
                        work.run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    mappings.write(file, mapping);
                                    return file;
                                },
                                written ->
                                        Sending.wrote(
                                                written, "proposed for the next table of its kind"),
                                written -> mappings.look()));
    }

    /// The mappings that a person saved before, as far as they fit the survey.
    OwnMappings mappings() {
        return mappings;
    }

    /// The best of them, unless the survey is read as one of them says already.
    Optional<SavedMappings.Fit> proposedMapping() {
        return mappings.proposed(
                Stream.concat(
                                Stream.of(choices.now().mapping()),
                                reading.meaningProperty().get().map(Meaning::proposal).stream())
                        .toList());
    }

    /// Reads the columns by a mapping that was saved before.
    void take(SavedMappings.Fit fit) {
        reading.replace(fit.mapping());
    }

    /// Weighs with the run of a folder, or with a model's or calibrated model's file, rather than
    /// with the newest network.
    public void use(Path place) {
        work.run(
                "Reading " + place.getFileName(),
                (stop, progress) -> Scales.open(place, progress, stop),
                scales -> {
                    saved.set(Optional.of(scales));
                    judge();
                    return Status.of(Status.Tone.DONE, "Network opened", place.toString());
                },
                scales -> reading.again());
    }

    /// Weighs with the newest network of the window again.
    public void useNewest() {
        saved.set(Optional.empty());
        judge();
        reading.again();
    }

    /// Turns to the page on which a network is trained.
    void turnToTraining() {
        bench.pageProperty().set(Page.TRAIN);
    }

    /// Weighs galaxies that lack a band with networks on the others, made as they are needed.
    void weighWithSiblings() {
        change(plan -> plan.withSiblings(true));
        if (surveyProperty().get().filter(open -> open.problem().isEmpty()).isPresent()) {
            weighNow();
        }
    }

    /// Whether there is a network to weigh with.
    public boolean hasNetwork() {
        return saved.get().isPresent() || bench.trainedProperty().get().isPresent();
    }

    /// Whether there is a network and a survey that it can weigh.
    public boolean canWeigh() {
        return hasNetwork()
                && !work.busyProperty().get()
                && surveyProperty().get().filter(open -> open.problem().isEmpty()).isPresent();
    }

    /// Weighs every galaxy of the survey.
    public void weigh() {
        if (canWeigh()) {
            weighNow();
        }
    }

    private void weighNow() {
        Table table = surveyProperty().get().orElseThrow().table();
        Weighers by = now();
        Choice how = by.choice();
        work.run(
                "Weighing galaxies",
                (stop, progress) -> {
                    Scales scales =
                            by.saved().orElseGet(() -> Scales.of(by.newest().orElseThrow().run()));
                    Survey read =
                            Survey.read(
                                    scales.model(), table, how.mapping(), how.plan().siblings());
                    return Weighed.of(Application.of(scales, read, how.plan(), progress, stop));
                },
                now -> {
                    weighers = Optional.of(by);
                    weighed.set(Optional.of(now));
                    judge();
                    shown.set(Shown.RESULTS);
                    var tally = now.application().summary().tally();
                    return Status.of(
                            Status.Tone.DONE,
                            Numbers.counted(tally.inside(), "galaxy", "galaxies") + " weighed",
                            Numbers.count(tally.rows() - tally.inside())
                                    + " set apart, each with its reason");
                });
    }

    /// Shows the share set apart along a column of the survey; empty for mass, redshift and S/N.
    void along(String column) {
        weighed.get()
                .ifPresent(now ->
                        work.run(
                                "Counting the shares set apart",
                                (stop, progress) -> now.along(column),
                                counted -> {
                                    weighed.set(Optional.of(counted));
                                    return Status.of(Status.Tone.DONE, "Shares counted", column);
                                }));
    }

    /// What is done with the result.
    Sending sending() {
        return sending;
    }

    /// Changes how the survey is weighed, as one step that can be taken back.
    public void change(UnaryOperator<SurveyPlan> change) {
        choices.change(choice -> choice.withPlan(change.apply(choice.plan())));
    }

    /// The way back and forth between tables, mappings and plans.
    public Undoing undoing() {
        return choices;
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choices.nowProperty();
    }

    public SurveyPlan plan() {
        return choices.now().plan();
    }

    /// The newest network of the window.
    public ObjectProperty<Optional<Trained>> trainedProperty() {
        return bench.trainedProperty();
    }

    /// A saved run or model that weighs instead of the newest network.
    public ReadOnlyObjectProperty<Optional<Scales>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Opened>> surveyProperty() {
        return reading.openedProperty();
    }

    ReadOnlyObjectProperty<Optional<Weighed>> weighedProperty() {
        return weighed.getReadOnlyProperty();
    }

    /// Changes whenever a survey has been weighed.
    public ReadOnlyObjectProperty<?> stampProperty() {
        return weighed.getReadOnlyProperty();
    }

    /// Whether a survey has been weighed.
    public boolean hasResult() {
        return weighed.get().isPresent();
    }

    /// Whether the result is of another network, survey or plan than those shown.
    public ReadOnlyBooleanProperty outOfDateProperty() {
        return outOfDate.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /// What the page shows beside its rail.
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /// What went wrong last.
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }
}
