package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.galibra.catalogue.Tables.band;
import static org.galibra.catalogue.Tables.meaning;

import org.galibra.catalogue.synthetic.SyntheticCatalogue;
import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Made tables of synthetic galaxies, some of whose magnitudes are turned into Vega's by hand.
class VegaDoubtsTest {
    private static final Map<Long, Table> GALAXIES = new ConcurrentHashMap<>();

    private static Table galaxies(long seed) {
        return SyntheticCatalogue.make(3_000, seed, Progress.UNWATCHED, new StopSignal());
    }

    /// Another system's filters are made of the synthetic band of their letter.
    private static Meaning meaningOf(long seed, String bands, String vega) throws Exception {
        Table galaxies = GALAXIES.computeIfAbsent(seed, VegaDoubtsTest::galaxies);
        List<String> inVega = List.of(vega.split(" ", -1));
        var columns = new ArrayList<Object>();
        ColumnMapping mapping = ColumnMapping.RECOGNISED;
        for (String name : bands.split(" ", -1)) {
            String letter = name.equals("Z") ? "z" : name.replaceAll("_.*", "");
            Column column = galaxies.column("M_" + letter).orElseThrow();
            double offset = inVega.contains(name) ? band(name).abMinusVega().orElseThrow() : 0;
            columns.add("mag_" + name);
            columns.add(less(column, offset));
            mapping = mapping.withBand(name, BandColumn.of("mag_" + name));
        }
        columns.add("logMstar");
        columns.add(galaxies.column("logMstar").orElseThrow().values());
        return meaning(mapping, columns.toArray());
    }

    private static Values less(Column column, double offset) {
        double[] values = Columns.numbers(column);
        Arrays.setAll(values, row -> values[row] - offset);
        return Reals.owning(values);
    }

    private static List<String> suspected(Meaning meaning) {
        return meaning.questions().stream()
                .map(Question::id)
                .filter(id -> id.startsWith("vega:"))
                .map(id -> id.substring("vega:".length()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FUV NUV u g r i z Y J H Ks W1 W2 W3 W4",
                "u g r i Z Y J H Ks",
                "g r i z J_2MASS H_2MASS Ks_2MASS W1 W2 W3 W4",
                "Z Y J H Ks",
                "J_2MASS H_2MASS Ks_2MASS",
                "W1 W2",
                "W1 W2 W3 W4",
                "W2 W3",
                "r J",
                "i W1",
                "u g r i z"
            })
    void abMagnitudesRaiseNoDoubt(String bands) throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(suspected(meaningOf(seed, bands, ""))).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FUV NUV u g r i z Y J H Ks W1 W2 W3 W4, Y J H Ks W1 W2 W3 W4",
        "FUV NUV u g r i z Y J H Ks W1 W2 W3 W4, W1 W2 W3 W4",
        "FUV NUV u g r i z Y J H Ks W1 W2 W3 W4, J",
        "FUV NUV u g r i z Y J H Ks W1 W2 W3 W4, W4",
        "u g r i Z Y J H Ks, Z Y J H Ks",
        "u g r i Z Y J H Ks, Z",
        "g r i z J_2MASS H_2MASS Ks_2MASS W1 W2, J_2MASS H_2MASS Ks_2MASS W1 W2",
        "g r i z J_2MASS H_2MASS Ks_2MASS W1 W2, J_2MASS H_2MASS Ks_2MASS",
        "J_2MASS H_2MASS Ks_2MASS, J_2MASS H_2MASS Ks_2MASS",
        "Z Y J H Ks, Z Y J H Ks",
        "Ks W1, W1",
        "J H Ks W1 W2 W3, J H Ks W1 W2 W3",
    })
    void vegaMagnitudesAreSuspectedInEveryBandThatHasAZeroPoint(String bands, String vega)
            throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(suspected(meaningOf(seed, bands, vega)))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(vega.split(" ", -1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "Y", "J", "H", "Ks", "W1", "W2", "W3", "W4"})
    void theDoubtCarriesItsNumberAndBothAnswersSettleIt(String name) throws Exception {
        Meaning meaning = meaningOf(1, "g r i z Z Y J H Ks W1 W2 W3 W4", name);
        Question question = meaning.questions().getFirst();
        double offset = band(name).abMinusVega().orElseThrow();
        assertThat(question.what())
                .startsWith("mag_" + name + " looks like Vega magnitudes: its median lies ")
                .contains(" mag below the AB value expected from mag_");
        double below = Double.parseDouble(question.what().replaceAll(".*lies (.*) mag be.*", "$1"));
        assertThat(below).isCloseTo(offset, within(1.5));
        assertThat(question.evidence())
                .isEqualTo("converting adds %.3f mag to 3,000 values".formatted(offset));

        Meaning converted = again(meaning, question.proposed().mapping());
        assertThat(suspected(converted)).isEmpty();
        assertThat(converted.bands().get(band(name)).unit())
                .contains(PhotometricUnit.VEGA_MAGNITUDE);
        Meaning kept = again(meaning, question.opposite().mapping());
        assertThat(suspected(kept)).isEmpty();
        assertThat(kept.bands().get(band(name)).unit()).contains(PhotometricUnit.AB_MAGNITUDE);
    }

    private static Meaning again(Meaning meaning, ColumnMapping mapping) throws Exception {
        return Meaning.of(meaning.table(), mapping, Band.KNOWN, List.of());
    }

    /// W1's magnitudes are Vega's; those of the reference are fluxes, or were said to be Vega's.
    @ParameterizedTest
    @CsvSource({"maggy, true", "Vega mag, true", "AB mag, true"})
    void theReferenceIsReadInItsOwnUnit(String unit, boolean suspected) throws Exception {
        double[] ks = {18, 18.5, 19};
        PhotometricUnit read = PhotometricUnit.parse(unit).orElseThrow();
        double[] stored = ks.clone();
        if (read.isFlux()) {
            Arrays.setAll(stored, row -> read.fromAb(ks[row]));
        } else if (read == PhotometricUnit.VEGA_MAGNITUDE) {
            Arrays.setAll(stored, row -> ks[row] - 1.827);
        }
        Meaning meaning =
                meaning(
                        ColumnMapping.RECOGNISED
                                .withBand("Ks", BandColumn.of("k").withUnit(read))
                                .withBand("W1", BandColumn.of("w"))
                                .withMagnitudes(Optional.of(BandColumn.Kind.APPARENT)),
                        "k",
                        Reals.of(stored),
                        "w",
                        Reals.of(Arrays.stream(ks).map(m -> m + 0.7 - 2.699).toArray()),
                        "z",
                        Reals.of(0.1, 0.1, 0.1),
                        "logMstar",
                        Reals.of(9, 10, 11));
        assertThat(suspected(meaning).contains("W1")).isEqualTo(suspected);
        assertThat(meaning.questions())
                .filteredOn(question -> question.id().equals("vega:W1"))
                .extracting(Question::what)
                .containsExactly(
                        "w looks like Vega magnitudes: its median lies 2.70 mag below the AB value"
                                + " expected from k");
    }

    @ParameterizedTest
    @CsvSource({"0.1, true", "1.2, false"})
    void distantGalaxiesHaveOtherColours(double redshift, boolean asked) throws Exception {
        Meaning meaning =
                meaning(
                        ColumnMapping.RECOGNISED
                                .withBand("i", BandColumn.of("i_app"))
                                .withBand("J", BandColumn.of("J_app"))
                                .withMagnitudes(Optional.of(BandColumn.Kind.APPARENT)),
                        "i_app",
                        Reals.of(21, 22, 23),
                        "J_app",
                        Reals.of(19.7, 20.7, 21.7),
                        "z_spec",
                        Reals.of(redshift, redshift, redshift),
                        "logMstar",
                        Reals.of(9, 10, 11));
        assertThat(suspected(meaning).contains("J")).isEqualTo(asked);
    }
}
