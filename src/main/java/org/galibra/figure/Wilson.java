package org.galibra.figure;

/// The interval of a share at one standard deviation (Wilson 1927): with p = k/n and z = 1, (p +
/// z²/2n ± z √[p (1 − p)/n + z²/4n²]) / (1 + z²/n). Unlike √[p (1 − p)/n] it has a width at p = 0
/// and at p = 1.
record Wilson(double low, double high) {
    /// The interval of `hits` among n, n ≥ 1.
    static Wilson of(int n, int hits) {
        double p = (double) hits / n;
        double middle = p + 0.5 / n;
        double half = Math.sqrt(p * (1 - p) / n + 0.25 / n / n);
        double whole = 1 + 1.0 / n;
        return new Wilson(
                Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }
}
