package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.photometry.Band;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What some rows settled, of other rows of the same table.
class MoreRowsTest {
    private static final ColumnMapping MAPPING =
            ColumnMapping.RECOGNISED.withTarget("logmstar").withDerived("half", "logmstar / 2");

    private static Table rows(double u, double g, double mass) {
        return Tables.of(
                "name", Texts.of("a", "b", "c"),
                "M_u", Reals.of(-18, u, -19),
                "M_g", Reals.of(-18.5, g, -19.5),
                "logmstar", Reals.of(9, mass, 10));
    }

    private static Meaning settled(double u, double g, double mass) throws GalibraException {
        Meaning first = Meaning.of(rows(u, g, mass), MAPPING, Band.KNOWN, List.of());
        return Meaning.of(first.table(), first.proposal(), Band.KNOWN, List.of());
    }

    @Test
    void theyAreReadAsTheWholeTableWouldBe() throws GalibraException {
        Meaning more = settled(-17, -17.5, 9.5).ofMore(rows(-999, -16, -99), List.of());
        Meaning whole = Meaning.of(rows(-999, -16, -99), MAPPING, Band.KNOWN, List.of());

        assertThat(more.sentinels())
                .isEqualTo(whole.sentinels())
                .containsEntry("M_u", Map.of(-999.0, 1L))
                .containsEntry("logmstar", Map.of(-99.0, 1L));
        assertThat(more.bands().keySet()).isEqualTo(whole.bands().keySet());
        assertThat(more.table().columns()).isEqualTo(whole.table().columns());
        assertThat(more.questions()).isEmpty();
        Catalogue galaxies = Catalogue.partToWeigh(more);
        assertThat(galaxies.notes()).isEmpty();
        assertThat(galaxies.bands()).isEqualTo(Catalogue.toWeigh(whole).bands());
    }

    @Test
    void aLateNumberInDoubtIsAskedAbout() throws GalibraException {
        Meaning more = settled(-17, -17.5, 9.5).ofMore(rows(-17, 99, 9.5), List.of());

        assertThat(more.undecided()).containsEntry("M_g", Map.of(99.0, 1L));
        assertThatThrownBy(() -> Catalogue.partToWeigh(more))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("M_g is 99");
    }

    @Test
    void aBandThatIsEmptyInThemIsLeftOut() throws GalibraException {
        Table empty =
                Tables.of(
                        "name", Texts.of("a"),
                        "M_u", Reals.of(Double.NaN),
                        "M_g", Reals.of(-18),
                        "logmstar", Reals.of(9));
        Catalogue galaxies =
                Catalogue.partToWeigh(settled(-17, -17.5, 9.5).ofMore(empty, List.of()));

        assertThat(galaxies.bands()).containsOnlyKeys(Tables.band("g"));
    }
}
