package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

class FileFaultTest {
    @Test
    void aFaultIsSaidInWordsNotAsAPath() {
        assertThat(FileFault.in(new NoSuchFileException("t.csv")))
                .isEqualTo("there is no such file");
        assertThat(FileFault.in(new FileSystemException("t", null, "Read-only file system")))
                .isEqualTo("read-only file system");
        assertThat(FileFault.in(new MalformedInputException(1))).isEqualTo("it is not UTF-8 text");
        assertThat(FileFault.in(new EOFException())).isEqualTo("it ends too early");
    }

    @Test
    void aFaultWithoutWordsIsNotCalledNull() {
        assertThat(FileFault.in(new IOException())).isEqualTo("no reason given");
        assertThat(FileFault.in(new IOException("ZLIB ended"))).isEqualTo("ZLIB ended");
    }
}
