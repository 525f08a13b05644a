package org.galibra.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

class JoinTest {
    private static final double NAN = Double.NaN;

    private static Table table(String name, Map<String, String> metadata, Column... columns) {
        return new Table(name, List.of(columns), new Source("/" + name, "CSV", "00"), metadata);
    }

    private static Table table(String name, Column... columns) {
        return table(name, Map.of(), columns);
    }

    private static Table fluxes(Values names) {
        return table("flux.csv", Column.of("name", names), Column.of("g", Reals.of(1, 2, 3)));
    }

    private static Values values(Table table, String column) {
        return table.column(column).orElseThrow().values();
    }

    private static JoinReport report(Table table) {
        return table.source().joined().getLast().report();
    }

    @Test
    void everyRowOfTheFirstTableStaysInItsOrderAndStrangersAreMissing() throws Exception {
        var unit = new Column("mass", "dex(Msun)", "phys.mass", "the mass", Reals.of(9, 10, NAN));
        var flag = new BitSet();
        flag.set(1);
        Table right =
                table(
                        "mass.csv",
                        unit,
                        Column.of("id", Texts.of(" c ", "a", "z")),
                        Column.of("n", Integers.of(Long.MAX_VALUE, 5, 6)),
                        Column.of("ok", Flags.of(3, flag, new BitSet())),
                        Column.of("type", Texts.of("Sc", "", "E")));
        Table joined = Join.of(fluxes(Texts.of("a", "b", "c")), "name", right, "id");
        assertThat(joined.columns().stream().map(Column::name))
                .containsExactly("name", "g", "mass", "n", "ok", "type");
        assertThat(joined.column("mass"))
                .contains(
                        new Column(
                                "mass",
                                "dex(Msun)",
                                "phys.mass",
                                "the mass",
                                Reals.of(10, NAN, 9)));
        var second = new BitSet();
        second.set(1);
        assertThat(values(joined, "n"))
                .isEqualTo(Integers.of(new long[] {5, 0, Long.MAX_VALUE}, second));
        var first = new BitSet();
        first.set(0);
        assertThat(values(joined, "ok")).isEqualTo(Flags.of(3, first, second));
        assertThat(values(joined, "type")).isEqualTo(Texts.of("", "", "Sc"));
        assertThat(report(joined).sentences())
                .containsExactly(
                        "2 of 3 rows of flux.csv have a partner in mass.csv (name = id)",
                        "1 row of flux.csv without: the columns of mass.csv are missing there",
                        "1 row of mass.csv left out: no row asks for them");
    }

    @Test
    void whatIsJoinedRemembersFileChecksumAndColumn() throws Exception {
        Table right =
                table(
                        "a.b_1.fits.gz#2",
                        Map.of("h", "0.7", "note", "two"),
                        Column.of("id", Texts.of("a")),
                        Column.of("g", Reals.of(7)));
        Table left = table("t", Map.of("note", "one"), Column.of("id", Texts.of("a")), g(1));
        Table joined = Join.of(left, "id", right, "id");
        assertThat(joined.columns().stream().map(Column::name))
                .containsExactly("id", "g", "g_a.b_1#2");
        assertThat(joined.metadata())
                .isEqualTo(Map.of("note", "one", "h", "0.7", "note_a.b_1#2", "two"));
        assertThat(joined.source().path()).isEqualTo("/t");
        Joined part = joined.source().joined().getFirst();
        assertThat(part.source()).isEqualTo(right.source());
        assertThat(part.columns()).isEqualTo(Map.of("g_a.b_1#2", "g"));

        Table twice = Join.of(joined, "id", right, "id");
        assertThat(twice.columns().getLast().name()).isEqualTo("g_a.b_1#2_2");
        assertThat(twice.source().joined()).hasSize(2).startsWith(part);
    }

    private static Column g(double value) {
        return Column.of("g", Reals.of(value));
    }

    @Test
    void identifiersOfAnyKindMeetAsTheNumbersThatTheySpell() throws Exception {
        long big = 6_802_340_000_000_000_123L;
        var kinds =
                List.<Values>of(
                        Integers.of(12, -7, 30),
                        Texts.of("12", " -7.0 ", "0030"),
                        Reals.of(12, -7, 30));
        for (Values left : kinds) {
            for (Values right : kinds) {
                Table other = table("o", Column.of("id", right), Column.of("m", Reals.of(1, 2, 3)));
                if (!(left instanceof Texts && right instanceof Texts)) {
                    assertThat(values(Join.of(fluxes(left), "name", other, "id"), "m"))
                            .as(left.type() + " " + right.type())
                            .isEqualTo(Reals.of(1, 2, 3));
                }
            }
        }
        Table other =
                table(
                        "o",
                        Column.of("id", Texts.of("" + big, "" + (big + 1), "x")),
                        Column.of("m", Reals.of(1, 2, 3)));
        Table joined = Join.of(fluxes(Integers.of(big + 1, big, big - 1)), "name", other, "id");
        assertThat(values(joined, "m")).isEqualTo(Reals.of(2, 1, NAN));
    }

    @Test
    void textsAreNamesAndNotNumbersWhereBothTablesHoldTexts() throws Exception {
        Table other = table("o", Column.of("id", Texts.of("012", "12", "1e1")), column());
        Table joined = Join.of(fluxes(Texts.of("12", "012", "10")), "name", other, "id");
        assertThat(values(joined, "m")).isEqualTo(Reals.of(2, 1, NAN));
    }

    private static Column column() {
        return Column.of("m", Reals.of(1, 2, 3));
    }

    @Test
    void aKeyTwiceIsRefusedOnlyWhereARowAsksForIt() throws Exception {
        Table other = table("o.csv", Column.of("id", Texts.of("a", "z", "z")), column());
        Table joined = Join.of(fluxes(Texts.of("a", "b", "a")), "name", other, "id");
        assertThat(values(joined, "m")).isEqualTo(Reals.of(1, NAN, 1));
        assertThat(report(joined).left().duplicated()).isEqualTo(1);
        assertThat(report(joined).right().duplicated()).isEqualTo(1);
        assertThat(report(joined).sentences())
                .contains(
                        "1 row of flux.csv repeating the name of a row above",
                        "1 row of o.csv repeating the id of a row above");
        assertThatThrownBy(() -> Join.of(fluxes(Texts.of("a", "b", "z")), "name", other, "id"))
                .isInstanceOf(GalibraException.class)
                .hasMessageStartingWith(
                        "o.csv, column id: 'z' stands in rows 2 and 3, so row 3 of flux.csv has no"
                                + " single partner (1 row repeats a key)")
                .hasMessageContaining("Keep one row for each galaxy");
    }

    @Test
    void missingKeysAndOtherCapitalsAreCounted() throws Exception {
        Table other = table("o", Column.of("id", Texts.of("a", "B", "")), column());
        Table joined = Join.of(fluxes(Texts.of("a", "b", " ")), "name", other, "id");
        assertThat(report(joined))
                .isEqualTo(
                        new JoinReport(
                                new JoinReport.Side("flux.csv", "name", 3, 1, 0, 1),
                                new JoinReport.Side("o", "id", 3, 1, 0, 1),
                                1,
                                1));
        assertThat(report(joined).sentences())
                .contains(
                        "1 row of o without a id",
                        "1 more would have one if capital and small letters were alike");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nme  | id   | flux.csv: there is no column nme to join on. Its columns begin with",
                "Name | id   | Its column is called name",
                "name | Id   | o: there is no column Id to join on",
                "g    | id   | flux.csv, column g, row 2: 0.5 is no whole number",
                "name | big  | o, column big, row 1: 1.0E16 is too large to be exact",
                "name | flag | o, column flag: true or false cannot name a galaxy",
                "name | id   | flux.csv: no row has a partner in o: name is 'a' here, id is 'A'"
                        + " there. 1 would have one if capital",
                "name | none | name is 'a' here, none is missing in every row there. Join on",
            })
    void whatCannotBeJoinedIsRefused(String leftKey, String rightKey, String message) {
        Table left =
                table(
                        "flux.csv",
                        Column.of("name", Texts.of("a", "b")),
                        Column.of("g", Reals.of(1, 0.5)));
        Table right =
                table(
                        "o",
                        Column.of("id", Texts.of("A", "c")),
                        Column.of("big", Reals.of(1e16, 1)),
                        Column.of("flag", Flags.of(2, new BitSet(), new BitSet())),
                        Column.of("none", Texts.of("", " ")));
        assertThatThrownBy(() -> Join.of(left, leftKey, right, rightKey))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining(message);
    }
}
