package org.galibra.cli;

import org.galibra.table.io.TablePlace;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.table.io.hdf5.SharkChoices;
import org.galibra.table.io.hdf5.SharkChoices.Component;
import org.galibra.work.GalibraException;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// How SHARK's files are to be read.
final class SharkOptions {
    @Option(
            names = "--band-order",
            paramLabel = "ORDER",
            description =
                    "SHARK's bands where the file does not name them: shark-20, shark-28 or every"
                            + " name, separated by commas.")
    private String order;

    @Option(
            names = "--component",
            paramLabel = "PART",
            description = "SHARK's light of: total, disk, bulge_d, bulge_m, bulge_t (total).")
    private Component component;

    @Option(names = "--no-dust", description = "SHARK's magnitudes without dust (with it).")
    private boolean withoutDust;

    @Option(names = "--apparent", description = "SHARK's apparent magnitudes (absolute).")
    private boolean apparent;

    @Option(
            names = "--sed",
            paramLabel = "FILE",
            description =
                    "SHARK's file of magnitudes, where its place does not tell: a name or a path.")
    private String sed;

    /// The path of a table that says these options too.
    ///
    /// @throws GalibraException if an option or what the path says is unknown
    Path place(Path table) throws GalibraException {
        if (order == null && component == null && !withoutDust && !apparent && sed == null) {
            return table;
        }
        TablePlace place = TablePlace.of(table);
        SharkChoices choices =
                SharkChoices.parse(place.within().startsWith("/") ? "" : place.within());
        choices = order == null ? choices : choices.withOrder(BandOrder.parse(order));
        choices = component == null ? choices : choices.withComponent(component);
        choices = withoutDust ? choices.withDust(false) : choices;
        choices = apparent ? choices.withApparent(true) : choices;
        return (sed == null ? choices : choices.withSed(sed)).of(place.file());
    }
}
