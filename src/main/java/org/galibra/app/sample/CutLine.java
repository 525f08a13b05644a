package org.galibra.app.sample;

import org.galibra.catalogue.Catalogue;
import org.galibra.sample.Cut;
import org.galibra.sample.Interval;
import org.galibra.study.Recipe;
import org.galibra.study.SampleFigures;
import org.galibra.table.Column;
import org.galibra.table.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A column with a slider: one that is cut, or that people often cut.
///
/// @param column the table's own name
/// @param title for people
/// @param unit of its values, an empty string where there is none
record CutLine(String column, String title, String unit) {
    private static final Set<String> BULGE_NAMES =
            Set.of("bulgetototal", "bt", "btratio", "bulgefraction");
    private static final Set<String> STAR_FORMATION_NAMES =
            Set.of("logssfr", "ssfr", "lgssfr", "log10ssfr");

    /// Those that are cut in a recipe, those that its columns suggest, and those that were asked
    /// for.
    static List<CutLine> of(Catalogue catalogue, Recipe recipe, List<String> asked) {
        Table table = catalogue.table();
        var titles = usual(catalogue);
        var columns = new LinkedHashSet<>(titles.keySet());
        recipe.sample().cuts().stream()
                .flatMap(cut -> Interval.of(cut).stream())
                .map(Interval::column)
                .forEach(columns::add);
        columns.addAll(asked);
        var lines = new ArrayList<CutLine>();
        for (String name : columns) {
            Optional<Column> column = table.column(name);
            column.ifPresent(found ->
                    lines.add(
                            new CutLine(
                                    name,
                                    titles.getOrDefault(name, name),
                                    unit(catalogue, found))));
        }
        return lines;
    }

    private static String unit(Catalogue catalogue, Column column) {
        return column.name().equals(catalogue.target().name()) ? "dex" : column.unit();
    }

    /// Redshift, B/T, specific star-formation rate and mass, where the table has them.
    private static Map<String, String> usual(Catalogue catalogue) {
        var titles = new LinkedHashMap<String, String>();
        SampleFigures.redshift(catalogue).ifPresent(name -> titles.put(name, "Redshift z"));
        bulge(catalogue).ifPresent(name -> titles.put(name, "B/T"));
        named(catalogue.table(), STAR_FORMATION_NAMES).ifPresent(name -> titles.put(name, "sSFR"));
        titles.put(catalogue.target().name(), "Stellar mass");
        return titles;
    }

    /// The column of bulge-to-total ratios.
    static Optional<String> bulge(Catalogue catalogue) {
        return named(catalogue.table(), BULGE_NAMES);
    }

    private static Optional<String> named(Table table, Set<String> names) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> names.contains(plain(name)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// A symbol for the axis of a waterfall.
    String symbol() {
        return switch (title) {
            case "Redshift z" -> "z";
            case "Stellar mass" -> "log M★";
            default -> title;
        };
    }

    /// What menus call a change of it.
    String what() {
        return switch (title) {
            case "Redshift z" -> "redshift cut";
            case "Stellar mass" -> "mass cut";
            default -> title + " cut";
        };
    }

    /// The place of the cut on this column alone in a recipe, if it has one; the first of several.
    int place(List<Cut> cuts) {
        for (int i = 0; i < cuts.size(); i++) {
            if (interval(cuts.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /// The cut on this column alone in a recipe, if it has one.
    Optional<Interval> interval(Recipe recipe) {
        List<Cut> cuts = recipe.sample().cuts();
        int place = place(cuts);
        return place < 0 ? Optional.empty() : interval(cuts.get(place));
    }

    private Optional<Interval> interval(Cut cut) {
        return Interval.of(cut).filter(interval -> interval.column().equals(column));
    }
}
