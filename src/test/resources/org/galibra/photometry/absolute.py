"""Absolute AB magnitudes of fluxes by astropy's units and cosmology: writes absolute.csv beside itself."""
import pathlib

import astropy
import numpy
from astropy import units as u
from astropy.cosmology import FlatLambdaCDM

assert astropy.__version__ == "5.2.1", astropy.__version__
nanomaggy = u.def_unit("nanomaggy", 3.631e-6 * u.Jy)
units = {
    "Jy": u.Jy, "mJy": u.mJy, "uJy": u.uJy, "nJy": u.nJy, "nanomaggy": nanomaggy,
    "maggy": 1e9 * nanomaggy, "erg/s/cm2/Hz": u.erg / u.s / u.cm**2 / u.Hz,
}
cosmology = FlatLambdaCDM(H0=67.51, Om0=0.3121)
random = numpy.random.default_rng(3)
lines = ["# astropy 5.2.1, H0 = 67.51, Om0 = 0.3121", "unit,flux,z,absolute"]
for name, unit in units.items():
    for _ in range(8):
        apparent = random.uniform(12, 24)
        z = float(random.uniform(0.001, 3))
        flux = (apparent * u.ABmag).to(u.Jy).to(unit).value
        absolute = (flux * unit).to(u.ABmag).value - cosmology.distmod(z).value
        lines.append(f"{name},{flux!r},{z!r},{absolute!r}")
pathlib.Path(__file__).with_name("absolute.csv").write_text("\n".join(lines) + "\n")
