package org.galibra.figure.export;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.Plate;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// Any figure as a file of any format, as a [Print] has it.
public final class FigureFile {
    private static final double POINTS_PER_INCH = 72;
    private static final double MILLIMETRES_PER_POINT = 25.4 / POINTS_PER_INCH;

    private FigureFile() {}

    /// Loads what painting needs. Java cannot load fonts while it shuts down, so a program that may
    /// be interrupted and still wants its figures calls this before its long work.
    public static void prepare() {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setFont(FigureStyle.JOURNAL.type().tick());
        graphics.drawString("0", 0, 0);
        graphics.dispose();
    }

    /// Writes a figure.
    ///
    /// @param note what the reader must know, on a line below the figure; may be empty
    /// @param provenance keyword → text, such as `Title`, `Software`, `Source`
    /// @throws GalibraException if the file cannot be written
    public static void write(
            Path path,
            FigurePlan plan,
            Print print,
            FileFormat format,
            String note,
            Map<String, String> provenance)
            throws GalibraException {
        switch (format) {
            case PNG -> {
                Plate plate = print.plate(plan, note);
                PngFile.write(
                        path,
                        plate.painting(),
                        plate.width() * MILLIMETRES_PER_POINT,
                        plate.height() * MILLIMETRES_PER_POINT,
                        print.dpi(),
                        provenance);
            }
            case SVG ->
                    SvgFile.write(path, print.densePlate(plan, note), plan.summary(), provenance);
            case PDF -> PdfFile.write(path, print.densePlate(plan, note), provenance);
        }
    }

    /// Whether a file's name is that of a figure.
    public static boolean named(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(FileFormat.values()).anyMatch(format -> name.endsWith("." + format));
    }

    /// The provenance that a figure's file carries, by keyword.
    ///
    /// @throws GalibraException if the file cannot be read, is of no format of figures, or was not
    ///   written by this program
    public static SequencedMap<String, String> provenance(Path path) throws GalibraException {
        SequencedMap<String, String> provenance = read(path);
        if (!provenance.getOrDefault("Software", "").startsWith("Galibra")) {
            throw Problem.of("carries no provenance: Galibra did not write it")
                    .inFile(path.toString())
                    .remedy("Choose a figure that galibra figures or galibra train wrote")
                    .exception();
        }
        return provenance;
    }

    private static SequencedMap<String, String> read(Path path) throws GalibraException {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return PngFile.provenance(path);
        }
        if (name.endsWith(".svg")) {
            return SvgFile.provenance(path);
        }
        if (name.endsWith(".pdf")) {
            return PdfFile.provenance(path);
        }
        throw Problem.of("is no figure: it ends on neither .png, .svg nor .pdf")
                .inFile(path.toString())
                .exception();
    }
}
