package org.galibra.photometry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the light of a galaxy in one band is measured in: a flux density per frequency, or a
/// magnitude. Every flux becomes an AB magnitude by m = zero point − 2.5 log₁₀ F.
public enum PhotometricUnit {
    JANSKY("Jy", 8.9),
    MILLIJANSKY("mJy", 16.4),
    MICROJANSKY("µJy", 23.9),
    NANOJANSKY("nJy", 31.4),
    MAGGY("maggy", 0),
    NANOMAGGY("nanomaggy", 22.5),
    CGS("erg/s/cm²/Hz", -48.6),
    AB_MAGNITUDE("AB mag", Double.NaN),
    VEGA_MAGNITUDE("Vega mag", Double.NaN);

    /// 2.5/ln 10: the error in mag of a flux's relative error, at first order.
    public static final double MAGNITUDES_PER_RELATIVE_ERROR = 2.5 / StrictMath.log(10);

    /// Spellings met in FITS, VOTable and papers, without blanks and in small letters. The prefixes
    /// m and M differ, so the janskys are told apart by [#parse].
    private static final Map<String, PhotometricUnit> SPELLINGS =
            Map.ofEntries(
                    Map.entry("maggy", MAGGY),
                    Map.entry("maggies", MAGGY),
                    Map.entry("mgy", MAGGY),
                    Map.entry("nanomaggy", NANOMAGGY),
                    Map.entry("nanomaggies", NANOMAGGY),
                    Map.entry("nmgy", NANOMAGGY),
                    Map.entry("nmaggy", NANOMAGGY),
                    Map.entry("1e-9maggy", NANOMAGGY),
                    Map.entry("mag", AB_MAGNITUDE),
                    Map.entry("mags", AB_MAGNITUDE),
                    Map.entry("magnitude", AB_MAGNITUDE),
                    Map.entry("magnitudes", AB_MAGNITUDE),
                    Map.entry("ab", AB_MAGNITUDE),
                    Map.entry("abmag", AB_MAGNITUDE),
                    Map.entry("abmags", AB_MAGNITUDE),
                    Map.entry("abmagnitude", AB_MAGNITUDE),
                    Map.entry("mag(ab)", AB_MAGNITUDE),
                    Map.entry("mag[ab]", AB_MAGNITUDE),
                    Map.entry("mag_ab", AB_MAGNITUDE),
                    Map.entry("magab", AB_MAGNITUDE),
                    Map.entry("ab_mag", AB_MAGNITUDE),
                    Map.entry("vega", VEGA_MAGNITUDE),
                    Map.entry("vegamag", VEGA_MAGNITUDE),
                    Map.entry("vegamagnitude", VEGA_MAGNITUDE),
                    Map.entry("mag(vega)", VEGA_MAGNITUDE),
                    Map.entry("mag[vega]", VEGA_MAGNITUDE),
                    Map.entry("mag_vega", VEGA_MAGNITUDE),
                    Map.entry("magvega", VEGA_MAGNITUDE),
                    Map.entry("vega_mag", VEGA_MAGNITUDE),
                    Map.entry("erg/s/cm²/hz", CGS),
                    Map.entry("erg/s/cm2/hz", CGS),
                    Map.entry("erg/s/cm**2/hz", CGS),
                    Map.entry("erg/s/cm^2/hz", CGS),
                    Map.entry("ergs-1cm-2hz-1", CGS),
                    Map.entry("erg.s-1.cm-2.hz-1", CGS),
                    Map.entry("ergs**-1cm**-2hz**-1", CGS));

    /// Powers of ten before "Jy", in the many ways of writing them.
    private static final Map<String, PhotometricUnit> JANSKYS =
            Map.ofEntries(
                    Map.entry("", JANSKY),
                    Map.entry("m", MILLIJANSKY),
                    Map.entry("milli", MILLIJANSKY),
                    Map.entry("10-3", MILLIJANSKY),
                    Map.entry("1e-3", MILLIJANSKY),
                    Map.entry("u", MICROJANSKY),
                    Map.entry("µ", MICROJANSKY),
                    Map.entry("micro", MICROJANSKY),
                    Map.entry("10-6", MICROJANSKY),
                    Map.entry("1e-6", MICROJANSKY),
                    Map.entry("n", NANOJANSKY),
                    Map.entry("nano", NANOJANSKY),
                    Map.entry("10-9", NANOJANSKY),
                    Map.entry("1e-9", NANOJANSKY));

    private final String symbol;
    private final double zeroPoint;

    PhotometricUnit(String symbol, double zeroPoint) {
        this.symbol = symbol;
        this.zeroPoint = zeroPoint;
    }

    /// As files and the window write it, such as `Jy` or `Vega mag`; [#parse] reads it back.
    public String symbol() {
        return symbol;
    }

    /// Whether it is a flux density; otherwise it is a magnitude.
    public boolean isFlux() {
        return !Double.isNaN(zeroPoint);
    }

    /// The AB magnitude of a flux in this unit: zero point − 2.5 log₁₀ F. A magnitude stays as it
    /// is. NaN for a flux that is NaN, infinite or not above 0.
    ///
    /// @throws IllegalArgumentException for Vega magnitudes, whose zero point is the band's
    public double toAb(double value) {
        if (this == VEGA_MAGNITUDE) {
            throw new IllegalArgumentException("a Vega magnitude needs its band's AB − Vega");
        }
        if (!isFlux()) {
            return value;
        }
        return value > 0 && value < Double.POSITIVE_INFINITY
                ? zeroPoint - 2.5 * StrictMath.log10(value)
                : Double.NaN;
    }

    /// The flux in this unit of an AB magnitude: 10^(0.4 (zero point − m)).
    ///
    /// @throws IllegalArgumentException if this is no flux
    public double fromAb(double magnitude) {
        if (!isFlux()) {
            throw new IllegalArgumentException(symbol + " is no flux");
        }
        return StrictMath.pow(10, 0.4 * (zeroPoint - magnitude));
    }

    /// The error in mag, at first order: 2.5/ln 10 · σ_F/F for a flux above 0, σ itself for a
    /// magnitude. NaN where there is no positive flux or no error above 0.
    public double magnitudeError(double value, double error) {
        if (!(error > 0)) {
            return Double.NaN;
        }
        if (!isFlux()) {
            return Double.isNaN(value) ? Double.NaN : error;
        }
        return value > 0 ? MAGNITUDES_PER_RELATIVE_ERROR * error / value : Double.NaN;
    }

    /// The unit of a spelling met in tables, such as `mJy`, `10-6Jy`, `nanomaggies` or `mag(AB)`. A
    /// bare `mag` is read as AB: a unit says no more.
    public static Optional<PhotometricUnit> parse(String spelling) {
        String text =
                spelling.strip()
                        .replace('μ', 'µ')
                        .replaceAll("[\\s]+", "")
                        .replaceAll("(?i)jansk(y|ys|ies)$", "Jy");
        if (text.toLowerCase(Locale.ROOT).endsWith("jy")) {
            String prefix =
                    text.substring(0, text.length() - 2)
                            .replace("**", "")
                            .replace("^", "")
                            .replaceAll("[*.()]+", "");
            boolean mega = prefix.equals("M");
            return mega ? Optional.empty() : Optional.ofNullable(JANSKYS.get(lower(prefix)));
        }
        return Optional.ofNullable(SPELLINGS.get(lower(text)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Every unit's symbol, for messages: `Jy, mJy, …`.
    public static String known() {
        return Stream.of(values()).map(PhotometricUnit::symbol).collect(Collectors.joining(", "));
    }
}
