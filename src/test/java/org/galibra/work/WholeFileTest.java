package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class WholeFileTest {
    @TempDir private Path folder;

    @Test
    void replacesAFileAndLeavesNothingElseBehind() throws Exception {
        Path file = folder.resolve("loss.csv");
        WholeFile.write(file, out -> out.write('1'));
        WholeFile.write(file, out -> out.write('2'));
        assertThat(file).hasContent("2");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFailureOnTheWayLeavesTheOldFileWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("loss.csv"), "old");
        assertThatThrownBy(() ->
                        WholeFile.write(
                                file,
                                out -> {
                                    out.write(new byte[100_000]);
                                    throw new IOException("No space left on device");
                                }))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("loss.csv: cannot be written: no space left on device.");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void anAbsentFolderOrAFileInItsPlaceIsSaid() throws Exception {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("no/a.txt"), _ -> {}))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("the folder does not exist");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> WholeFile.write(file.resolve("a.txt"), _ -> {}))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("its folder is a file");
    }

    @Test
    void aFolderIsNeverReplaced() throws Exception {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        for (Path target : new Path[] {sub, Path.of("/"), Path.of("")}) {
            assertThatThrownBy(() -> WholeFile.write(target, _ -> {}))
                    .as(target.toString())
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining("a folder of this name");
        }
        assertThat(folder.toFile().list()).containsExactly("sub");
    }

    @Test
    void aLinkIsFollowedAndStays() throws Exception {
        Path file = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        WholeFile.write(link, out -> out.write('2'));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("2");
    }
}
