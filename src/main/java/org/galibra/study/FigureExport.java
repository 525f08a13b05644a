package org.galibra.study;

import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Print;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Figures of a run as files in a folder, in one go.
///
/// @param figures which, in this order
/// @param print how they are put on paper
/// @param formats in which formats, each
/// @param binDex the width of the bins of predicted against true mass, in dex
/// @param beside whether caption, alternative text and numbers are written beside each
/// @param captions a person's own wording of captions, for those figures that have one
public record FigureExport(
        List<FigureName> figures,
        Print print,
        List<FileFormat> formats,
        double binDex,
        boolean beside,
        Map<FigureName, String> captions) {
    public FigureExport {
        figures = List.copyOf(figures);
        formats = List.copyOf(formats);
        captions = Map.copyOf(captions);
    }

    /// Writes the figures, making the folder where it is absent. Figures that need the table are
    /// left out where it is not at hand.
    ///
    /// @throws GalibraException if the folder or a file cannot be written
    /// @throws CancellationException if `stop` was set meanwhile; what is written stays
    public FigureFolder.Report write(
            RunResults results, Path folder, Progress progress, StopSignal stop)
            throws GalibraException {
        var into = new FigureFolder(folder, print, formats, beside);
        for (int i = 0; i < figures.size(); i++) {
            FigureName name = figures.get(i);
            progress.at("Drawing " + name, i, figures.size());
            if (!name.needsTable() || results.experiment().isPresent()) {
                DrawnFigure drawn = RunFigures.draw(name, results, binDex, stop);
                String own = captions.get(name);
                into.write(own == null ? drawn : drawn.withCaption(own), stop);
            }
        }
        return into.report();
    }
}
