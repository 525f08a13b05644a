package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.galibra.catalogue.Tables.band;
import static org.galibra.catalogue.Tables.meaning;

import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Reals;
import org.galibra.table.Values;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class QuestionTest {
    private static final Values MASSES = Reals.of(9, 10, 11);
    private static final Values KS = Reals.of(-20, -21, -22);

    private static Question question(Meaning meaning, String id) {
        return meaning.questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + meaning.questions()));
    }

    private static List<String> ids(Meaning meaning) {
        return meaning.questions().stream().map(Question::id).toList();
    }

    private static Values shifted(double by) {
        return Reals.of(Arrays.stream(((Reals) KS).toArray()).map(v -> v + by).toArray());
    }

    @Test
    void vegaIsSuspectedByTheOffsetFromKs() throws Exception {
        Object[] table = {"M_Ks", KS, "M_W1", shifted(0.7 - 2.7), "logMstar", MASSES};
        Meaning meaning = meaning(ColumnMapping.RECOGNISED, table);
        Question question = question(meaning, "vega:W1");
        assertThat(question.what())
                .isEqualTo(
                        "M_W1 looks like Vega magnitudes: its median lies 2.70 mag below the AB"
                                + " value expected from M_Ks");
        assertThat(question.evidence()).isEqualTo("converting adds 2.699 mag to 3 values");
        assertThat(question.needed()).isFalse();
        assertThat(question.proposed().label()).isEqualTo("Convert to AB");
        assertThat(question.proposed().option()).isEqualTo("--unit W1=vega");

        Meaning converted = meaning(question.proposed().mapping(), table);
        assertThat(converted.questions()).isEmpty();
        assertThat(converted.bands().get(band("W1")).unit())
                .contains(PhotometricUnit.VEGA_MAGNITUDE);
        Meaning kept = meaning(question.opposite().mapping(), table);
        assertThat(kept.questions()).isEmpty();
        assertThat(kept.bands().get(band("W1")).unit()).contains(PhotometricUnit.AB_MAGNITUDE);
    }

    @Test
    void realAbMagnitudesRaiseNoDoubt() throws Exception {
        for (double colour : new double[] {0.01, 0.35, 0.61, 1}) {
            Meaning meaning =
                    meaning(
                            ColumnMapping.RECOGNISED,
                            "M_Ks",
                            KS,
                            "M_W1",
                            shifted(colour),
                            "M_W2",
                            shifted(colour + 0.6),
                            "logMstar",
                            MASSES);
            assertThat(meaning.questions()).as("W1 - Ks = " + colour).isEmpty();
        }
    }

    @Test
    void apparentMagnitudesAreAskedAboutTogether() throws Exception {
        Object[] table = {
            "u",
            Reals.of(19, 20, 21),
            "r",
            Reals.of(17, 18, 19),
            "z_spec",
            Reals.of(0.1, 0.2, 0.3),
            "logMstar",
            MASSES
        };
        Question question = question(meaning(ColumnMapping.RECOGNISED, table), "apparent");
        assertThat(question.what()).contains("u, r look like apparent magnitudes").contains("20.0");
        assertThat(question.evidence()).contains("z_spec");
        Catalogue catalogue = Catalogue.of(meaning(question.proposed().mapping(), table));
        assertThat(catalogue.bands().get(band("r")).name()).isEqualTo("M_r");
        assertThat(Columns.median(catalogue.bands().get(band("r")))).isBetween(-23.0, -21.0);
        assertThat(ids(meaning(question.opposite().mapping(), table))).isEmpty();
    }

    @Test
    void twoColumnsForOneBandAreAskedAbout() throws Exception {
        Object[] table = {"M_K", KS, "M_Ks", shifted(0.1), "logMstar", MASSES};
        Meaning meaning = meaning(ColumnMapping.RECOGNISED, table);
        Question question = question(meaning, "claim:Ks");
        assertThat(question.needed()).isTrue();
        assertThat(question.answers())
                .extracting(Question.Answer::label)
                .containsExactly("Use M_K", "Use M_Ks", "Leave Ks out");
        assertThat(meaning.bands()).isEmpty();
        Meaning answered = meaning(question.answers().get(1).mapping(), table);
        assertThat(answered.bands().get(band("Ks")).column()).isEqualTo("M_Ks");
        assertThat(answered.questions()).isEmpty();
        assertThat(meaning(question.opposite().mapping(), table).questions()).isEmpty();
    }

    @Test
    void namesThatDifferOnlyInCaseAreTwoColumns() throws Exception {
        Meaning meaning =
                meaning(ColumnMapping.RECOGNISED, "fuv", KS, "FUV", shifted(1), "logMstar", MASSES);
        assertThat(question(meaning, "claim:FUV").what())
                .isEqualTo("fuv and FUV could both be band FUV");
    }

    @Test
    void oneColumnUnderTwoNamesIsAskedAbout() throws Exception {
        Object[] table = {"M_g", KS, "M_r", shifted(0), "M_i", shifted(-0.2), "logMstar", MASSES};
        Meaning meaning = meaning(ColumnMapping.RECOGNISED, table);
        Question question = question(meaning, "twins:g=r");
        assertThat(ids(meaning)).containsExactly("twins:g=r");
        assertThat(meaning(question.proposed().mapping(), table).bands())
                .containsOnlyKeys(band("g"), band("i"));
    }

    @Test
    void aPlausibleNumberIsAskedAboutAndNeverAssumed() throws Exception {
        var random = new SplittableRandom(8);
        double[] magnitudes = random.doubles(400, -24, -15).toArray();
        for (int row = 0; row < 40; row++) {
            magnitudes[row * 10] = -1;
        }
        Object[] table = {
            "M_u", Reals.of(magnitudes), "logMstar", Reals.of(random.doubles(400, 8, 11).toArray())
        };
        Meaning meaning = meaning(ColumnMapping.RECOGNISED, table);
        Question question = question(meaning, "sentinel:M_u=-1.0");
        assertThat(question.what()).contains("M_u is \u22121 in 40 rows");
        assertThat(meaning.table().column("M_u").orElseThrow().values().missing()).isZero();

        Meaning missing = meaning(question.proposed().mapping(), table);
        assertThat(missing.table().column("M_u").orElseThrow().values().missing()).isEqualTo(40);
        assertThat(missing.questions()).isEmpty();
        Meaning values = meaning(question.opposite().mapping(), table);
        assertThat(values.table().column("M_u").orElseThrow().values().missing()).isZero();
        assertThat(values.questions()).isEmpty();
    }

    /// Each number that may be a value too, where it may be: one occurrence is enough in light.
    @Test
    void ninetyNineInLightIsAskedAboutBeforeAnythingIsTrained() throws Exception {
        for (double value : new double[] {99, -99}) {
            Object[] table = {
                "M_u", Reals.of(-18, value, -20), "M_r", Reals.of(-19, -20, -21), "logMstar", MASSES
            };
            Meaning meaning = meaning(ColumnMapping.RECOGNISED, table);
            Question question = question(meaning, "sentinel:M_u=" + value);
            assertThat(ids(meaning)).containsExactly(question.id());
            assertThat(question.needed()).isTrue();
            assertThat(meaning.undecided()).isEqualTo(Map.of("M_u", Map.of(value, 1L)));
            assertThat(meaning.sentinels()).isEmpty();
            String written = value > 0 ? "99" : "-99";
            assertThatThrownBy(() -> Catalogue.of(meaning))
                    .hasMessageContaining("t.csv: M_u is ")
                    .hasMessageContaining(
                            "Choose with --missing M_u=%s or --value M_u=%s"
                                    .formatted(written, written));
            Meaning missing = meaning(question.proposed().mapping(), table);
            assertThat(missing.sentinels()).isEqualTo(Map.of("M_u", Map.of(value, 1L)));
            assertThat(missing.questions()).isEmpty();
            Catalogue read = Catalogue.of(meaning(question.opposite().mapping(), table));
            assertThat(Catalogue.number(read.bands().get(band("u")), 1)).isEqualTo(value);
        }
    }

    /// A magnitude of 99 in most rows would make any median say "apparent".
    @Test
    void aNumberInDoubtSwaysNoOtherJudgement() throws Exception {
        Meaning meaning =
                meaning(ColumnMapping.RECOGNISED, "M_u", Reals.of(99, 99, -20), "logMstar", MASSES);
        assertThat(ids(meaning)).containsExactly("sentinel:M_u=99.0");
    }

    @Test
    void everyOpenQuestionIsNamedWithItsOptionsAtOnce() throws Exception {
        Meaning meaning =
                meaning(
                        ColumnMapping.RECOGNISED,
                        "M_u",
                        Reals.of(99, -19, -20),
                        "M_r",
                        Reals.of(-21, 99, -20),
                        "logMstar",
                        MASSES);
        assertThatThrownBy(() -> Catalogue.of(meaning))
                .hasMessageContaining("So is undecided: --missing M_r=99 or --value M_r=99");
    }

    @Test
    void minusOneInARedshiftOrAFluxIsReportedAndLeftAlone() throws Exception {
        var random = new SplittableRandom(9);
        double[] redshifts = random.doubles(60, 0.01, 0.3).toArray();
        double[] fluxes = random.doubles(60, 1e-5, 1e-3).toArray();
        for (int row = 0; row < 5; row++) {
            redshifts[row] = -1;
            fluxes[50 + row] = -1;
        }
        Object[] table = {
            "u [Jy]",
            Reals.of(fluxes),
            "z_spec",
            Reals.of(redshifts),
            "logMstar",
            Reals.of(random.doubles(60, 8, 11).toArray())
        };
        Meaning meaning = meaning(ColumnMapping.RECOGNISED, table);
        assertThat(ids(meaning))
                .containsExactlyInAnyOrder("sentinel:u=-1.0", "sentinel:z_spec=-1.0");
        assertThat(meaning.questions()).noneMatch(Question::needed);
        assertThat(Catalogue.of(meaning).notes())
                .contains(
                        "u is \u22121 in 5 rows, which may be a value or stand for a missing one;"
                                + " to change it: --missing u=-1");
    }

    @Test
    void aDeclaredSentinelCanBeDeclaredAValue() throws Exception {
        Object[] table = {"M_u", Reals.of(-18, -99.99, -20), "logMstar", MASSES};
        assertThat(meaning(ColumnMapping.RECOGNISED, table).sentinels()).containsKey("M_u");
        assertThat(
                        meaning(ColumnMapping.RECOGNISED.withSentinel("M_u", -99.99, false), table)
                                .sentinels())
                .isEmpty();
    }

    @Test
    void aSentinelOfSinglePrecisionIsOneToo() throws Exception {
        Meaning meaning =
                meaning(
                        ColumnMapping.RECOGNISED,
                        "M_u",
                        Reals.of(-18, -99.99f, -20),
                        "logMstar",
                        MASSES);
        assertThat(meaning.sentinels().get("M_u")).containsEntry(-99.99, 1L);
    }

    @Test
    void linearMassesWhereLogarithmsWereExpectedAreAskedAbout() throws Exception {
        Object[] table = {"M_u", KS, "logMstar", Reals.of(1e9, 2.7e9, 1e11)};
        Meaning meaning = meaning(ColumnMapping.RECOGNISED, table);
        Question question = question(meaning, "mass-scale");
        assertThat(question.needed()).isTrue();
        assertThat(question.what())
                .isEqualTo(
                        "logMstar looks like masses in M☉ where their log10 was expected: its"
                                + " median is 2.70e+09");
        assertThatThrownBy(() -> Catalogue.of(meaning))
                .hasMessageContaining("No log10 of a stellar mass reaches 100")
                .hasMessageContaining("Choose with --mass-scale linear");
        Meaning linear = meaning(question.proposed().mapping(), table);
        assertThat(linear.questions()).isEmpty();
        assertThat(Catalogue.of(linear).target().name()).isEqualTo("log10_logMstar");
        Meaning kept = meaning(question.opposite().mapping(), table);
        assertThat(kept.questions()).isEmpty();
        assertThatThrownBy(() -> Catalogue.of(kept)).hasMessageContaining("--mass-scale linear");
    }
}
