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
from astropy.io.votable.tree import Field, Resource, VOTableFile
from astropy.io.votable.tree import Table as VOTable
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

# Every datatype of a VOTable (1.4, section 2.1) in each serialisation, with arrays and nulls.
TYPES = [
    ("boolean", "boolean", ""),
    ("bit", "bit", ""),
    ("unsignedByte", "unsignedByte", ""),
    ("short", "short", ""),
    ("int", "int", ""),
    ("long", "long", ""),
    ("char", "char", "*"),
    ("unicodeChar", "unicodeChar", "*"),
    ("float", "float", ""),
    ("double", "double", ""),
    ("floatComplex", "floatComplex", ""),
    ("doubleComplex", "doubleComplex", ""),
    ("bits", "bit", "12"),
    ("booleans", "boolean", "3"),
    ("ints", "int", "3"),
    ("varying", "float", "*"),
]
NULL = -9  # of integers that may be missing
rows = [
    [True, True, 200, -3, 70000, 2**53 + 1, "a&<b", "Größe ☉", 1.5, -2.25, 1 + 2j, 3 - 4j],
    [None, False, 255, None, None, None, "", "", None, None, None, None],
    [False, True, 0, 32767, -(2**31), -(2**62), "long enough", "x", 0.1, 5e-324, 0.5j, -1e300 + 0j],
]
bits = np.arange(12) % 2 == 0
for i, row in enumerate(rows):
    # astropy writes an array of varying length only with a mask of its own
    varying = np.ma.array(np.arange(i + 1, dtype="f4"), mask=np.zeros(i + 1, bool))
    row.extend([np.roll(bits, i), np.array([True, False, i == 1]), np.arange(3) * i, varying])


def votable(form, kept):
    modern = {"version_1_3_or_later": True}
    file = VOTableFile(version="1.4")
    resource = Resource()
    file.resources.append(resource)
    tree = VOTable(file, config=modern)
    resource.tables.append(tree)
    for name, datatype, size in [TYPES[k] for k in kept]:
        shape = {"arraysize": size} if size else {}
        field = Field(file, name=name, datatype=datatype, config=modern, **shape)
        if name in ("short", "int", "long"):
            field.values.null = NULL
        tree.fields.append(field)
    tree.create_arrays(len(rows))
    empty = {"boolean": False, "short": NULL, "int": NULL, "long": NULL}
    for i, row in enumerate(rows):
        tree.array[i] = tuple(
            empty.get(TYPES[k][1], np.nan) if row[k] is None else row[k] for k in kept
        )
        for k in kept:
            if row[k] is None:
                tree.array.mask[TYPES[k][0]][i] = True
    tree.format = form
    file.to_xml(str(folder / f"types-{form}.vot"))


def column(k, form):
    values = [row[k] for row in rows]
    datatype = TYPES[k][1]
    if datatype == "float":
        return [v if v is None else np.float32(v) for v in values]
    if datatype.endswith("Complex"):
        # astropy's BINARY loses the real part alone, its others the whole number
        lost = 0.0 if form == "binary" else np.nan
        part = np.float32 if datatype.startswith("float") else np.float64
        return [
            np.array([np.nan, lost] if v is None else [part(v.real), part(v.imag)]) for v in values
        ]
    return values


for form in ("tabledata", "binary", "binary2"):
    # astropy stores a single bit in binary form otherwise than the standard has it
    kept = [k for k in range(len(TYPES)) if form == "tabledata" or TYPES[k][0] != "bit"]
    votable(form, kept)
    read = [k for k in kept if TYPES[k][0] not in ("bits", "varying")]
    values(f"types-{form}.vot", [(TYPES[k][0], column(k, form)) for k in read])

# A FITS table of usual columns only, which is read in blocks too: one scaled, one a vector.
usual = fits.BinTableHDU.from_columns(
    [
        fits.Column("id", "K", array=ids),
        fits.Column("real", "D", array=reals),
        fits.Column("raw", "I", array=shorts),
        fits.Column("flux", "5E", array=flux),
        fits.Column("flag", "L", array=flags),
        fits.Column("name", "12A", array=names),
    ]
)
usual.header["TSCAL3"] = 0.01
usual.header["TZERO3"] = -5.0
fits.HDUList([fits.PrimaryHDU(), usual]).writeto(folder / "usual.fits", overwrite=True)
values(
    "usual.fits",
    [
        ("id", ids),
        ("real", reals),
        ("raw", shorts * 0.01 + -5.0),
        ("flux", flux),
        ("flag", flags),
        ("name", names),
    ],
)
