"""Prints how four colours of the figures are seen (vision.properties): by full dichromacy after
Machado, Oliveira & Fernandes (2009), severity 1, and in grey by relative luminance. NumPy 1.24.2."""
import numpy as np

MATRICES = {
    "DEUTAN": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
               [-0.011820, 0.042940, 0.968881]],
    "PROTAN": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
               [-0.003882, -0.048116, 1.051998]],
    "TRITAN": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
               [0.004733, 0.691367, 0.303900]],
    "GREY": [[0.2126, 0.7152, 0.0722]] * 3,
}


def linear(colour):
    c = np.array([colour >> 16 & 255, colour >> 8 & 255, colour & 255]) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def encoded(c):
    c = np.clip(c, 0, 1)
    return np.rint(255 * np.where(c <= 0.0031308, 12.92 * c, 1.055 * c ** (1 / 2.4) - 0.055))


for vision, matrix in MATRICES.items():
    for colour in (0x2166AC, 0xC8400B, 0xFDE725, 0x440154):
        seen = encoded(np.array(matrix) @ linear(colour)).astype(int)
        print(f"{vision}.{colour:06x}={' '.join(map(str, seen))}")
