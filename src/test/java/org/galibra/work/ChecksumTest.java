package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumTest {
    /// The digits are coreutils 9.1's: `printf abc | sha256sum`, `printf '★' | sha256sum`.
    @Test
    void theDigitsAreThoseOfEveryOtherTool() {
        assertThat(Checksum.of("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Checksum.of("★"))
                .isEqualTo("26c57b0854989f62923fcf255fa1da458a381ad59a6065ca7981a110f771cb3e");
    }

    @Test
    void piecesCountAsTheWhole() {
        var checksum = new Checksum();
        checksum.add(new byte[] {'x', 'a', 'b'}, 1, 2);
        checksum.add(new byte[] {'c'}, 0, 1);
        assertThat(checksum.hexadecimal()).isEqualTo(Checksum.of("abc"));
        assertThat(checksum.hexadecimal()).isEqualTo(Checksum.of(""));
    }
}
