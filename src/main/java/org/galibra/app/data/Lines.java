package org.galibra.app.data;

import org.galibra.app.mapping.Edits;
import org.galibra.app.mapping.Use;
import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.Meaning;
import org.galibra.catalogue.Question;
import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The lines of the column table, made of a meaning.
final class Lines {
    private Lines() {}

    /// A line for each column.
    ///
    /// @param raw the table as stored; a derived column is not in it, and is shown as it was made
    static List<ColumnLine> of(Table raw, Meaning meaning) {
        // One search for each of ten thousand columns would be a hundred million comparisons.
        Map<String, Column> stored =
                raw.columns().stream().collect(Collectors.toMap(Column::name, column -> column));
        return meaning.table().columns().stream()
                .map(column -> line(stored.getOrDefault(column.name(), column), meaning))
                .toList();
    }

    private static ColumnLine line(Column column, Meaning meaning) {
        String name = column.name();
        ColumnRole role = meaning.roles().getOrDefault(name, ColumnRole.NOT_RECOGNISED);
        Use use = Use.of(role);
        Optional<Question> doubt =
                meaning.questions().stream().filter(at -> isAbout(at, name, use)).findFirst();
        ColumnLine.State state;
        if (doubt.isPresent()) {
            state = ColumnLine.State.CHECK;
        } else {
            state =
                    role.role() == ColumnRole.Role.NOT_RECOGNISED
                            ? ColumnLine.State.UNUSED
                            : ColumnLine.State.GOOD;
        }
        return new ColumnLine(
                column,
                meaning(meaning, role),
                use,
                Edits.unit(meaning, name, use, column.unit()),
                Edits.units(meaning, name, use),
                state,
                doubt.map(Question::what).orElse(""));
    }

    private static String meaning(Meaning meaning, ColumnRole role) {
        if (!role.meaning().isEmpty()) {
            return role.meaning();
        }
        String light =
                meaning.bands().entrySet().stream()
                        .filter(at -> at.getKey().name().equals(role.band()))
                        .map(at -> light(at.getKey(), at.getValue()))
                        .findFirst()
                        .orElse("Light");
        return switch (role.role()) {
            case BAND -> light;
            case ERROR -> "Uncertainty of " + role.band();
            case MASS -> "Stellar mass";
            default ->
                    role.role().title().substring(0, 1).toUpperCase(Locale.ROOT)
                            + role.role().title().substring(1);
        };
    }

    private static String light(Band band, BandColumn column) {
        boolean flux = column.unit().filter(PhotometricUnit::isFlux).isPresent();
        String kind =
                flux
                        ? "Flux density"
                        : column.isApparent() ? "Apparent magnitude" : "Absolute magnitude";
        return kind + ", " + band.system();
    }

    /// A question's id names what it is about: a column, or a band.
    private static boolean isAbout(Question question, String column, Use use) {
        String id = question.id();
        String about =
                id.substring(
                        id.indexOf(':') + 1,
                        id.startsWith("sentinel:") ? id.lastIndexOf('=') : id.length());
        return about.equals(column)
                || (use.role() == ColumnRole.Role.BAND && about.equals(use.band()));
    }
}
