package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {
    @ParameterizedTest
    @CsvSource({
        "AuthenticAMD, 25, true",
        "AuthenticAMD, 26, false",
        "AuthenticAMD, 250, false",
        "GenuineIntel, 25, false"
    })
    void linuxSaysWhetherItIsOneThatHalvesVectors(String vendor, String family, boolean halves) {
        String description =
                """
                processor\t: 0
                vendor_id\t: %s
                cpu family\t: %s
                model\t\t: 17
                """
                        .formatted(vendor, family);
        assertThat(Processor.halves(description)).isEqualTo(halves);
    }

    @ParameterizedTest
    @CsvSource({
        "'AMD64 Family 25 Model 97 Stepping 2, AuthenticAMD', true",
        "'AMD64 Family 26 Model 68 Stepping 0, AuthenticAMD', false",
        "'Intel64 Family 6 Model 143 Stepping 8, GenuineIntel', false",
        "'', false"
    })
    void windowsSaysItToo(String description, boolean halves) {
        assertThat(Processor.halves(description)).isEqualTo(halves);
    }
}
