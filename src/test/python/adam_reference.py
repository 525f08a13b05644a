"""A hundred full-batch steps of Adam on a 5-17-6-1 tanh network, in PyTorch double precision.

Writes src/test/resources/org/galibra/model/kernel/adam-reference.json, which DenseLayersTest compares
with. Features, targets and initial parameters are exact fractions that the test makes by the same
formulae. Written with PyTorch 1.13.1 (Debian): /usr/bin/python3 src/test/python/adam_reference.py
"""

import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
WIDTHS, GALAXIES, STEPS, RATE = (5, 17, 6, 1), 97, 100, 0.01

k, i = torch.arange(GALAXIES)[:, None], torch.arange(WIDTHS[0])[None, :]
features = (k * 7919 + i * 104729 + k * i * 31) % 1000 / 1000
targets = (torch.arange(GALAXIES) * 37 % 97 / 97)[:, None]

parts, at = [], 0
for inputs, neurons in zip(WIDTHS, WIDTHS[1:]):
    layer = torch.nn.Linear(inputs, neurons)
    with torch.no_grad():
        for parameter in (layer.weight, layer.bias):
            p = torch.arange(at, at + parameter.numel())
            parameter.copy_(((p * 7919 + 13) % 2001 / 4000 - 0.25).reshape(parameter.shape))
            at += parameter.numel()
    parts += [layer, torch.nn.Tanh()]
network = torch.nn.Sequential(*parts[:-1])

optimiser = torch.optim.Adam(network.parameters(), lr=RATE)
costs = []
for _ in range(STEPS):
    optimiser.zero_grad()
    cost = (0.5 * (network(features) - targets) ** 2).mean()
    cost.backward()
    optimiser.step()
    costs.append(cost.item())

reference = {
    "torch": torch.__version__,
    "costs": costs,
    "parameters": torch.cat([p.detach().ravel() for p in network.parameters()]).tolist(),
}
path = pathlib.Path(__file__).parents[1] / "resources/org/galibra/model/kernel/adam-reference.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps(reference) + "\n")
