package org.galibra.app.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Settings;
import org.galibra.app.Workbench;
import org.galibra.app.mapping.Edits;
import org.galibra.app.mapping.Use;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.catalogue.Meaning;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A mapping that a person made for one survey is proposed for the next of its kind, and never
/// applied by itself.
class OwnMappingOfASurveyTest {
    private static final String HEAD = "name,alpha,beta,redshift_of_it\n";

    @TempDir Path folder;

    private final Workbench bench =
            new Workbench(
                    new CurrentThreadWork(), Settings.none(), TableReference.synthetic(100, 1));
    private final ApplyViewModel model = new ApplyViewModel(bench);
    private Path saved;

    @BeforeEach
    void mapAndSave() throws IOException {
        model.open(survey("first.csv", HEAD));
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(meaning().bands()).isEmpty();
        assertThat(model.proposedMapping()).isEmpty();
        model.mapping().change("g", now -> Edits.assign(now, "alpha", new Use(Role.BAND, "g")));
        assertThat(meaning().bands()).hasSize(1);
        saved = folder.resolve("mine.yaml");
        model.saveMapping(saved);
        assertThat(saved).exists();
        assertThat(model.proposedMapping()).as("it is in force").isEmpty();
    }

    private Meaning meaning() {
        return model.mapping().meaningProperty().get().orElseThrow();
    }

    private Path survey(String name, String head) throws IOException {
        return Files.writeString(
                folder.resolve(name), head + "a,17.5,16.9,0.05\nb,18.1,17.2,0.07\n");
    }

    @Test
    void theNextSurveyOfItsKindIsOfferedIt() throws Exception {
        model.open(survey("second.csv", HEAD));
        assertThat(meaning().bands()).as("nothing is applied by itself").isEmpty();
        var proposed = model.proposedMapping().orElseThrow();
        assertThat(proposed.file()).isEqualTo(saved);
        model.take(proposed);
        assertThat(meaning().bands()).hasSize(1);
        assertThat(model.proposedMapping()).isEmpty();
        model.undoing().undo();
        assertThat(meaning().bands()).isEmpty();
        assertThat(model.proposedMapping()).isPresent();
    }

    @Test
    void anotherKindOfTableIsNot() throws Exception {
        model.open(survey("other.csv", "id,p,q,r_of_it\n"));
        assertThat(model.proposedMapping()).isEmpty();
    }

    @Test
    void aMappingThatIsLoadedIsProposedFromThenOn() throws Exception {
        Path moved = Files.copy(saved, folder.resolve("theirs.yaml"));
        model.open(survey("second.csv", HEAD));
        model.useMapping(moved);
        assertThat(meaning().bands()).hasSize(1);
        model.open(survey("third.csv", HEAD));
        assertThat(model.proposedMapping().orElseThrow().file()).isEqualTo(moved);
    }
}
