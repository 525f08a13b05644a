package org.galibra.app.figures;

import org.galibra.app.Trained;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.figure.export.Proof;
import org.galibra.study.DrawnFigure;
import org.galibra.study.FigureName;
import org.galibra.study.RunFigures;
import org.galibra.study.RunResults;
import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All figures of one moment of a training.
///
/// @param from that moment
/// @param results what they are drawn from
/// @param binDex the width of the bins of predicted against true mass, in dex
/// @param figures the figures, by name
record Gallery(
        Trained from, RunResults results, double binDex, Map<FigureName, DrawnFigure> figures) {
    private static final double THUMB_PIXELS = 340;

    /// Every figure, in the order of the papers.
    static final List<FigureName> ALL = List.of(FigureName.values());

    Gallery {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /// Draws all figures. Weighs every galaxy of the sample.
    static Gallery draw(Trained from, double binDex, StopSignal stop) throws GalibraException {
        RunResults results = RunResults.of(from.run());
        var figures = new EnumMap<FigureName, DrawnFigure>(FigureName.class);
        for (FigureName name : ALL) {
            figures.put(name, RunFigures.draw(name, results, binDex, stop));
        }
        return new Gallery(from, results, binDex, figures);
    }

    /// The same with other bins.
    Gallery binned(double otherDex, StopSignal stop) throws GalibraException {
        var redrawn = new EnumMap<>(figures);
        redrawn.put(
                FigureName.PERFORMANCE,
                RunFigures.draw(FigureName.PERFORMANCE, results, otherDex, stop));
        return new Gallery(from, results, otherDex, redrawn);
    }

    /// Whether the network has changed since a figure was drawn, or its test set was opened.
    boolean isOlder(FigureName name, Trained now) {
        if (!from.isOfSameTraining(now)) {
            return true;
        }
        boolean changed =
                from.step() != now.step()
                        || from.ended() != now.ended()
                        || from.opened().isPresent() != now.opened().isPresent();
        return changed && !name.showsSample();
    }

    /// Every figure small, across a journal's page, in the colours of a print: no work for the
    /// screen's thread.
    Map<FigureName, Proof> thumbs(Print print) {
        Print small = print.withPage(Page.MNRAS_DOUBLE);
        double scale = THUMB_PIXELS / small.page().widthMillimetres();
        var all = new EnumMap<FigureName, Proof>(FigureName.class);
        figures.forEach((name, figure) -> all.put(name, Proof.of(figure.plan(), "", small, scale)));
        return all;
    }
}
