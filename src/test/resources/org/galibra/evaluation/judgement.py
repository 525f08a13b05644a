"""Makes judgement.properties from galaxies.csv with NumPy 1.24.2: python3 judgement.py

Mass function in bins of 0.1 dex with the ranges of Gehrels (1986), and the spread of NumPy's own
percentile bootstrap, whose random numbers are others: it is compared by its size alone.
"""

import numpy as np

data = np.genfromtxt("galaxies.csv", delimiter=",", names=True)
truth, predicted = data["truth"], data["predicted"]
out = {}

for name, mass in (("truth", truth), ("predicted", predicted)):
    tenth = np.floor(np.rint(mass * 10000) / 1000).astype(int)
    for k in range(tenth.min(), tenth.max() + 1):
        n = np.count_nonzero(tenth == k)
        high = n + np.sqrt(n + 0.75) + 1
        low = n * (1 - 1 / (9 * n) - 1 / (3 * np.sqrt(n))) ** 3 if n else 0.0
        volume = 0.1 * 250.0
        out[f"massFunction.{name}.{k}"] = " ".join(
            repr(float(v)) for v in (n, n / volume, low / volume, high / volume)
        )

rng = np.random.default_rng(7)
r = predicted - truth
draws = r[rng.integers(0, len(r), (20000, len(r)))]
for name, values in (
    ("rms", np.sqrt((draws**2).mean(1))),
    ("median", np.median(draws, 1)),
    ("standardDeviation", draws.std(1)),
    ("scatter", np.diff(np.percentile(draws, [16, 84], axis=1), axis=0)[0] / 2),
    ("outlierShare", (np.abs(draws) > 0.3).mean(1)),
):
    low, high = np.percentile(values, [16, 84])
    out["bootstrap." + name] = f"{float(low)!r} {float(high)!r}"

with open("judgement.properties", "w") as file:
    for key, value in out.items():
        file.write(f"{key}={value}\n")
