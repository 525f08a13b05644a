package org.galibra.study;

import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Print;
import org.galibra.work.GalibraException;
import org.galibra.work.OutputFolder;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// A folder that figures are written to, all in the same way.
public final class FigureFolder {
    private final Path folder;
    private final Print print;
    private final List<FileFormat> formats;
    private final boolean beside;
    private final List<Path> files = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /// What came of it.
    ///
    /// @param files the files written
    /// @param remarks what a person should know, one sentence each without its full stop
    public record Report(List<Path> files, List<String> remarks) {
        public Report {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }

        /// The remarks in one line; empty where there are none.
        public Optional<String> words() {
            return remarks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join(". ", remarks) + ".");
        }
    }

    /// Makes the folder where it is absent.
    ///
    /// @param print how figures are put on paper
    /// @param formats in which formats, each
    /// @param beside whether caption, alternative text and numbers are written beside each
    /// @throws GalibraException if the folder cannot be made
    public FigureFolder(Path folder, Print print, List<FileFormat> formats, boolean beside)
            throws GalibraException {
        this.folder = folder;
        this.print = print;
        this.formats = List.copyOf(formats);
        this.beside = beside;
        OutputFolder.make(folder);
    }

    /// Writes a figure.
    ///
    /// @throws GalibraException if a file cannot be written
    /// @throws CancellationException if `stop` was set meanwhile; what is written stays
    public void write(DrawnFigure figure, StopSignal stop) throws GalibraException {
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
        double least = print.leastLettersPoints(figure.plan(), figure.note());
        if (least < Print.LEAST_LETTERS_POINTS - 0.01) {
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "The smallest letters of %s are %.1f pt high, under %.0f pt: choose"
                                    + " larger text",
                            figure.name(),
                            least,
                            Print.LEAST_LETTERS_POINTS));
        }
    }

    /// What has been written so far.
    public Report report() {
        return new Report(files, remarks);
    }
}
