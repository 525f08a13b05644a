"""Reference values for the tests of org.galibra.catalogue.synthetic; ran with NumPy 2.4.6.

Prints the raw numbers of Philox-4x64-10 as NumPy has it, distance moduli and ages by integration
on a fine grid, and zero-age luminosity and radius (Tout+ 1996) and lifetime (Raiteri+ 1996).
"""

import numpy as np


def philox(seed, row, count):
    # NumPy increments the 256-bit counter before each block: begin one below block 0.
    start = ((row << 64) - 1) % (1 << 256)
    counter = [(start >> (64 * word)) & (2**64 - 1) for word in range(4)]
    generator = np.random.Philox(
        counter=np.array(counter, dtype=np.uint64),
        key=np.array([seed % 2**64, 0], dtype=np.uint64),
    )
    return generator.random_raw(count)


def cosmology(z, hubble=67.51, matter=0.3121):
    grid = np.linspace(0, z, 200_001)
    distance = np.trapezoid(1 / np.sqrt(matter * (1 + grid) ** 3 + 1 - matter), grid)
    modulus = 5 * np.log10((1 + z) * 299_792.458 / hubble * distance) + 25
    scale = np.linspace(0, 1 / (1 + z), 2_000_001)[1:]
    age = np.trapezoid(np.sqrt(scale / (matter + (1 - matter) * scale**3)), scale)
    return modulus, 977.8 / hubble * age


def star(m, metallicity=0.02):
    luminosity = (0.3970417 * m**5.5 + 8.527626 * m**11) / (
        0.00025546 + m**3 + 5.432889 * m**5 + 5.563579 * m**7 + 0.7886606 * m**8
        + 0.00586685 * m**9.5
    )
    radius = (
        1.715359 * m**2.5 + 6.597788 * m**6.5 + 10.08855 * m**11 + 1.012495 * m**19
        + 0.07490166 * m**19.5
    ) / (0.01077422 + 3.082234 * m**2 + 17.84778 * m**8.5 + m**18.5 + 0.00022582 * m**19.5)
    l, x = np.log10(metallicity), np.log10(m)
    lifetime = 10 ** (
        10.13 + 0.07547 * l - 0.008084 * l**2
        + (-4.424 - 0.7939 * l - 0.1187 * l**2) * x
        + (1.262 + 0.3385 * l + 0.05417 * l**2) * x**2
    )
    return luminosity, radius, lifetime


if __name__ == "__main__":
    print("numpy", np.__version__)
    for seed, row in [(0, 0), (1, 0), (1, 7), (-1, 2**31 - 1)]:
        print(seed, row, ["%016x" % raw for raw in philox(seed, row, 6)])
    for z in (0.001, 0.02, 0.1, 0.3, 0.5):
        print(z, *("%.9f" % value for value in cosmology(z)))
    for m in (0.1, 0.5, 1.0, 10.0, 80.0):
        print(m, *("%.9e" % value for value in (*star(m), star(m, 0.0002)[2])))
