"""Makes galaxies.csv and reference.properties with NumPy 2.4.6: python3 reference.py

meanMass was added with NumPy 1.24.2, which gives all others bit for bit."""

import numpy as np

print("numpy", np.__version__)
rng = np.random.default_rng(20260101)
n, train = 600, 400
bands = {"u": 0.62, "g": 1.2, "r": 0.9, "i": 0.7, "Ks": 0.2, "W1": 0.1}
truth = rng.uniform(8.0, 11.0, n).round(3)
dust = rng.normal(0, 0.3, n)
magnitudes = np.column_stack(
    [3.0 - 2.3 * truth + c * dust + rng.normal(0, 0.15, n) + k * 0.2 for k, c in enumerate(bands.values())]
).round(4)
colours = np.column_stack(
    [magnitudes[:, 0] - magnitudes[:, 1], magnitudes[:, 1] - magnitudes[:, 3], magnitudes[:, 2] - magnitudes[:, 4]]
).round(4)
features = np.column_stack([magnitudes, colours])
predicted = (truth + 0.01 + rng.normal(0, 0.08, n) + 0.3 * (rng.random(n) < 0.02)).round(4)
names = ["truth", "predicted", *bands, "u-g", "g-i", "r-Ks"]
np.savetxt("galaxies.csv", np.column_stack([truth, predicted, features]), "%.4f", ",", header=",".join(names), comments="")

out = {}


def binned(x, y):
    """Bins by tenths, exactly: the truth has three decimals."""
    tenth = np.rint(x * 1000).astype(int) // 100
    return [(k, y[tenth == k]) for k in np.unique(tenth)]


def metrics(name, truth, predicted):
    r = predicted - truth
    out[name + ".rms"] = np.sqrt(np.mean(r * r))
    out[name + ".median"] = np.median(r)
    out[name + ".worstBinMedian"] = max(abs(np.median(y)) for _, y in binned(truth, r))
    out[name + ".standardDeviation"] = np.std(r)
    out[name + ".scatter"] = np.diff(np.percentile(r, [16, 84]))[0] / 2
    out[name + ".sigmaMad"] = 1.4826 * np.median(np.abs(r - np.median(r)))
    out[name + ".outlierShare"] = np.mean(np.abs(r) > 0.3)


metrics("metrics", truth, predicted)
for p in (0, 2.5, 16, 50, 84, 99.9, 100):
    out[f"percentile.{p}"] = np.percentile(predicted, p)
for k, y in binned(truth, predicted - truth):
    out[f"bin.{k}"] = " ".join(repr(float(v)) for v in [len(y), *np.percentile(y, [16, 50, 84])])

edges = np.arange(640, 881) / 80
counts, _, _ = np.histogram2d(truth, predicted, [edges, edges])
filled = np.argwhere(counts.T > 0)
out["histogram2d"] = " ".join(f"{c}:{r}:{int(counts[c, r])}" for r, c in filled)
edges = np.arange(-16, 17) / 40
out["histogram"] = " ".join(str(c) for c in np.histogram(predicted - truth, edges)[0])

a, b = slice(0, train), slice(train, n)
mean, deviation = features[a].mean(0), features[a].std(0)
x = (features - mean) / deviation
w, _, rank, _ = np.linalg.lstsq(x[a], truth[a] - truth[a].mean(), rcond=1e-10)
print("rank", rank, "of", x.shape[1])
metrics("leastSquares", truth[b], x[b] @ w + truth[a].mean())
for band, column in (("Ks", 4), ("W1", 5)):
    m = magnitudes[:, column]
    metrics("constant" + band, truth[b], np.median(truth[a] + 0.4 * m[a]) - 0.4 * m[b])
g, i = magnitudes[b, 1], magnitudes[b, 3]
metrics("taylor2011", truth[b], 1.15 + 0.70 * (g - i) - 0.4 * i)
low, high = features[a].min(0), features[a].max(0)
s = (features - low) / (high - low)
distance = ((s[b][:, None, :] - s[a][None]) ** 2).sum(2)
metrics("tenNearest", truth[b], truth[a][np.argsort(distance, 1, kind="stable")[:, :10]].mean(1))
metrics("meanMass", truth[b], np.full(n - train, truth[a].mean()))

with open("reference.properties", "w") as file:
    for key, value in out.items():
        file.write(f"{key}={value if isinstance(value, str) else repr(float(value))}\n")
