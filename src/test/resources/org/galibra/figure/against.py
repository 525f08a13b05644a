"""Makes against.properties with NumPy 1.24.2, from ../evaluation/galaxies.csv: python3 against.py

Residuals (predicted - true, dex) in bins of a colour and of the true mass: counts of a 2-D
histogram and 16th, 50th and 84th percentiles in bins at multiples of a round width. The axis
reaches from the 0.5th to the 99.5th percentile and 3 per cent beyond; the widths are the smallest
of 1, 2, 5 x 10^k not below its 90th part, and the smallest of a finer ladder not below its 14th."""

import numpy as np

print("numpy", np.__version__)
table = np.genfromtxt("../evaluation/galaxies.csv", delimiter=",", names=True, deletechars="")
residual = (table["predicted"] - table["truth"]).round(4)
reach = (-0.4, 0.4)


def round_up(value, ladder):
    return min(f * 10.0**k for k in range(-6, 7) for f in ladder if f * 10.0**k >= value * (1 - 1e-9))


with open("against.properties", "w") as out:
    for name in ("g-i", "truth"):
        x = table[name]
        low, high = np.percentile(x, [0.5, 99.5])
        low, high = low - 0.03 * (high - low), high + 0.03 * (high - low)
        fine = round_up((high - low) / 90, (1, 2, 5, 10))
        coarse = round_up((high - low) / 14, (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10))
        print(f"{name}.axis={float(low)!r} {float(high)!r}", file=out)
        print(f"{name}.widths={fine!r} {coarse!r}", file=out)
        # Values have four decimals, widths are multiples of 1e-4: bins in whole numbers are exact.
        bins = np.rint(x * 1e4).astype(int) // int(round(coarse * 1e4))
        for k in np.unique(bins):
            inside = residual[bins == k]
            numbers = [len(inside), *np.percentile(inside, [16, 50, 84])]
            print(f"{name}.bin.{k}=" + " ".join(repr(float(v)) for v in numbers), file=out)
        edges = np.arange(np.floor(low / fine), np.ceil(high / fine) + 1) * fine
        up = np.arange(-16, 17) / 40
        counts, _, _ = np.histogram2d(x + 1e-9, residual + 1e-9, [edges, up])
        print(f"{name}.counts=" + " ".join(str(int(c)) for c in counts.sum(1)), file=out)
        print(f"{name}.upward=" + " ".join(str(int(c)) for c in counts.sum(0)), file=out)
