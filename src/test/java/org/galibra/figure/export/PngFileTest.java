package org.galibra.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.figure.Painting;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.ImageIO;

class PngFileTest {
    private static final Painting SQUARE =
            (graphics, area) -> {
                graphics.setColor(Color.RED);
                graphics.fill(area);
            };

    @TempDir Path folder;

    @Test
    void aFigureHasItsSizeOnPaper() throws Exception {
        Path file = folder.resolve("figure.png");
        PngFile.write(file, SQUARE, 25.4, 50.8, 300, Map.of());
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(image.getRGB(299, 599)).isEqualTo(Color.RED.getRGB());
        assertThat(PngFile.dpi(file)).isCloseTo(300, within(0.02));
    }

    @Test
    void theDensityIsPixelsPerMetreInTheFile() throws Exception {
        Path file = folder.resolve("figure.png");
        PngFile.write(file, SQUARE, 10, 10, 300, Map.of());
        byte[] bytes = Files.readAllBytes(file);
        int chunk = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        ByteBuffer buffer = ByteBuffer.wrap(bytes, chunk + 4, 9);
        assertThat(buffer.getInt()).isEqualTo(11811);
        assertThat(buffer.getInt()).isEqualTo(11811);
        assertThat(buffer.get()).isEqualTo((byte) 1);
    }

    @Test
    void itsProvenanceIsReadBack() throws Exception {
        Path file = folder.resolve("figure.png");
        Map<String, String> provenance =
                Map.of(
                        "Software", "Galibra",
                        "Source", "recipe 12ab, seed 7, synthetic catalogue",
                        "Title", "log₁₀(M★/M☉): RMS −0.080");
        PngFile.write(file, SQUARE, 5, 5, 100, provenance);
        assertThat(PngFile.provenance(file)).isEqualTo(provenance);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("tEXtSoftware\0Galibra", "iTXtTitle");
    }

    @Test
    void aPictureWithoutDensityHasNone() throws Exception {
        Path file = folder.resolve("plain.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        assertThat(PngFile.dpi(file)).isNaN();
        assertThat(PngFile.provenance(file)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsABadInput() throws Exception {
        Path file = Files.writeString(folder.resolve("no.png"), "id,mass\n");
        assertThatExceptionOfType(GalibraException.class)
                .isThrownBy(() -> PngFile.dpi(file))
                .withMessageContaining("no.png");
        assertThatExceptionOfType(GalibraException.class)
                .isThrownBy(() -> PngFile.provenance(folder.resolve("absent.png")));
    }

    @Test
    void anAbsentFolderIsABadInput() {
        Path file = folder.resolve("absent/figure.png");
        assertThatExceptionOfType(GalibraException.class)
                .isThrownBy(() -> PngFile.write(file, SQUARE, 5, 5, 100, Map.of()));
    }

    @Test
    void refusesASizeWithoutPixelsAndAKeywordOfOthers() {
        Path file = folder.resolve("figure.png");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PngFile.write(file, SQUARE, 0, 5, 100, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PngFile.write(file, SQUARE, 5, 5, 100, Map.of("★", "x")));
        assertThat(file).doesNotExist();
    }
}
