package org.galibra.app.figures;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Segmented;
import org.galibra.figure.ColourMap;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// In which format, for which page and how a figure goes out.
final class PaperSection {
    private static final List<Double> SIZES = List.of(7.0, 8.0, 9.0, 10.0);
    private static final List<Double> BINS = List.of(0.0125, 0.025, 0.05);

    private final FiguresViewModel model;
    private final VBox section;
    private final Label warning = new Label();

    PaperSection(FiguresViewModel model) {
        this.model = model;
        Look look = model.lookProperty().get();
        var format = new Segmented<FileFormat>("Format of files");
        format.setId("figures-format");
        format.with(FileFormat.PDF, "PDF", "Vectors, fonts embedded; for a journal")
                .with(FileFormat.SVG, "SVG", "Vectors, text as text; for a screen")
                .with(FileFormat.PNG, "PNG", "Pixels, 300 per inch");
        format.valueProperty().set(look.format());
        format.valueProperty().addListener((property, old, now) -> change(l -> l.withFormat(now)));
        var ground = new Segmented<Boolean>("Ground");
        ground.setId("figures-ground");
        ground.with(false, "Journal", "Black on white").with(true, "Dark", "For a dark room");
        ground.valueProperty().addListener((property, old, now) -> change(l -> l.withDark(now)));
        var page =
                new Pick<Page>(
                                one ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s, %.1f mm",
                                                one.words(),
                                                one.widthMillimetres()),
                                now -> print(print -> print.withPage(now)))
                        .called("figures-width", "Width");
        page.show(List.of(Page.values()), look.print().page());
        var size =
                new Pick<Double>(
                                one -> String.format(Locale.ROOT, "%.0f pt", one),
                                now -> print(print -> print.withTextPoints(now)))
                        .called("figures-text", "Text size");
        size.show(SIZES, look.print().textPoints());
        var bins =
                new Pick<Double>(one -> one + " dex", now -> change(l -> l.withBins(now)))
                        .called("figures-bins", "Bin");
        bins.show(BINS, look.binDex());
        var colours =
                new Pick<ColourMap>(
                                ColourMap::toString,
                                now ->
                                        print(print ->
                                                print.withStyle(print.style().withColours(now))))
                        .called("figures-colours", "Colour map");
        colours.show(List.of(ColourMap.values()), look.print().style().colours());
        warning.getStyleClass().add("pending");
        warning.setWrapText(true);
        warning.setId("figures-warning");
        warning.managedProperty().bind(warning.visibleProperty());
        warning.setVisible(false);
        section =
                Rail.section(
                        "FORMAT",
                        null,
                        new HBox(format),
                        wide("Width", page),
                        wide("Text size", size),
                        wide("Bin (Fig. 3)", bins),
                        wide("Colour map", colours),
                        wide("Ground", ground),
                        warning);
        model.sheetProperty().addListener((property, old, now) -> now.ifPresent(this::warn));
    }

    private static Node wide(String words, Region field) {
        HBox line = Rail.line(new Label(words), field);
        field.getStyleClass().add("figures-field");
        return line;
    }

    Node node() {
        return section;
    }

    private void change(UnaryOperator<Look> how) {
        model.lookProperty().set(how.apply(model.lookProperty().get()));
    }

    private void print(UnaryOperator<Print> how) {
        change(look -> look.withPrint(how.apply(look.print())));
    }

    private void warn(Sheet sheet) {
        double least = sheet.leastLettersPoints();
        warning.setVisible(least < Print.LEAST_LETTERS_POINTS - 0.01);
        warning.setText(
                String.format(
                        Locale.ROOT,
                        "The smallest letters are %.1f pt high; journals ask for %.0f pt.",
                        least,
                        Print.LEAST_LETTERS_POINTS));
    }
}
