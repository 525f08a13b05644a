package org.galibra.app.apply;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import org.galibra.app.Errand;
import org.galibra.app.Settings;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.study.survey.Application;
import org.galibra.study.survey.CalibratedFile;
import org.galibra.study.survey.OutputPart;
import org.galibra.study.survey.SurveyFigures;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is done with the result of a weighing: a table, figures, a calibrated model.
final class Sending {
    private final Settings settings;
    private final Errand work;
    private final ObjectProperty<Optional<Notice>> notice;
    private final ReadOnlyObjectProperty<Optional<Weighed>> weighed;

    /// @param notice says what a person should know of figures
    Sending(
            Settings settings,
            Errand work,
            ObjectProperty<Optional<Notice>> notice,
            ReadOnlyObjectProperty<Optional<Weighed>> weighed) {
        this.settings = settings;
        this.work = work;
        this.notice = notice;
        this.weighed = weighed;
    }

    /// Writes every row of the result, with its reason; the format is the file's ending.
    ///
    /// @param parts what is written beside identifier, mass, total error and reason
    void export(Path file, Set<OutputPart> parts) {
        weighed.get()
                .ifPresent(now ->
                        work.run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    Table table = OutputPart.only(now.application().table(), parts);
                                    TableFiles.write(file, table, progress, stop);
                                    return table.rows();
                                },
                                rows -> wrote(file, Numbers.counted(rows, "row", "rows"))));
    }

    /// Where figures went last.
    Optional<Path> figuresFolder() {
        return settings.figures();
    }

    /// Writes those of E26's figures, and coverage, for which there are galaxies, as the Figures
    /// page puts figures on paper.
    void exportFigures(Path folder) {
        settings.figures(folder);
        weighed.get()
                .ifPresent(now ->
                        work.run(
                                "Drawing figures",
                                (stop, progress) ->
                                        new SurveyFigures(now.application())
                                                .write(
                                                        folder,
                                                        settings.print(),
                                                        List.of(settings.figureFormat()),
                                                        progress,
                                                        stop),
                                report -> {
                                    notice.set(report.words().map(Notice::warning));
                                    int files = report.files().size();
                                    return wrote(folder, Numbers.counted(files, "file", "files"));
                                }));
    }

    /// Saves the network with the correction, the cloud and the held-out galaxies that came of the
    /// weighing.
    void saveCalibrated(Path file) {
        weighed.get()
                .ifPresent(now ->
                        work.run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    Application done = now.application();
                                    CalibratedFile.write(
                                            file,
                                            done.scales(),
                                            done.summary(),
                                            done.survey().catalogue().table().name());
                                    return file;
                                },
                                written -> wrote(written, "the calibrated model")));
    }

    static Status wrote(Path file, String what) {
        return Status.of(Status.Tone.DONE, "Wrote " + file.getFileName(), what);
    }
}
