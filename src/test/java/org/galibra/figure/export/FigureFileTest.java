package org.galibra.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.LossPlan;
import org.galibra.figure.LossSpec;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.SampleSeries;
import org.galibra.figure.TargetLabel;
import org.galibra.model.History;
import org.galibra.model.kernel.Cost;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FigureFileTest {
    private static final Map<String, String> PROVENANCE =
            Map.of(
                    "Title", "Predicted against true",
                    "Software", "Galibra",
                    "Source", "recipe sha256 12ab; seed −7",
                    "Comment", "Synthetic galaxies");

    private static final double POINT_MILLIMETRES = 25.4 / 72;

    @TempDir Path folder;

    private static FigurePlan performance() {
        double[] truth = {8.2, 9.1, 9.4, 10.3};
        double[] predicted = {8.3, 9.0, 9.4, 10.2};
        return PerformancePlan.of(
                new PerformanceSpec(
                        List.of(
                                SampleSeries.of("training", truth, predicted),
                                SampleSeries.of("test", truth, predicted)),
                        PerformanceSpec.PAPER_BIN_DEX,
                        TargetLabel.STELLAR_MASS,
                        "500 steps"));
    }

    private static FigurePlan loss() {
        var history =
                History.of(
                        new double[] {0.1, 0.05, 0.02},
                        new long[] {0, 3},
                        new double[] {0.1, 0.03});
        return LossPlan.of(
                new LossSpec(history, true, 3, 50, Cost.QUADRATIC), 400, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void aPdfIsAsWideAsItsPageAndItsTextIsText(Page page) throws Exception {
        for (FigurePlan plan : List.of(performance(), loss())) {
            Path file = folder.resolve("figure.pdf");
            FigureFile.write(file, plan, Print.on(page), FileFormat.PDF, "", PROVENANCE);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                double width = document.getPage(0).getMediaBox().getWidth() * POINT_MILLIMETRES;
                assertThat(width).isCloseTo(page.widthMillimetres(), within(0.1));
                String text = new PDFTextStripper().getText(document);
                // The reader breaks text that runs upward.
                assertThat(text.replaceAll("\\s", ""))
                        .contains(plan instanceof LossPlan ? "Meanloss½(z−y)²" : "testset");
                assertThat(fonts(document.getPage(0).getResources())).isPositive();
            }
        }
    }

    /// The number of fonts of a page's forms, all of them embedded.
    private static int fonts(PDResources resources) throws Exception {
        int fonts = 0;
        for (COSName name : resources.getFontNames()) {
            assertThat(resources.getFont(name).isEmbedded()).isTrue();
            fonts++;
        }
        for (COSName name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                fonts += fonts(form.getResources());
            }
        }
        return fonts;
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void denseLayersOfAPdfAreImagesOf600DotsPerInchAndNothingElseIs(Page page) throws Exception {
        Path file = folder.resolve("figure.pdf");
        FigureFile.write(file, performance(), Print.on(page), FileFormat.PDF, "", PROVENANCE);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var read = ImagesOnPage.of(document.getPage(0));
            assertThat(read.dpi())
                    .as("the two panels of counts")
                    .hasSize(2)
                    .allSatisfy(dpi -> assertThat(dpi).isGreaterThanOrEqualTo(599));
            assertThat(read.painted()).as("axes, ticks, dots, histograms").isGreaterThan(100);
        }
        FigureFile.write(file, loss(), Print.on(page), FileFormat.PDF, "", PROVENANCE);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(ImagesOnPage.of(document.getPage(0)).dpi()).isEmpty();
        }
    }

    @Test
    void anSvgKeepsItsTextAndItsSize() throws Exception {
        Path file = folder.resolve("figure.svg");
        FigureFile.write(
                file, performance(), Print.on(Page.MNRAS_DOUBLE), FileFormat.SVG, "", PROVENANCE);
        assertThat(Files.readString(file))
                .contains("width=\"178.500mm\"", ">residual, predicted − true (dex)</text")
                .contains(">Predicted against true</title", "training set: 4 galaxies")
                .contains("font-style=\"italic\"", "@font-face");
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void everyFormatGivesItsProvenanceBack(FileFormat format) throws Exception {
        Path file = folder.resolve("figure." + format);
        FigureFile.write(file, performance(), Print.on(Page.MNRAS_SINGLE), format, "", PROVENANCE);
        assertThat(FigureFile.provenance(file)).containsAllEntriesOf(PROVENANCE);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void theSameFigureIsTheSameFile(FileFormat format) throws Exception {
        Path one = folder.resolve("one." + format);
        Path two = folder.resolve("two." + format);
        FigureFile.write(one, loss(), Print.on(Page.AANDA), format, "", PROVENANCE);
        FigureFile.write(two, loss(), Print.on(Page.AANDA), format, "", PROVENANCE);
        assertThat(two).hasSameBinaryContentAs(one);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsNoFigureIsABadInput(FileFormat format) throws Exception {
        Path file = Files.writeString(folder.resolve("table." + format), "id,mass\n");
        assertThatExceptionOfType(GalibraException.class)
                .isThrownBy(() -> FigureFile.provenance(file))
                .withMessageContaining("table." + format);
    }

    @Test
    void whatTheReaderMustKnowStandsBelowTheFigure() throws Exception {
        for (String note : new String[] {"synthetic catalogue", ""}) {
            Path file = folder.resolve("noted.svg");
            FigureFile.write(
                    file, loss(), Print.on(Page.MNRAS_DOUBLE), FileFormat.SVG, note, PROVENANCE);
            assertThat(Files.readString(file).contains(">synthetic catalogue<"))
                    .isEqualTo(!note.isEmpty());
        }
    }
}
