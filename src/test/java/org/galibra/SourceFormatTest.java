package org.galibra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class SourceFormatTest {
    @Test
    void everySourceFileIsFormatted() throws Exception {
        assertThat(SourceFormat.unformatted(Path.of("src")))
                .as("run: mvn -q test-compile exec:exec@format")
                .isEmpty();
    }
}
