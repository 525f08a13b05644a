package org.galibra.photometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.galibra.photometry.MassCard.Imf;
import org.junit.jupiter.api.Test;

class MassCardTest {
    /// M_Kroupa = 1.06 M_Chabrier = 0.62 M_Salpeter (Speagle et al. 2014).
    @Test
    void massesMoveBetweenInitialMassFunctions() {
        assertThat(Imf.CHABRIER.dexTo(Imf.KROUPA)).isCloseTo(Math.log10(1.06), offset(1e-12));
        assertThat(Imf.SALPETER.dexTo(Imf.KROUPA)).isCloseTo(Math.log10(0.62), offset(1e-12));
        assertThat(Imf.SALPETER.dexTo(Imf.CHABRIER))
                .isCloseTo(Math.log10(0.62 / 1.06), offset(1e-12));
        assertThat(Imf.KROUPA.dexTo(Imf.KROUPA)).isZero();
        assertThat(Imf.UNKNOWN.dexTo(Imf.KROUPA)).isNaN();
    }
}
