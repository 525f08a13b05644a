package org.galibra.table.io.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.table.io.RowLimit;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// A damaged HDF5 file is a table or a sentence, never anything else: no hang, no exhausted memory.
class MutatedHdf5Test {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io/hdf5");

    /// Sizes and addresses that ask for too much, or point back to the beginning.
    private static final long[] CLAIMS = {
        0,
        1,
        8,
        96,
        0xff,
        0xffff,
        1 << 24,
        Integer.MAX_VALUE,
        1L << 32,
        1L << 40,
        Long.MAX_VALUE,
        -1
    };

    @TempDir Path folder;

    @ParameterizedTest
    @Timeout(300)
    @CsvSource({
        "kinds.h5, t.h5, t.h5#/galaxies",
        "latest.h5, t.h5, t.h5#/galaxies",
        "kinds.h5, t.h5, t.h5#/packed",
        "one-table.h5, t.h5, t.h5",
        "'scattered.h5', t.h5, 't.h5#/mass/log,/phot/sed,/positions/ra'",
        "model/199/10/galaxies.hdf5, 1/galaxies.hdf5,"
                + " 1/galaxies.hdf5#sed=Shark&band-order=shark-28",
        "model/Photometry/199/10/Shark-SED-eagle-rr14.hdf5, 1/Shark.hdf5,"
                + " 1/galaxies.hdf5#sed=Shark&band-order=shark-28",
        "cone/mocksky.hdf5, cone/mocksky.hdf5, cone",
        "cone/Sting-SED-eagle-rr14.hdf5, cone/Sting-SED-eagle-rr14.hdf5, cone",
    })
    void everyDamagedFileIsReadOrRefusedInWords(String original, String name, String place)
            throws Exception {
        Files.createDirectories(folder.resolve("1"));
        Files.createDirectories(folder.resolve("cone"));
        Path galaxies = FIXTURES.resolve("model/199/10/galaxies.hdf5");
        Path magnitudes = FIXTURES.resolve("model/Photometry/199/10/Shark-SED-eagle-rr14.hdf5");
        Files.copy(galaxies, folder.resolve("1/galaxies.hdf5"));
        Files.copy(magnitudes, folder.resolve("1/Shark.hdf5"));
        for (String cone : new String[] {"mocksky.hdf5", "Sting-SED-eagle-rr14.hdf5"}) {
            Files.copy(FIXTURES.resolve("cone/" + cone), folder.resolve("cone/" + cone));
        }
        byte[] whole = Files.readAllBytes(FIXTURES.resolve(original));
        var random = new Random((original + place).hashCode());
        int tables = 0;
        for (int trial = 0; trial < trials(); trial++) {
            Files.write(folder.resolve(name), mutated(whole, random));
            tables += outcome(folder.resolve(place), folder.resolve(name), trial);
        }
        assertThat(tables).isBetween(1, trials() - 1);
    }

    /// `-Dgalibra.mutations=2000` for a long look.
    private static int trials() {
        return Integer.getInteger("galibra.mutations", 60);
    }

    private static int outcome(Path place, Path file, int trial) {
        int tables = 0;
        try {
            RowLimit limit = trial % 3 == 0 ? RowLimit.of(2, trial) : RowLimit.NONE;
            assertThat(TableFiles.read(place, limit, Progress.UNWATCHED, new StopSignal()).rows())
                    .as("trial %d", trial)
                    .isPositive();
            tables++;
        } catch (GalibraException bad) {
            assertThat(bad.problem().file()).as("trial %d", trial).isNotEmpty();
            assertThat(bad.problem().remedy()).as("trial %d", trial).isNotEmpty();
        }
        try {
            TableFiles.parts(file);
            TableFiles.isToChoose(file);
        } catch (GalibraException bad) {
            assertThat(bad.problem().file()).as("trial %d", trial).isNotEmpty();
        }
        return tables;
    }

    /// One to four bytes, or numbers of two, four or eight bytes, replaced; or the end cut off.
    private static byte[] mutated(byte[] original, Random random) throws IOException {
        byte[] bytes = original.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int reach = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 4096);
            int at = random.nextInt(reach);
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            long claim = CLAIMS[random.nextInt(CLAIMS.length)];
            int size = 1 << random.nextInt(4);
            if (random.nextInt(40) == 0) {
                bytes = Arrays.copyOf(bytes, Math.max(at, 64));
            } else if (at + size > bytes.length || size == 1) {
                bytes[at] = (byte) random.nextInt(256);
            } else if (size == 2) {
                buffer.putShort(at, (short) claim);
            } else if (size == 4) {
                buffer.putInt(at, (int) claim);
            } else {
                buffer.putLong(at, claim);
            }
        }
        return bytes;
    }
}
