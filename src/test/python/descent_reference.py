"""A hundred full-batch steps of several optimisers, costs and networks, in PyTorch double precision.

Writes src/test/resources/org/galibra/model/descent-reference.json, which DescentReferenceTest
compares with. Features, targets, weights and initial parameters are exact fractions that the test
makes by the same formulae. Written with PyTorch 1.13.1 (Debian):
/usr/bin/python3 src/test/python/descent_reference.py
"""

import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
GALAXIES, STEPS = 97, 100
RECTIFIED, SIGMOID, TANH = torch.nn.ReLU, torch.nn.Sigmoid, torch.nn.Tanh
SURANA = {"mass": (22, 44, 66, 66, 1), "sfr": (22, 110, 220, 110, 1),
          "dust": (22, 66, 110, 220, 110, 66, 1)}

OPTIMISERS = {
    "sgd": lambda p, rate: torch.optim.SGD(p, lr=rate),
    "momentum": lambda p, rate: torch.optim.SGD(p, lr=rate, momentum=0.9),
    "nesterov": lambda p, rate: torch.optim.SGD(p, lr=rate, momentum=0.9, nesterov=True),
    "adam": lambda p, rate: torch.optim.Adam(p, lr=rate),
    "adamw": lambda p, rate: torch.optim.AdamW(p, lr=rate, weight_decay=0.02),
}
COSTS = {
    "quadratic": lambda a, y: 0.5 * (a - y) ** 2,
    "cross-entropy": lambda a, y: torch.nn.functional.binary_cross_entropy(a, y, reduction="none"),
    "absolute": lambda a, y: (a - y).abs(),
    "huber": lambda a, y: torch.nn.functional.huber_loss(a, y, delta=0.1, reduction="none"),
}


def galaxies(features, outputs):
    k = torch.arange(GALAXIES)[:, None]
    i, c = torch.arange(features)[None, :], torch.arange(outputs)[None, :]
    return ((k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000, (k * 37 + c * 11) % 97 / 97,
            1 + (k * 5 % 7) / 7)


def network(widths, hidden, sigmoid_output):
    parts, at = [], 0
    for inputs, neurons in zip(widths, widths[1:]):
        layer = torch.nn.Linear(inputs, neurons)
        with torch.no_grad():
            for parameter in (layer.weight, layer.bias):
                p = torch.arange(at, at + parameter.numel())
                parameter.copy_(((p * 7919 + 13) % 2001 / 4000 - 0.25).reshape(parameter.shape))
                at += parameter.numel()
        parts += [layer, hidden()]
    return torch.nn.Sequential(*parts[:-1], *([SIGMOID()] if sigmoid_output else []))


def run(name, widths, hidden, optimiser, cost, rate, weighted=False):
    x, y, w = galaxies(widths[0], widths[-1])
    w = w / w.mean() if weighted else torch.ones_like(w)
    net = network(widths, hidden, cost == "cross-entropy")
    descent = OPTIMISERS[optimiser](net.parameters(), rate)
    costs = []
    for _ in range(STEPS):
        descent.zero_grad()
        value = (w * COSTS[cost](net(x), y)).mean()
        value.backward()
        descent.step()
        costs.append(value.item())
    parameters = torch.cat([p.detach().ravel() for p in net.parameters()])
    few = len(parameters) < 500
    return {"name": name, "widths": widths, "hidden": hidden.__name__, "optimiser": optimiser,
            "cost": cost, "rate": rate, "weighted": weighted, "costs": costs,
            "outputs": net(x).detach().ravel().tolist(),
            "parameters": parameters.tolist() if few else []}


cases = []
for optimiser in OPTIMISERS:
    rate = 0.01 if optimiser.startswith("adam") else 0.05
    cases.append(run("paper", (5, 15, 1), SIGMOID, optimiser, "quadratic", rate))
    cases.append(run("deep", (5, 17, 6, 3), TANH, optimiser, "quadratic", rate))
for cost in COSTS:
    cases.append(run("weighted", (5, 15, 1), SIGMOID, "nesterov", cost, 0.05, True))
    cases.append(run("weighted, deep", (5, 17, 6, 3), TANH, "nesterov", cost, 0.05, True))
for name, widths in SURANA.items():
    cases.append(run("Surana, " + name, widths, RECTIFIED, "adam", "absolute", 0.001))

text = json.dumps({"torch": torch.__version__, "cases": cases}).replace('{"name"', '\n{"name"')
path = pathlib.Path(__file__).parents[1] / "resources/org/galibra/model/descent-reference.json"
path.write_text(text + "\n")
