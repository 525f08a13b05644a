package org.galibra.figure.export;

/// How a picture is seen: by people without or with a deficiency of colour vision, or without
/// colours. Full dichromacy, by the matrices of Machado, Oliveira & Fernandes (2009, severity 1) in
/// linear sRGB; grey by relative luminance (Rec. 709).
public enum ColourVision {
    /// As it is.
    NORMAL("Normal", 1, 0, 0, 0, 1, 0, 0, 0, 1),
    /// Without green cones.
    DEUTAN(
            "Deutan", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820,
            0.042940, 0.968881),
    /// Without red cones.
    PROTAN(
            "Protan", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882,
            -0.048116, 1.051998),
    /// Without blue cones.
    TRITAN(
            "Tritan", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733,
            0.691367, 0.303900),
    /// In a copy without colours.
    GREY("Grey", 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    private static final int STEPS = 4096;
    private static final double[] LINEAR = new double[256];
    private static final int[] ENCODED = new int[STEPS + 1];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        for (int i = 0; i <= STEPS; i++) {
            double c = (double) i / STEPS;
            double s = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
            ENCODED[i] = (int) Math.rint(255 * s);
        }
    }

    private final String label;

    /// Row by row; it is neither handed out nor changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final double[] matrix;

    ColourVision(String label, double... matrix) {
        this.label = label;
        this.matrix = matrix;
    }

    /// Such as `Deutan`.
    public String label() {
        return label;
    }

    /// How an opaque colour is seen.
    ///
    /// @param argb in sRGB
    public int seen(int argb) {
        if (this == NORMAL) {
            return argb;
        }
        double red = LINEAR[argb >> 16 & 0xff];
        double green = LINEAR[argb >> 8 & 0xff];
        double blue = LINEAR[argb & 0xff];
        int seen = 0xff;
        for (int row = 0; row < 9; row += 3) {
            double c = matrix[row] * red + matrix[row + 1] * green + matrix[row + 2] * blue;
            seen = seen << 8 | ENCODED[(int) Math.rint(Math.clamp(c, 0, 1) * STEPS)];
        }
        return seen;
    }
}
