package org.galibra.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Workbench;
import org.galibra.app.mapping.Use;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.catalogue.ColumnSummary;
import org.galibra.catalogue.MassScale;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.study.TableReference;
import org.galibra.table.io.TablePart;
import org.galibra.table.io.hdf5.SharkChoices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DataViewModelTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io");

    @TempDir Path folder;

    private final Workbench bench =
            new Workbench(
                    new CurrentThreadWork(), Settings.none(), TableReference.synthetic(100, 1));
    private final DataViewModel model = new DataViewModel(bench);

    private ColumnLine line(String column) {
        return model.columns().all().stream()
                .filter(line -> line.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private ColumnSummary summary(String column) {
        return model.columns().summary(line(column)).orElseThrow();
    }

    private ColumnMapping mapping() {
        return bench.history().recipeProperty().get().orElseThrow().mapping();
    }

    @Test
    void aRecognisedTableShowsWhatIsUsedAndHidesTheRest() throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("more.csv"),
                        Files.readString(SmallTable.write(folder))
                                .replace("M_W1\n", "M_W1,remark\n")
                                .replaceAll("(?m)^(\\d.*)$", "$1,text"));
        bench.open(List.of(table));
        assertThat(model.columns().all()).hasSize(8);
        assertThat(model.columns().shown()).extracting(ColumnLine::name).doesNotContain("remark");
        assertThat(line("M_Ks").use()).isEqualTo(new Use(Role.BAND, "Ks"));
        assertThat(line("logMstar").state()).isEqualTo(ColumnLine.State.GOOD);
        model.columns().allProperty().set(true);
        assertThat(model.columns().shown()).hasSize(8);
        model.columns().allProperty().set(false);
        model.columns().searchProperty().set("REM");
        assertThat(model.columns().shown()).extracting(ColumnLine::name).containsExactly("remark");
    }

    @Test
    void everyEditIsAChangeOfTheRecipeThatCanBeUndone() throws IOException {
        bench.open(List.of(UnnamedTable.write(folder)));
        ColumnMapping first = mapping();
        model.assign(line("weight"), Use.of(Role.MASS));
        model.assign(line("one"), new Use(Role.BAND, "g"));
        model.read(line("one"), "mJy");
        assertThat(mapping().target()).contains("weight");
        assertThat(mapping().bands().get("g"))
                .returns("one", BandColumn::column)
                .returns(
                        true,
                        band ->
                                band.unit()
                                        .filter(PhotometricUnit.MILLIJANSKY::equals)
                                        .isPresent());
        assertThat(bench.history().undoableProperty().get()).contains("unit of one");
        assertThat(bench.history().page()).isEqualTo(Page.DATA);
        bench.history().undo();
        assertThat(line("one").unit()).isEqualTo("M (AB mag)");
        bench.history().undo();
        bench.history().undo();
        assertThat(mapping()).isEqualTo(first);
        assertThat(line("weight").use()).isEqualTo(Use.NONE);
    }

    @Test
    void aColumnHasOneUseAndAnotherUseTakesItAway() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        model.assign(line("M_g"), new Use(Role.BAND, "u"));
        assertThat(line("M_g").use().band()).isEqualTo("u");
        assertThat(mapping().leftOut()).contains("g");
        model.assign(line("M_g"), Use.NONE);
        assertThat(line("M_g").use()).isEqualTo(Use.NONE);
        model.assign(line("M_g"), new Use(Role.BAND, "g"));
        assertThat(line("M_g").use().band()).isEqualTo("g");
    }

    @Test
    void linearMassesAreReadAsSuch() throws IOException {
        bench.open(List.of(UnnamedTable.write(folder)));
        model.assign(line("weight"), Use.of(Role.MASS));
        model.read(line("weight"), "M☉");
        assertThat(mapping().massScale()).contains(MassScale.LINEAR);
        assertThat(summary("weight").largest()).isLessThan(1.1);
        assertThat(model.meaningProperty().get().orElseThrow().target()).contains("weight");
    }

    @Test
    void onlyTheSummariesThatAChangeTouchesAreMadeAnew() throws IOException {
        bench.open(List.of(UnnamedTable.write(folder)));
        model.assign(line("one"), new Use(Role.BAND, "g"));
        ColumnSummary far = summary("far");
        ColumnSummary two = summary("two");
        model.read(line("one"), "Jy");
        assertThat(summary("far")).isSameAs(far);
        assertThat(summary("two")).isSameAs(two);
        assertThat(summary("one").unit()).isEqualTo("apparent AB mag");
    }

    @Test
    void allQuestionsAreAnsweredInOneStep() throws IOException {
        bench.open(List.of(UnnamedTable.write(folder)));
        model.assign(line("one"), new Use(Role.BAND, "g"));
        model.assign(line("far"), Use.of(Role.REDSHIFT));
        int before = model.meaningProperty().get().orElseThrow().questions().size();
        assertThat(before).isPositive();
        ColumnMapping asked = mapping();
        model.mappings().answerAll();
        assertThat(model.meaningProperty().get().orElseThrow().questions()).hasSizeLessThan(before);
        bench.history().undo();
        assertThat(mapping()).isEqualTo(asked);
    }

    @Test
    void aMappingIsSavedAndLoadedForTheNextTable() throws IOException {
        Path table = UnnamedTable.write(folder);
        bench.open(List.of(table));
        model.assign(line("weight"), Use.of(Role.MASS));
        model.assign(line("one"), new Use(Role.BAND, "g"));
        model.read(line("one"), "mJy");
        Path file = folder.resolve("mine.yaml");
        model.mappings().save(file);
        bench.open(List.of(table));
        assertThat(mapping().bands()).isEmpty();
        model.mappings().load(file);
        assertThat(line("one").unit()).isEqualTo("mJy");
        assertThat(line("weight").use().role()).isEqualTo(Role.MASS);
        assertThat(bench.history().undoableProperty().get()).contains("mapping mine.yaml");
    }

    @Test
    void aFileThatIsNoMappingIsRefusedAndTheMappingStays() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        ColumnMapping before = mapping();
        model.mappings().load(Files.writeString(folder.resolve("no.yaml"), "target: [1, 2]"));
        assertThat(model.problemProperty().get().orElseThrow().file()).endsWith("no.yaml");
        assertThat(mapping()).isEqualTo(before);
    }

    @Test
    void anotherTableTakesNothingOverFromTheOneBefore() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        model.columns().searchProperty().set("M_");
        ColumnSummary before = summary("M_g");
        bench.open(List.of(UnnamedTable.write(folder)));
        assertThat(model.columns().all()).extracting(ColumnLine::name).contains("weight");
        assertThat(model.columns().searchProperty().get()).isEmpty();
        bench.open(List.of(SmallTable.write(folder)));
        assertThat(summary("M_g")).isEqualTo(before).isNotSameAs(before);
    }

    @Test
    void aSavedMappingIsProposedForTheNextTableAndTakenByOneStep() throws IOException {
        Path table = UnnamedTable.write(folder);
        bench.open(List.of(table));
        assertThat(model.mappings().proposed()).isEmpty();
        model.assign(line("weight"), Use.of(Role.MASS));
        model.assign(line("far"), Use.of(Role.REDSHIFT));
        model.assign(line("one"), new Use(Role.BAND, "g"));
        model.read(line("one"), "mJy");
        Path saved = folder.resolve("own.yaml");
        model.mappings().save(saved);
        assertThat(model.mappings().proposed()).as("it is in force").isEmpty();

        bench.open(List.of(table));
        assertThat(mapping()).as("never applied by itself").isEqualTo(ColumnMapping.RECOGNISED);
        var proposed = model.mappings().proposed().orElseThrow();
        assertThat(proposed.file()).isEqualTo(saved);
        assertThat(proposed.match().reason())
                .isEqualTo(
                        "own.yaml: 3 of 6 columns recognised; all 3 columns that it names are"
                                + " here");
        model.mappings().take(proposed);
        assertThat(line("one").use()).isEqualTo(new Use(Role.BAND, "g"));
        assertThat(line("one").unit()).isEqualTo("mJy");
        assertThat(model.mappings().proposed()).isEmpty();
        bench.history().undo();
        assertThat(mapping()).isEqualTo(ColumnMapping.RECOGNISED);
        assertThat(model.mappings().proposed()).contains(proposed);

        Files.delete(saved);
        bench.open(List.of(SmallTable.write(folder)));
        bench.open(List.of(table));
        assertThat(model.mappings().proposed()).as("a file that is gone").isEmpty();
    }

    @Test
    void everyChoiceOfSharksLightCanBeUndoneAndDoneAgain() {
        Path shark = FIXTURES.resolve("hdf5/model").toAbsolutePath();
        bench.open(List.of(Path.of(shark + "#band-order=shark-28")));
        String first = opened();
        model.read("light", shark().withComponent(SharkChoices.Component.DISK));
        assertThat(opened()).contains("component=disk&dust=yes&magnitudes=absolute");
        model.read("magnitudes", shark().withApparent(true).withDust(false));
        assertThat(opened()).contains("component=disk&dust=no&magnitudes=apparent");
        bench.history().undo();
        assertThat(shark().dust()).isTrue();
        bench.history().undo();
        assertThat(opened()).isEqualTo(first);
        assertThat(shark().component()).isEqualTo(SharkChoices.Component.TOTAL);
        bench.history().redo();
        bench.history().redo();
        assertThat(opened()).contains("component=disk&dust=no&magnitudes=apparent");
    }

    @Test
    void anotherPartOfTheFileIsOneStepWhichUndoTakesBackWithTheMapping() {
        bench.open(List.of(FIXTURES.resolve("kinds.fits").toAbsolutePath()));
        model.assign(line("single"), new Use(Role.BAND, "g"));
        ColumnMapping mapping = mapping();
        TablePart ascii = model.factsProperty().get().orElseThrow().tables().getLast();
        model.open(ascii);
        assertThat(opened()).endsWith("kinds.fits#3");
        assertThat(model.columns().all()).hasSize(3);
        assertThat(mapping()).isEqualTo(ColumnMapping.RECOGNISED);
        assertThat(bench.history().undoableProperty().get()).contains("part of kinds.fits");
        bench.history().undo();
        assertThat(opened()).endsWith("kinds.fits");
        assertThat(mapping()).isEqualTo(mapping);
        assertThat(line("single").use()).isEqualTo(new Use(Role.BAND, "g"));
        bench.history().redo();
        assertThat(opened()).endsWith("kinds.fits#3");
    }

    private SharkChoices shark() {
        return model.factsProperty().get().flatMap(FileFacts::shark).orElseThrow();
    }

    private String opened() {
        return bench.tableProperty().get().orElseThrow().source().path();
    }
}
