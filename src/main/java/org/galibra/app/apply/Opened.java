package org.galibra.app.apply;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.study.TableReference;
import org.galibra.study.survey.Agreement;
import org.galibra.table.Table;
import org.galibra.work.Problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A survey's table, with what can be said of it before it is weighed.
///
/// @param reference where it is
/// @param table its rows
/// @param mapping under which it was read
/// @param meaning of its columns; where the mapping names what is not there, as it was before
/// @param needed the bands of the network; empty without one
/// @param trainedWith the cosmology of the network's masses, where it states one
/// @param agreement what network and table mean differently; none where it cannot be told yet
/// @param problem why the network cannot weigh it yet, if so
public record Opened(
        TableReference reference,
        Table table,
        ColumnMapping mapping,
        Optional<Meaning> meaning,
        List<Band> needed,
        Optional<FlatCosmology> trainedWith,
        Optional<Agreement> agreement,
        Optional<Problem> problem) {
    public Opened {
        needed = List.copyOf(needed);
    }

    /// Bands of the network that no column holds.
    public List<Band> absent() {
        return needed.stream()
                .filter(band -> meaning.filter(known -> known.bands().containsKey(band)).isEmpty())
                .toList();
    }

    /// What the two mean differently first, then what one of them does not say.
    public List<String> warnings() {
        return agreement.stream()
                .flatMap(each -> Stream.concat(each.differences().stream(), each.doubts().stream()))
                .toList();
    }
}
