package org.galibra.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.photometry.Band;
import org.galibra.study.Elson2026;
import org.galibra.study.RunFolder;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Siblings are kept in their run's folder, one for each set of bands, and trained once.
class KeptSiblingsTest {
    private static final int STEPS = 200;

    @TempDir private Path folder;

    private Scales scales;
    private List<Band> withoutW1;
    private Path file;

    @BeforeEach
    void trainOne() throws Exception {
        trainOne(STEPS);
    }

    private void trainOne(int steps) throws Exception {
        Path run = folder.resolve("run");
        RunFolder.prepare(run);
        RunFolder.write(run, Elson2026.run(4000, steps));
        scales = Scales.open(run, Progress.UNWATCHED, new StopSignal());
        List<Band> all = scales.model().features().bands();
        withoutW1 = all.subList(0, all.size() - 1);
        file = run.resolve("siblings/FUV-NUV-u-g-r-i-z-Y-J-H-Ks.json");
        assertThat(made(withoutW1, new StopSignal())).isPresent();
        assertThat(file).exists();
    }

    private Optional<Instrument> made(List<Band> bands, StopSignal stop) throws Exception {
        var siblings = new Siblings(scales, Progress.UNWATCHED, stop);
        siblings.ready(bands);
        return siblings.of(bands);
    }

    /// Training would be cancelled at once.
    private static StopSignal stopped() {
        var stop = new StopSignal();
        stop.stop();
        return stop;
    }

    @Test
    void theSecondTimeNothingIsTrained() throws Exception {
        Optional<Instrument> kept = made(withoutW1, stopped());
        assertThat(kept.orElseThrow().model().features().bands()).isEqualTo(withoutW1);
        assertThatThrownBy(() -> made(withoutW1.subList(0, 9), stopped()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void oneOfAnotherRecipeIsNotUsed() throws Exception {
        String ours = Files.readString(file);
        trainOne(150);
        Path theirs = Files.copy(file, folder.resolve("theirs.json"));
        trainOne(STEPS);
        Files.move(theirs, file, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> made(withoutW1, stopped()))
                .isInstanceOf(CancellationException.class);
        assertThat(made(withoutW1, new StopSignal())).isPresent();
        assertThat(Files.readString(file)).isEqualTo(ours);
    }

    @Test
    void itHasAnErrorAndAFenceOfItsOwn() throws Exception {
        Instrument sibling = made(withoutW1, new StopSignal()).orElseThrow();
        assertThat(sibling.scatter()).isPositive().isNotEqualTo(scales.main().scatter());
        assertThat(sibling.cloud()).isPresent();
    }
}
