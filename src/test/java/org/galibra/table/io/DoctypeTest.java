package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A document type that names a file elsewhere: VOTables of old do. Nothing is fetched, and nobody
/// waits for a host that never answers.
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DoctypeTest {
    private static final String VOTABLE =
            """
            <?xml version="1.0"?>
            %s
            <VOTABLE version="1.1"><RESOURCE><TABLE name="t">
            <FIELD name="id" datatype="long"/><FIELD name="x" datatype="double"/>
            <DATA>%s</DATA></TABLE></RESOURCE></VOTABLE>
            """;
    private static final String ROWS =
            "<TABLEDATA><TR><TD>1</TD><TD>2.5</TD></TR><TR><TD>2</TD><TD>3.5</TD></TR></TABLEDATA>";

    @TempDir Path folder;
    private ServerSocket silent;
    private CompletableFuture<Socket> visitor;

    @BeforeEach
    void listenAndNeverAnswer() throws IOException {
        silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        visitor =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return silent.accept();
                    } catch (IOException closed) {
                        return null;
                    }
                });
    }

    @AfterEach
    void nobodyCame() throws IOException {
        silent.close();
        assertThat(visitor.join()).as("a connection to the host of the DTD").isNull();
    }

    private String doctype(String kind) {
        String address = "http://127.0.0.1:%d/VOTable.dtd".formatted(silent.getLocalPort());
        return switch (kind) {
            case "system" -> "<!DOCTYPE VOTABLE SYSTEM \"%s\">".formatted(address);
            case "public" ->
                    "<!DOCTYPE VOTABLE PUBLIC \"-//us-vo.org//1.1\" \"%s\">".formatted(address);
            case "subset" ->
                    "<!DOCTYPE VOTABLE SYSTEM \"%s\" [<!ELEMENT VOTABLE ANY>]>".formatted(address);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Path write(String name, String doctype, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), VOTABLE.formatted(doctype, rows));
    }

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "public", "subset"})
    void theRowsAreReadWithoutTheDtd(String kind) throws Exception {
        Path file = write("t.vot", doctype(kind), ROWS);
        assertThat(read(file).rows()).isEqualTo(2);
        assertThat(TableFiles.parts(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "public", "subset"})
    void rowsInAnotherFileAreReadWithoutTheDtd(String kind) throws Exception {
        Files.write(
                folder.resolve("rows.bin"),
                new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 0x40, 4, 0, 0, 0, 0, 0, 0});
        Path file = write("t.vot", doctype(kind), "<BINARY><STREAM href=\"rows.bin\"/></BINARY>");
        assertThat(read(file).rows()).isEqualTo(1);
    }

    @Test
    void entitiesThatNameAnotherHostAreRefused() throws Exception {
        String entity =
                "<!DOCTYPE VOTABLE [<!ENTITY %% more SYSTEM \"http://127.0.0.1:%d/x\"> %%more;]>"
                        .formatted(silent.getLocalPort());
        Path file = write("t.vot", entity, ROWS);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("entities");
    }
}
