package org.galibra;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables that something is wrong with, and what a person is told of each. The command line and the
/// window are tried on the same list.
public enum BadTable {
    TRUNCATED_FITS("cut.fits", Outcome.REFUSED, "HDU 2", "7 rows", "after 6 of them", "cut short") {
        @Override
        byte[] bytes() throws IOException {
            byte[] whole = fixture("kinds.fits");
            return Arrays.copyOf(whole, whole.length - 8000);
        }
    },
    TRUNCATED_HDF5("cut.h5", Outcome.REFUSED, "51,984 bytes", "ends after 4,000", "cut short") {
        @Override
        byte[] bytes() throws IOException {
            return Arrays.copyOf(fixture("hdf5/kinds.h5"), 4000);
        }
    },
    FITS_IMAGE("image.fits", Outcome.REFUSED, "holds no table", "HDU 0 image", "Choose a file") {
        @Override
        byte[] bytes() throws IOException {
            return fixture("image.fits");
        }
    },
    FOREIGN_HDF5("foreign.h5", Outcome.REFUSED, "HDF5 file holds no table", "Choose a file") {
        @Override
        byte[] bytes() throws IOException {
            return fixture("hdf5/no-table.h5");
        }
    },
    VOTABLE_THAT_STIL_REFUSES(
            "refused.vot", Outcome.REFUSED, "column flag", "single bit", "TABLEDATA") {
        @Override
        byte[] bytes() throws IOException {
            return fixture("boolean2.vot");
        }
    },
    SHARK_PAIR_OF_MIXED_LENGTHS(
            "galaxies.hdf5", Outcome.REFUSED, "lists 3 galaxies", "order cannot be trusted") {
        @Override
        byte[] bytes() throws IOException {
            return fixture("hdf5/model/199/10/galaxies.hdf5");
        }

        /// A snapshot of one sub-volume, whose magnitudes are those of another.
        @Override
        public Path write(Path folder) {
            Path model = folder.resolve("mixed");
            try {
                put(model.resolve("199/10/galaxies.hdf5"), bytes());
                put(
                        model.resolve("Photometry/199/10").resolve(MAGNITUDES),
                        fixture("hdf5/model/Photometry/188/2/" + MAGNITUDES));
                return model.resolve("199#band-order=shark-28");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    UNKNOWN_UNIT("units.vot", Outcome.ASKED, "'counts/s' of u", "--unit u=Jy or --unit u=mag") {
        @Override
        byte[] bytes() {
            String fields =
                    """
                    <?xml version="1.0"?><VOTABLE version="1.3"><RESOURCE><TABLE>
                    <FIELD name="u" datatype="double" unit="counts/s"/>
                    <FIELD name="M_r" datatype="double" unit="mag"/>
                    <FIELD name="logMstar" datatype="double"/><DATA><TABLEDATA>
                    """;
            String rows =
                    IntStream.range(0, ROWS)
                            .mapToObj(row ->
                                    "<TR><TD>%s</TD><TD>%s</TD><TD>%s</TD></TR>"
                                            .formatted(light(row), light(row), mass(row)))
                            .collect(Collectors.joining());
            return (fields + rows + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    TWO_COLUMNS_FOR_ONE_BAND("two.csv", Outcome.ASKED, "M_K and M_Ks", "--map Ks=M_K or") {
        @Override
        byte[] bytes() {
            return csv("M_K,M_Ks,M_r", row -> light(row) + "," + light(row + 1) + "," + light(row));
        }
    },
    LINEAR_MASSES("linear.csv", Outcome.ASKED, "logMstar looks like masses in M☉", "--mass-scale") {
        @Override
        byte[] bytes() {
            return lines("M_u,M_r,logMstar", row -> light(row) + "," + light(row + 1) + ",3e9")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    A_BAND_WITHOUT_VALUES("empty.csv", Outcome.NOTED, "every value of M_u is missing", "band u") {
        @Override
        byte[] bytes() {
            return csv("M_u,M_r", row -> "," + light(row));
        }
    },
    NO_REDSHIFT("redshift.csv", Outcome.NOTED, "36 rows of z_spec are missing or not above 0") {
        @Override
        byte[] bytes() {
            List<String> redshifts = List.of("0", "-0.1", "nan", "0.1", "0.2");
            return csv(
                    "z_spec,u,r",
                    row ->
                            redshifts.get(row % 5)
                                    + ","
                                    + (40 + light(row))
                                    + ","
                                    + (39 + light(row)));
        }
    },
    REPEATED_IDENTIFIERS(
            "repeated.csv",
            Outcome.NOTED,
            "column id: 30 identifiers stand in several rows, '0' in rows 1 and 2 first",
            "one side of the split") {
        @Override
        byte[] bytes() {
            return csv("id,M_u,M_r", row -> row / 2 + "," + light(row) + "," + light(row + 1));
        }
    },
    PLAUSIBLE_SENTINEL("sentinel.csv", Outcome.ASKED, "M_u is 99 in 7 rows", "--missing M_u=99") {
        @Override
        byte[] bytes() {
            return csv("M_u,M_r", row -> (row % 9 == 0 ? "99" : light(row)) + "," + light(row));
        }
    },
    NAMES_DIFFERING_ONLY_IN_CASE("case.csv", Outcome.ASKED, "fuv and FUV", "--map FUV=fuv or") {
        @Override
        byte[] bytes() {
            return csv("fuv,FUV,M_r", row -> light(row) + "," + light(row + 1) + "," + light(row));
        }
    },
    TWO_COLUMNS_OF_ONE_NAME(
            "twice.csv", Outcome.REFUSED, "column M_u", "columns of the header", "Rename") {
        @Override
        byte[] bytes() {
            return csv("M_u,M_u", row -> light(row) + "," + light(row));
        }
    },
    TOO_MANY_COLUMNS("wider.csv", Outcome.REFUSED, "20,001 columns", "at most 20,000", "Save the") {
        @Override
        byte[] bytes() {
            return wide(20_001);
        }
    },
    TEN_THOUSAND_COLUMNS("wide.csv", Outcome.OPENED, "c9999") {
        @Override
        byte[] bytes() {
            return wide(10_000);
        }
    };

    /// How it ends.
    public enum Outcome {
        /// Nothing is loaded.
        REFUSED,
        /// It opens, but nothing is trained before a person has decided.
        ASKED,
        /// It opens, and what is wrong is said.
        NOTED,
        OPENED
    }

    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io");
    private static final String MAGNITUDES = "Shark-SED-eagle-rr14.hdf5";
    private static final int ROWS = 60;

    private final String name;
    private final Outcome outcome;

    @SuppressWarnings("ImmutableEnumChecker") // List.of does not change
    private final List<String> words;

    BadTable(String name, Outcome outcome, String... words) {
        this.name = name;
        this.outcome = outcome;
        this.words = List.of(words);
    }

    abstract byte[] bytes() throws IOException;

    /// Writes it into a folder.
    public Path write(Path folder) {
        try {
            return Files.write(folder.resolve(name), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file that a refusal names.
    public String file() {
        return name;
    }

    public Outcome outcome() {
        return outcome;
    }

    /// What a message must contain, beside the file's name where it is refused.
    public List<String> words() {
        return words;
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(FIXTURES.resolve(name));
    }

    private static double light(int row) {
        return -16 - Math.rint(6000 * new Random(row).nextDouble()) / 1000;
    }

    private static double mass(int row) {
        return 8 + Math.rint(3000 * new Random(row + 1000L).nextDouble()) / 1000;
    }

    private static byte[] csv(String head, IntFunction<String> cells) {
        return lines(head + ",logMstar", row -> cells.apply(row) + "," + mass(row))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(String head, IntFunction<String> line) {
        return head
                + "\n"
                + IntStream.range(0, ROWS).mapToObj(line).collect(Collectors.joining("\n"))
                + "\n";
    }

    private static byte[] wide(int columns) {
        var text = new ByteArrayOutputStream();
        String head =
                IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        text.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        String row = "\n" + String.join(",", Collections.nCopies(columns, "1.5"));
        text.writeBytes(row.repeat(3).getBytes(StandardCharsets.UTF_8));
        return text.toByteArray();
    }
}
