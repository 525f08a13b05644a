package org.galibra.cli;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.study.Joining;
import org.galibra.study.MappingFile;
import org.galibra.study.NoiseTable;
import org.galibra.study.TableReference;
import org.galibra.work.GalibraException;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person says of the survey whose errors a network is to learn with.
final class NoiseOptions {
    @Option(
            names = "--noise-from",
            required = true,
            paramLabel = "TABLE",
            description = {
                "Give the training galaxies the flux errors that this survey's galaxies have at",
                "their absolute magnitudes, drawn anew in each pass. Tests stay without noise; a",
                "test with it stands beside."
            })
    private Path from;

    @Option(
            names = "--noise-join",
            paramLabel = "FILE:KEY=KEY",
            description = "Join FILE's columns to it, such as the redshifts; repeatable.")
    private List<String> joins = new ArrayList<>();

    @Option(
            names = "--noise-mapping",
            paramLabel = "FILE",
            description = "What its columns mean: a file that describe --save-mapping wrote.")
    private Path mapping;

    @Option(
            names = "--noise-redshift-error",
            paramLabel = "COLUMN",
            description = "Draw photometric redshifts too: its column of their 1 sigma errors.")
    private String redshiftError;

    /// The survey.
    ///
    /// @throws IllegalArgumentException if a join is not well written
    NoiseTable table() throws GalibraException {
        return new NoiseTable(
                new TableReference(
                        from.toAbsolutePath().toString(),
                        "",
                        joins.stream().map(Joining::parse).toList()),
                mapping == null ? ColumnMapping.RECOGNISED : MappingFile.read(mapping),
                Optional.ofNullable(redshiftError));
    }
}
