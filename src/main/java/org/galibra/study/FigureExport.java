package org.galibra.study;

import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Print;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /// What came of an export.
    ///
    /// @param files the files written
    /// @param remarks what a person should know, one sentence each without its full stop
    public record Report(List<Path> files, List<String> remarks) {
        public Report {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }
    }

    /// Writes the figures, making the folder where it is absent. Figures that need the table are
    /// left out where it is not at hand.
    ///
    /// @throws GalibraException if the folder or a file cannot be written
    /// @throws CancellationException if `stop` was set meanwhile; what is written stays
    public Report write(RunResults results, Path folder, Progress progress, StopSignal stop)
            throws GalibraException {
        makeFolder(folder);
        var files = new ArrayList<Path>();
        var remarks = new ArrayList<String>();
        for (int i = 0; i < figures.size(); i++) {
            FigureName name = figures.get(i);
            progress.at("Drawing " + name, i, figures.size());
            if (!name.needsTable() || results.experiment().isPresent()) {
                DrawnFigure drawn = RunFigures.draw(name, results, binDex);
                String own = captions.get(name);
                DrawnFigure figure = own == null ? drawn : drawn.withCaption(own);
                write(figure, folder, files, remarks, stop);
            }
        }
        return new Report(files, remarks);
    }

    private void write(
            DrawnFigure figure,
            Path folder,
            List<Path> files,
            List<String> remarks,
            StopSignal stop)
            throws GalibraException {
        for (FileFormat format : formats) {
            if (stop.isStopped()) {
                throw new CancellationException("drawing " + figure.name());
            }
            Path file = folder.resolve(figure.name() + "." + format);
            figure.write(file, print, format);
            files.add(file);
        }
        if (beside) {
            files.addAll(figure.writeBeside(folder));
        }
        smallLetters(figure).ifPresent(remarks::add);
    }

    private Optional<String> smallLetters(DrawnFigure figure) {
        double least = print.leastLettersPoints(figure.plan(), figure.note());
        return least >= Print.LEAST_LETTERS_POINTS - 0.01
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "The smallest letters of %s are %.1f pt high, under %.0f pt: choose"
                                        + " larger text",
                                figure.name(),
                                least,
                                Print.LEAST_LETTERS_POINTS));
    }

    private static void makeFolder(Path folder) throws GalibraException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.of("the folder cannot be made: " + FileFault.in(e))
                    .inFile(folder.toString())
                    .remedy("Choose a folder that you may write to")
                    .exception(e);
        }
    }
}
