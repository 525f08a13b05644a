"""Luminosity distances, moduli and comoving volumes by astropy's FlatLambdaCDM: writes cosmology.csv beside itself."""
import pathlib

import astropy
import numpy
from astropy.cosmology import FlatLambdaCDM

assert astropy.__version__ == "5.2.1", astropy.__version__
lines = ["# astropy 5.2.1, FlatLambdaCDM(H0, Om0): luminosity_distance in Mpc, distmod in mag,"
         " comoving_volume in Mpc3", "H0,Om0,z,d_L,modulus,volume"]
for hubble, matter in [(70, 0.3), (67.51, 0.3121), (67.74, 0.3089), (73, 0.25), (50, 1), (100, 0.05), (70, 0)]:
    cosmology = FlatLambdaCDM(H0=hubble, Om0=matter)
    for z in [1e-4, 1e-3, 0.004, 0.01, 0.05, 0.1, 0.3, 0.59, 0.6, 0.61, 1, 1.5, 2, 3, 4.5, 6]:
        distance = cosmology.luminosity_distance(z).value
        modulus = 5 * numpy.log10(distance) + 25
        assert abs(modulus - cosmology.distmod(z).value) < 1e-12
        volume = cosmology.comoving_volume(z).value
        lines.append(f"{hubble},{matter},{z},{distance!r},{modulus!r},{volume!r}")
pathlib.Path(__file__).with_name("cosmology.csv").write_text("\n".join(lines) + "\n")
