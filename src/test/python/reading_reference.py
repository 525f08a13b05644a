"""What a network says, computed by PyTorch's autograd and by scikit-learn.

Writes src/test/resources/org/galibra/model/trained/reading-reference.json, which ReadingReferenceTest
and PermutationImportanceTest compare with. The network is Elson's 29-15-1 with made-up weights; its
galaxies have made-up magnitudes, from which PyTorch takes the colours, so that derivatives by band
go through them. Written with Python 3.11, PyTorch 1.13.0a0, NumPy 1.24.2 and scikit-learn 1.2.1:
python3 src/test/python/reading_reference.py
"""

import json
import pathlib

import numpy as np
import sklearn
import torch
from sklearn.inspection import permutation_importance

BANDS = "FUV NUV u g r i z Y J H Ks W1 W2 W3 W4".split()
COLOURS = """u-g u-r g-r r-i i-z r-Ks g-Ks i-Ks J-H H-Ks W1-W2 W2-W3 FUV-NUV NUV-u""".split()
INPUTS, HIDDEN, GALAXIES = 29, 15, 40
TARGET = (8.0, 11.0)

generator = np.random.default_rng(41)
brightness = generator.uniform(-23, -16, GALAXIES)
magnitudes = brightness[:, None] + generator.normal(0, 0.7, (GALAXIES, len(BANDS)))
magnitudes += np.linspace(2.5, -1.5, len(BANDS))

chain = np.zeros((len(BANDS), INPUTS))
chain[range(15), range(15)] = 1
for column, colour in enumerate(COLOURS, start=15):
    blue, red = colour.split("-")
    chain[BANDS.index(blue), column] = 1
    chain[BANDS.index(red), column] = -1

features = magnitudes @ chain
minima, maxima = features.min(axis=0) - 0.1, features.max(axis=0) + 0.2
parameters = np.concatenate(
    [
        generator.normal(0, 0.6, HIDDEN * INPUTS),
        generator.normal(0, 0.4, HIDDEN),
        generator.normal(0, 0.5, HIDDEN),
        [0.0],
    ]
)


def torched(values):
    return torch.tensor(values, dtype=torch.float64)


cut = [HIDDEN * INPUTS, HIDDEN * (INPUTS + 1), HIDDEN * (INPUTS + 2)]
W, b, w, b_out = (torched(part) for part in np.split(parameters, cut))
W = W.reshape(HIDDEN, INPUTS)
b_out[:] = 0  # set below, so that the masses lie about the middle of their range
low, high, through = torched(minima), torched(maxima), torched(chain)


def terms(scaled):
    return torch.sigmoid(scaled @ W.T + b) * w


def mass_of_scaled(scaled):
    return TARGET[0] + (TARGET[1] - TARGET[0]) * (terms(scaled).sum(dim=1) + b_out)


def mass(bands):
    return mass_of_scaled((bands @ through - low) / (high - low))


def gradient(function, at):
    at = at.clone().requires_grad_(True)
    function(at).sum().backward()
    return at.grad


bands = torched(magnitudes)
scaled = (bands @ through - low) / (high - low)
b_out[:] = round(0.5 - terms(scaled).sum(dim=1).mean().item(), 3)
parameters[-1] = b_out.item()

# Integrated gradients of galaxy 3 against galaxy 17, by 400 nodes of Gauss and Legendre.
nodes, weights = np.polynomial.legendre.leggauss(400)
along, weights = torched((nodes + 1) / 2)[:, None], torched(weights / 2)[:, None]
galaxy, reference = 3, 17


def integrated(function, points):
    path = points[reference] + along * (points[galaxy] - points[reference])
    return (points[galaxy] - points[reference]) * (weights * gradient(function, path)).sum(dim=0)


contributions = terms(scaled)
dex = TARGET[1] - TARGET[0]
truth = mass(bands).numpy() + generator.normal(0, 0.05, GALAXIES)


def rms(bands):
    predicted = np.maximum(mass(torched(bands)).numpy(), TARGET[0])
    return float(np.sqrt(np.mean((predicted - truth) ** 2)))


order = generator.permutation(GALAXIES)


def exchanged(names):
    values = magnitudes.copy()
    for name in names:
        values[:, BANDS.index(name)] = magnitudes[order, BANDS.index(name)]
    return values


class Weighing:
    """Magnitudes alone, as scikit-learn wants a model."""

    def fit(self, x, y):
        return self

    def predict(self, x):
        return np.maximum(mass(torched(x)).numpy(), TARGET[0])


importance = permutation_importance(
    Weighing(),
    magnitudes,
    truth,
    scoring="neg_root_mean_squared_error",
    n_repeats=4000,
    random_state=5,
)

fixture = {
    "versions": {
        "torch": torch.__version__,
        "numpy": np.__version__,
        "sklearn": sklearn.__version__,
    },
    "bands": BANDS,
    "colours": COLOURS,
    "target": TARGET,
    "minima": minima.tolist(),
    "maxima": maxima.tolist(),
    "parameters": parameters.tolist(),
    "magnitudes": magnitudes.tolist(),
    "features": features.tolist(),
    "truth": truth.tolist(),
    "mass": mass(bands).tolist(),
    "normalised": gradient(mass_of_scaled, scaled).tolist(),
    "total": gradient(mass, bands).tolist(),
    "galaxy": galaxy,
    "reference": reference,
    "neurons": (dex * (contributions[galaxy] - contributions[reference])).tolist(),
    "integratedByFeature": integrated(mass_of_scaled, scaled).tolist(),
    "integratedByBand": integrated(mass, bands).tolist(),
    "spread": contributions.std(dim=0, unbiased=False).tolist(),
    "order": order.tolist(),
    "rms": rms(magnitudes),
    "rmsWithout": {
        names: rms(exchanged(names.split())) for names in ("Ks", "g", "W1 W2 W3 W4", "FUV NUV")
    },
    "importance": importance.importances_mean.tolist(),
    "importanceDeviation": importance.importances_std.tolist(),
}
folder = pathlib.Path(__file__).parents[1] / "resources/org/galibra/model/trained"
text = json.dumps(fixture).replace("], ", "],\n") + "\n"
(folder / "reading-reference.json").write_text(text)

# The file of version 1 as Galibra 0.1.0 wrote it, and what its network says in NumPy.
model = json.loads((folder / "model-v1.json").read_text())
network, scaling = model["network"], model["scaling"]
physical = np.array([[-20.0, -21.5, 1.1, 1.5], [-17.25, -18.0, 0.7, 0.75], [-22.5, -25.0, 1.8, 2.5]])
x = (physical - scaling["minima"]) / (np.array(scaling["maxima"]) - scaling["minima"])
sigma = 1 / (1 + np.exp(-(x @ np.array(network["hiddenWeights"]).T + network["hiddenBiases"])))
z = sigma @ network["outputWeights"] + network["outputBias"]
span = scaling["targetMaximum"] - scaling["targetMinimum"]
print("model-v1.json predicts", (scaling["targetMinimum"] + span * np.maximum(z, 0)).tolist())
