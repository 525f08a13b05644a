package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.ac.starlink.table.StarTableFactory;
import uk.ac.starlink.table.StarTableOutput;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// VOTables whose rows, as astropy 5.2.1 wrote them, stand in a file of their own.
class VotableStreamTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io");
    private static final Pattern STREAM =
            Pattern.compile("<STREAM encoding=\"base64\">([^<]*)</STREAM>");

    @TempDir Path folder;
    private Path data;

    @BeforeEach
    void makeFolders() throws Exception {
        data = Files.createDirectories(folder.resolve("table/data")).getParent();
    }

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    /// A fixture with its rows taken out of it into `rows`.
    private Path takenApart(String fixture, String href, Path rows) throws Exception {
        Matcher stream = STREAM.matcher(Files.readString(FIXTURES.resolve(fixture)));
        assertThat(stream.find()).isTrue();
        Files.write(rows, Base64.getMimeDecoder().decode(stream.group(1)));
        return Files.writeString(
                data.resolve("t.vot"), stream.replaceFirst("<STREAM href=\"" + href + "\"/>"));
    }

    @ParameterizedTest
    @CsvSource({
        "binary.vot, rows.bin",
        "binary2.vot, rows.bin",
        "binary.vot, data/rows.bin",
        "binary2.vot, ./my%20rows.bin",
        "binary.vot, my rows.bin",
    })
    void rowsBesideTheDocumentAreRead(String fixture, String href) throws Exception {
        Path document = takenApart(fixture, href, data.resolve(href.replace("%20", " ")));
        Table whole = read(FIXTURES.resolve(fixture));
        Table apart = read(document);
        assertThat(apart.rows()).isEqualTo(whole.rows()).isPositive();
        assertThat(apart.columns()).isEqualTo(whole.columns());
        assertThat(apart.metadata().get("rows in")).startsWith(href + " (SHA-256 ");
    }

    @Test
    void rowsInAFitsFileAreRead() throws Exception {
        var stil = new StarTableFactory();
        Path document = data.resolve("t.vot");
        new VOTableWriter(DataFormat.FITS, false, VOTableVersion.V13)
                .writeStarTable(
                        stil.makeStarTable(FIXTURES.resolve("binary.vot").toString()),
                        document.toString(),
                        new StarTableOutput());
        assertThat(document).content().contains("href=").doesNotContain("base64");
        Table whole = read(FIXTURES.resolve("binary.vot"));
        Table apart = read(document);
        assertThat(apart.rows()).isEqualTo(whole.rows()).isPositive();
        assertThat(apart.columns().stream().map(Column::name))
                .containsExactlyElementsOf(whole.columns().stream().map(Column::name).toList());
        for (Column column : whole.columns()) {
            assertThat(apart.column(column.name()).orElseThrow().values())
                    .as(column.name())
                    .isEqualTo(column.values());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/rows.bin",
                "HTTPS://example.org/rows.bin",
                "ftp://example.org/rows.bin",
                "//example.org/rows.bin",
                "file://example.org/rows.bin",
                "jar:file:rows.jar!/rows.bin",
                "file:/etc/hostname",
                "/etc/hostname",
                "../rows.bin",
                "data/../../rows.bin",
                "%2e%2e/rows.bin",
                "link.bin",
                "a%zz.bin",
            })
    void rowsAnywhereElseAreRefusedWithTheReason(String href) throws Exception {
        Path outside = folder.resolve("rows.bin");
        Path document = takenApart("binary.vot", href, outside);
        Files.createSymbolicLink(data.resolve("link.bin"), outside);
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll(
                        "t.vot", "the rows of this VOTable are in another file", "STREAM's href");
    }

    @ParameterizedTest
    @CsvSource({
        "ulong, long, 'another kind (String) than its column says (Long)'",
        "raw, short, 'another kind (Float) than its column says (Short)'",
    })
    void aColumnThatIsDescribedOtherwiseThanItsRowsAreIsRefused(
            String column, String datatype, String reason) throws Exception {
        Files.copy(FIXTURES.resolve("kinds.fits"), data.resolve("kinds.fits"));
        String fields =
                """
                id:long real:double single:float short:short byte:unsignedByte unsigned:long
                ulong:char raw:float flag:boolean name:char flux:float grid:int complex:floatComplex
                """;
        var sizes =
                Map.of("ulong:char", "*", "name:char", "12", "flux:float", "5", "grid:int", "6");
        var text = new StringBuilder();
        for (String field : fields.split("\\s+", -1)) {
            String[] words = field.split(":", -1);
            if (words.length == 2) {
                boolean wrong = words[0].equals(column);
                text.append(
                        "<FIELD name='%s' datatype='%s'%s/>"
                                .formatted(
                                        words[0],
                                        wrong ? datatype : words[1],
                                        wrong || !sizes.containsKey(field)
                                                ? ""
                                                : " arraysize='" + sizes.get(field) + "'"));
            }
        }
        Path document =
                Files.writeString(
                        data.resolve("t.vot"),
                        """
                        <?xml version="1.0"?><VOTABLE version="1.3"><RESOURCE><TABLE>%s<DATA>
                        <FITS extnum="2"><STREAM href="kinds.fits"/></FITS>
                        </DATA></TABLE></RESOURCE></VOTABLE>
                        """
                                .formatted(text));
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("t.vot", "column " + column, "row 1", reason);
    }

    @Test
    void aTableWithoutColumnsIsRefused() throws Exception {
        Files.copy(FIXTURES.resolve("kinds.fits"), data.resolve("kinds.fits"));
        Path document =
                Files.writeString(
                        data.resolve("t.vot"),
                        """
                        <?xml version="1.0"?><VOTABLE version="1.3"><RESOURCE><TABLE><DATA>
                        <FITS extnum="2"><STREAM href="kinds.fits"/></FITS>
                        </DATA></TABLE></RESOURCE></VOTABLE>
                        """);
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("t.vot", "it has no FIELD", "Open the file of its rows");
    }

    @Test
    void rowsThatAreNotThereAreNamed() throws Exception {
        Path document = takenApart("binary.vot", "absent.bin", data.resolve("rows.bin"));
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("t.vot", "absent.bin", "there is no such file");
    }

    @Test
    void rowsThatEndTooSoonAreRefused() throws Exception {
        Path rows = data.resolve("rows.bin");
        Path document = takenApart("binary.vot", "rows.bin", rows);
        byte[] whole = Files.readAllBytes(rows);
        Files.write(rows, Arrays.copyOf(whole, whole.length - 7));
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("t.vot", "rows.bin", "ends within a row", "cut short");
    }
}
