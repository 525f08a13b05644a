"""Writes the tables that TableFixturesTest reads, and beside them their values as exact text.

    /usr/bin/python3 src/test/python/table_fixtures.py src/test/resources/org/galibra/table/io

Made with astropy 5.2.1 and numpy 1.24.2 (Debian 12). Each FILE has a FILE.values: one line for each
column, its name and then its values, tab separated: integers in decimal, reals as Python's
float.hex(), flags as true/false, missing values as nothing.
"""

import sys
from pathlib import Path

import numpy as np
from astropy.io import fits
from astropy.table import MaskedColumn, Table

folder = Path(sys.argv[1])
rng = np.random.default_rng(20261120)
ROWS = 7


def text(value):
    if value is np.ma.masked or value is None:
        return ""
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (int, np.integer)):
        return str(int(value))
    if isinstance(value, (float, np.floating)):
        return "" if np.isnan(value) else float(value).hex()
    if isinstance(value, bytes):
        return value.decode()
    return str(value)


def values(name, columns):
    """columns: (name, list of values); a 2-D array becomes one line for each element."""
    lines = []
    for column, data in columns:
        first = data[0]
        if isinstance(first, np.ndarray):
            flat = [np.asarray(row).ravel() for row in data]
            for i in range(len(flat[0])):
                lines.append("\t".join([f"{column}[{i}]"] + [text(row[i]) for row in flat]))
        else:
            lines.append("\t".join([column] + [text(v) for v in data]))
    (folder / (name + ".values")).write_text("\n".join(lines) + "\n")


ids = np.array([1, 9007199254740993, 2**63 - 1, -(2**63) + 1, 0, -999, 12345678901234567])
reals = np.array([0.1, -999.0, np.nan, np.inf, -np.inf, 5e-324, 1.7976931348623157e308])
singles = rng.normal(-20, 2, ROWS).astype("f4")
singles[3] = np.nan
shorts = np.array([-32767, 0, 1, 2, -1, 32767, 5], "i2")
flags = np.array([True, False, True, True, False, False, True])
names = np.array(["NGC 7", "", "a\u0061", "M 31", "x", "with space", "z"])
assert len(ids) == ROWS
flux = rng.normal(0, 1e-3, (ROWS, 5)).astype("f4")
grid = np.arange(ROWS * 6).reshape(ROWS, 2, 3)

# FITS: an image first, then a binary table with every kind of column, an ASCII table, an image.
scaled = fits.Column("scaled", "I", array=None, bscale=0.01, bzero=-5.0)
columns = [
    fits.Column("id", "K", array=ids),
    fits.Column("real", "D", array=reals, unit="mag"),
    fits.Column("single", "E", array=singles, unit="Jy"),
    fits.Column("short", "I", array=shorts, null=-1),
    fits.Column("byte", "B", array=np.array([0, 1, 127, 128, 200, 255, 3], "u1")),
    fits.Column("unsigned", "J", array=np.array([0, 1, 2**31, 2**32 - 1, 5, 6, 7], "u4"), bzero=2**31),
    fits.Column("ulong", "K", array=np.array([0, 1, 2**62, 3, 4, 5, 6], "u8"), bzero=2**63),
    fits.Column("raw", "I", array=shorts),
    fits.Column("flag", "L", array=flags),
    fits.Column("name", "12A", array=names),
    fits.Column("flux", "5E", array=flux, unit="mJy"),
    fits.Column("grid", "6J", array=grid, dim="(3,2)"),
    fits.Column("complex", "C", array=(singles + 1j * flux[:, 0]).astype("c8")),
]
binary = fits.BinTableHDU.from_columns(columns, name="GALAXIES")
# Scaling by hand, so that the stored integers stay as they are.
raw = binary.columns.names.index("raw") + 1
binary.header[f"TSCAL{raw}"] = 0.01
binary.header[f"TZERO{raw}"] = -5.0
binary.header["TUCD1"] = "meta.id;meta.main"
binary.header["TCOMM2"] = "a magnitude"
ascii_table = fits.TableHDU.from_columns(
    [
        fits.Column("k", "I10", array=np.array([1, -2, 30000, 4])),
        fits.Column("x", "D25.17", array=np.array([0.1, -1e-7, 3.25, 9.5])),
        fits.Column("s", "A6", array=np.array(["ab", "c d", "e", "f"])),
    ],
    name="ASCII",
)
image = fits.ImageHDU(np.zeros((4, 4), "f4"), name="PICTURE")
fits.HDUList([fits.PrimaryHDU(), image, binary, ascii_table]).writeto(
    folder / "kinds.fits", overwrite=True
)
fits.HDUList([fits.PrimaryHDU(np.zeros((4, 4), "f4"))]).writeto(folder / "image.fits", overwrite=True)
values(
    "kinds.fits",
    [
        ("id", ids),
        ("real", reals),
        ("single", singles),
        ("short", [None if v == -1 else v for v in shorts]),
        ("byte", np.array([0, 1, 127, 128, 200, 255, 3])),
        ("unsigned", np.array([0, 1, 2**31, 2**32 - 1, 5, 6, 7])),
        ("ulong", np.array([0, 1, 2**62, 3, 4, 5, 6])),
        ("raw", shorts * 0.01 + -5.0),
        ("flag", flags),
        ("name", names),
        ("flux", flux),
        ("grid", grid),
        ("complex", np.stack([singles, flux[:, 0]], axis=1)),
    ],
)

table = Table(
    {
        "id": ids,
        "real": reals,
        "single": singles,
        "count": MaskedColumn(shorts, mask=shorts == -1),
        "name": MaskedColumn(names, mask=names == ""),
        "flux": flux,
    }
)
table["real"].unit = "mag"
table["real"].description = "a magnitude \u00b1 its error: 'quoted', \"twice\""
columns = [
    ("id", ids),
    ("real", reals),
    ("single", singles),
    ("count", [None if v == -1 else v for v in shorts]),
    ("name", names),
    ("flux", flux),
]
for form in ("tabledata", "binary", "binary2"):
    name = form + ".vot"
    written, expected = table.copy(), list(columns)
    if form != "tabledata":  # astropy writes no masked integers in binary form
        written.remove_column("count")
        del expected[3]
    if form == "tabledata":  # astropy's "+InF" is not the standard's "+Inf": STIL takes it as missing
        written["real"][3:5] = np.nan
        expected[1] = ("real", np.where(np.isinf(reals), np.nan, reals))
    written.write(folder / name, format="votable", tabledata_format=form, overwrite=True)
    values(name, expected)
table["real"][3:5] = np.nan
columns[1] = ("real", np.where(np.isinf(reals), np.nan, reals))
table["flag"] = flags
table["id", "flag"].write(
    folder / "boolean2.vot", format="votable", tabledata_format="binary2", overwrite=True
)
table.write(folder / "boolean.vot", format="votable", tabledata_format="tabledata", overwrite=True)
values("boolean.vot", columns + [("flag", flags)])
table["real"][:] = reals
columns[1] = ("real", reals)
table.write(folder / "kinds.ecsv", format="ascii.ecsv", overwrite=True)
values("kinds.ecsv", columns + [("flag", flags)])
table.remove_columns(["flux", "flag"])
table.write(folder / "commented.txt", format="ascii.commented_header", overwrite=True)
values("commented.txt", columns[:-1])
