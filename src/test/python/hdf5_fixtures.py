"""Writes the HDF5 files that Hdf5FixturesTest and SharkReaderTest read, with their
values as exact text.

    /usr/bin/python3 src/test/python/hdf5_fixtures.py src/test/resources/org/galibra/table/io/hdf5

Made with h5py 3.7.0, HDF5 1.10.8 and numpy 1.24.2 (Debian 12). FILE.values has one line for each
column, in alphabetical order of the arrays: its name and then its values, tab separated: integers
in decimal, reals as Python's float.hex(), flags as true/false, missing values as nothing.
"""

import sys
from pathlib import Path

import h5py
import numpy as np

folder = Path(sys.argv[1])
ROWS = 7


def text(value):
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
    """columns: (name, one value per row)."""
    lines = ["\t".join([column] + [text(v) for v in data]) for column, data in columns]
    (folder / (name + ".values")).write_text("\n".join(lines) + "\n")


def kinds(name, libver):
    rng = np.random.default_rng(20261121)
    reals = np.array([0.1, -999.0, np.nan, np.inf, -np.inf, 5e-324, 1.7976931348623157e308])
    singles = rng.normal(-20, 2, ROWS).astype("f4")
    flux = rng.normal(0, 1e-3, (ROWS, 3)).astype("f4")
    bands = rng.normal(-20, 2, (4, ROWS)).astype("f4")
    kind = np.array([0, 1, 2, 1, 0, 2, 200], "u1")
    strings = ["NGC 7", "", "a±", "M 31", "x", "with space", "z"]
    arrays = {
        "big_float": singles.astype(">f4"),
        "big_long": np.array([1, -(2**63), 2**63 - 1, -2, 0, 256, 9007199254740993], ">i8"),
        "byte": np.array([-128, 127, 0, 1, -1, 5, 6], "i1"),
        "double": reals,
        "flag": np.array([True, False, True, True, False, False, True]),
        "half": np.array([0.5, -2.25, 65504, 6e-8, 1, 2, 3], "f2"),
        "int": np.array([-(2**31), 2**31 - 1, 0, 1, 2, 3, 4], "i4"),
        "long": np.array([1, 9007199254740993, 2**63 - 1, -(2**63), 0, -999, 12345678901234567]),
        "short": np.array([-32768, 32767, 0, 1, 2, 3, 4], "i2"),
        "single": singles,
        "ubyte": np.array([255, 0, 1, 2, 3, 4, 128], "u1"),
        "uint": np.array([2**32 - 1, 0, 1, 2, 3, 4, 2**31], "u4"),
        "ulong": np.array([2**64 - 1, 0, 1, 2, 3, 4, 2**63], "u8"),
        "ulong_small": np.array([2**63 - 1, 0, 1, 2, 3, 4, 5], "u8"),
        "ushort": np.array([65535, 0, 1, 2, 3, 4, 32768], "u2"),
    }
    expected = {column: list(data) for column, data in arrays.items()}
    with h5py.File(folder / name, "w", libver=libver) as f:
        g = f.create_group("galaxies")
        for column, data in arrays.items():
            g.create_dataset(column, data=data)
        g["double"].attrs["unit"] = "mag"
        g["single"].attrs["comment"] = "stellar mass in the disk [Msun/h]"
        g["half"].attrs["units"] = np.bytes_("Jy")

        for column, options in {
            "chunked": dict(),
            "chunked_gzip": dict(compression="gzip"),
            "chunked_lzf": dict(compression="lzf"),
            "chunked_shuffled": dict(compression="gzip", shuffle=True, fletcher32=True),
        }.items():
            g.create_dataset(column, data=arrays["long"], chunks=(3,), **options)
            expected[column] = list(arrays["long"])
        g.create_dataset("one_chunk", data=reals, chunks=(ROWS,), compression="gzip")
        expected["one_chunk"] = list(reals)
        g.create_dataset("growing", data=reals, chunks=(2,), maxshape=(None,))
        expected["growing"] = list(reals)
        g.create_dataset("growing_2d", data=flux, chunks=(2, 2), maxshape=(None, None))
        for i in range(3):
            expected[f"growing_2d[{i}]"] = list(flux[:, i])

        part = g.create_dataset("part_written", (ROWS,), "f8", chunks=(3,), fillvalue=-999.0)
        part[0:2] = [1.5, 2.5]
        expected["part_written"] = [1.5, 2.5] + [-999.0] * 5
        g.create_dataset("never_written", (ROWS,), "f4", fillvalue=-999.0)
        expected["never_written"] = [-999.0] * ROWS
        g.create_dataset("never_written_chunked", (ROWS,), ">i4", fillvalue=-99, chunks=(2,))
        expected["never_written_chunked"] = [-99] * ROWS
        g.create_dataset("never_filled", (ROWS,), "i4")
        expected["never_filled"] = [0] * ROWS

        g.create_dataset("fixed_text", data=np.array([s.encode() for s in strings]))
        expected["fixed_text"] = strings
        g.create_dataset("long_text", data=strings, dtype=h5py.string_dtype())
        expected["long_text"] = strings
        g.create_dataset("long_text_chunked", data=strings, dtype=h5py.string_dtype(), chunks=(2,))
        expected["long_text_chunked"] = strings
        names = h5py.enum_dtype({"central": 0, "satellite": 1, "orphan": 2, "odd": 200}, "u1")
        g.create_dataset("type", data=kind, dtype=names)
        words = {0: "central", 1: "satellite", 2: "orphan", 200: "odd"}
        expected["type"] = [words[k] for k in kind]

        g.create_dataset("flux", data=flux)
        for i in range(3):
            expected[f"flux[{i}]"] = list(flux[:, i])
        g.create_dataset("bands", data=bands)
        g.create_dataset("bands_chunked", data=bands, chunks=(3, 2), compression="gzip")
        for i in range(4):
            expected[f"bands[{i}]"] = list(bands[i])
            expected[f"bands_chunked[{i}]"] = list(bands[i])
        compact = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        compact.set_layout(h5py.h5d.COMPACT)
        compact.set_obj_track_times(False)
        space = h5py.h5s.create_simple((ROWS,))
        low = h5py.h5d.create(g.id, b"compact", h5py.h5t.IEEE_F64LE, space, compact)
        low.write(h5py.h5s.ALL, h5py.h5s.ALL, reals)
        expected["compact"] = list(reals)

        # What is no column of this table.
        g.create_dataset("scalar", data=0.7)
        g.create_dataset("other_length", data=np.arange(9))
        g.create_dataset("cube", data=np.zeros((ROWS, 2, 2)))
        g.create_dataset("extended", data=np.zeros(ROWS, np.longdouble))
        g.create_dataset("complex", data=np.zeros(ROWS, complex))

        row = np.dtype(
            [
                ("id", ">i8"),
                ("M_u", "<f4"),
                ("name", "S8"),
                ("flux", "<f8", (3,)),
                ("ok", "?"),
                ("sky", [("ra", "<f8"), ("dec", "<f8")]),
            ]
        )
        rows = np.zeros(5, row)
        rows["id"] = [1, 2**60 + 1, -3, 4, 5]
        rows["M_u"] = singles[:5]
        rows["name"] = [b"a", b"bb", b"", b"dddddddd", b"e"]
        rows["flux"] = rng.normal(size=(5, 3))
        rows["ok"] = [True, False, True, True, False]
        rows["sky"]["ra"] = rng.uniform(0, 360, 5)
        rows["sky"]["dec"] = rng.uniform(-90, 90, 5)
        f.create_dataset("compound", data=rows)
        f.create_dataset("packed", data=rows, chunks=(2,), compression="gzip")

        links = f.create_group("links")
        links["same"] = f["galaxies/single"]
        links["soft"] = h5py.SoftLink("/galaxies/double")
        links["near"] = h5py.SoftLink("same")
        links["broken"] = h5py.SoftLink("/nowhere")
        links["outside"] = h5py.ExternalLink("other.h5", "/x")
        links["ring"] = h5py.SoftLink("/links/ring")
        links["above"] = f["/"]
        f.create_group("empty")
        none = f.create_group("none")
        none.create_dataset("x", data=np.zeros(0))

    # 1-D and 2-D arrays of one length, by name; the members of a compound as they are stored.
    ordered = []
    for column in sorted({c.split("[")[0] for c in expected}):
        ordered += [(c, d) for c, d in expected.items() if c.split("[")[0] == column]
    values(name, ordered)
    values(
        name + ".compound",
        [("id", rows["id"]), ("M_u", rows["M_u"]), ("name", rows["name"])]
        + [(f"flux[{i}]", rows["flux"][:, i]) for i in range(3)]
        + [("ok", rows["ok"]), ("sky.ra", rows["sky"]["ra"]), ("sky.dec", rows["sky"]["dec"])],
    )


kinds("kinds.h5", "earliest")
kinds("latest.h5", "latest")

with h5py.File(folder / "no-table.h5", "w") as f:
    f.create_dataset("h", data=0.7)
    f.create_group("empty")

with h5py.File(folder / "one-table.h5", "w", userblock_size=512) as f:
    f.create_dataset("deep/down/x", data=np.arange(3))
    f.create_dataset("deep/down/y", data=np.array([0.5, 1.5, 2.5]))
    f.create_dataset("deep/h", data=0.7)

with h5py.File(folder / "two-tables.h5", "w") as f:
    f.create_dataset("wide/x", data=np.arange(3))
    f.create_dataset("wide/y", data=np.arange(3))
    f.create_dataset("long/x", data=np.arange(4))


# SHARK's layouts, small: a model of two snapshots in two sub-volumes each, and a light cone.
BANDS_28 = (
    "FUV_GALEX NUV_GALEX u_SDSS g_SDSS r_SDSS i_SDSS z_SDSS Y_VISTA J_VISTA H_VISTA K_VISTA W1_WISE"
    " I1_Spitzer I2_Spitzer W2_WISE I3_Spitzer I4_Spitzer W3_WISE W4_WISE P70_Herschel"
    " P100_Herschel P160_Herschel S250_Herschel S350_Herschel S450_JCMT S500_Herschel S850_JCMT"
    " Band9_ALMA"
).split()
NAMES_28 = (
    "FUV NUV u g r i z Y J H Ks W1 I1 I2 W2 I3 I4 W3 W4 P70 P100 P160 S250 S350 S450 S500 S850 B9"
).split()
COMPONENTS = ["disk", "total"]
shark = np.random.default_rng(199)


def galaxies(path, n, ids, redshift=None, snapshot=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    columns = {
        "mstars_disk": (10 ** shark.uniform(7, 11, n)).astype("f4"),
        "mstars_bulge": (10 ** shark.uniform(6, 11, n)).astype("f4"),
        "sfr_disk": shark.uniform(0, 1e9, n).astype("f4"),
        "type": shark.integers(0, 3, n).astype("i4"),
        ("id_galaxy" if redshift is not None else "id_galaxy_sky"): ids,
    }
    with h5py.File(path, "w") as f:
        f["cosmology/h"] = 0.6751
        f["cosmology/omega_m"] = 0.3121
        f["cosmology/omega_l"] = 0.6879
        f.create_dataset("global/redshifts", data=np.linspace(0, 10, 12))
        if redshift is not None:
            f["run_info/redshift"] = redshift
            f["run_info/snapshot"] = snapshot
            f["run_info/effective_volume"] = 1000.0
        else:
            columns["zobs"] = shark.uniform(0.01, 0.06, n)
        for name, data in columns.items():
            f.create_dataset("galaxies/" + name, data=data)
        f["galaxies/mstars_disk"].attrs["comment"] = "stellar mass in the disk [Msun/h]"
    return columns


def magnitudes(path, n, filters=None, ids=None, options={}):
    path.parent.mkdir(parents=True, exist_ok=True)
    written = {}
    with h5py.File(path, "w") as f:
        for group in ("ab_dust", "ap_nodust"):
            for component in COMPONENTS:
                data = shark.uniform(-24, -14, (28, n)).astype("f4")
                data[shark.uniform(size=data.shape) < 0.1] = -999
                f.create_dataset(f"SED/{group}/{component}", data=data, **options)
                written[f"{group}/{component}"] = data
        if filters:
            f["filters"] = np.array([b.encode() for b in filters])
        if ids is not None:
            f["id_galaxy_sky"] = ids
    return written


def joined(parts):
    """parts: (galaxies, magnitudes, places) of each file, in the order of the table."""
    names = [n for n in parts[0][2]] + sorted(parts[0][0])
    columns = [(n, np.concatenate([{**p[0], **p[2]}[n] for p in parts])) for n in names]
    return columns, lambda choice, prefix: [
        (prefix + band, np.concatenate([p[1][choice][i] for p in parts]))
        for i, band in enumerate(NAMES_28)
    ]


parts = []
for snapshot, redshift in ((188, 0.1), (199, 0.0)):
    for subvolume, n in ((2, 4), (10, 3)):
        place = f"{snapshot}/{subvolume}"
        ids = np.arange(n) + snapshot * 1_000_000_000_000_000 + subvolume
        own = galaxies(folder / "model" / place / "galaxies.hdf5", n, ids, redshift, snapshot)
        options = dict(chunks=(5, 2), compression="gzip") if subvolume == 10 else {}
        seen = magnitudes(
            folder / "model/Photometry" / place / "Shark-SED-eagle-rr14.hdf5", n, options=options
        )
        where = {"snapshot": [snapshot] * n, "subvolume": [subvolume] * n, "redshift": [redshift] * n}
        parts.append((own, seen, {k: np.array(v) for k, v in where.items()}))
columns, bands = joined(parts)
values("model", columns + bands("ab_dust/total", "M_"))
values("model.disk", bands("ap_nodust/disk", "m_"))

n = 6
ids = np.array([9007199254740993 + i for i in range(n)])
own = galaxies(folder / "cone/mocksky.hdf5", n, ids)
order = np.array([3, 0, 5, 1, 2])
seen = magnitudes(folder / "cone/Sting-SED-eagle-rr14.hdf5", len(order), BANDS_28, ids[order])
found = np.full((28, n), np.nan)
found[:, order] = seen["ab_dust/total"]
values(
    "cone",
    [(name, own[name]) for name in sorted(own)]
    + [("M_" + band, found[i]) for i, band in enumerate(NAMES_28)],
)


# Columns of one length in several groups, two of one name, and what cannot stand beside them.
rng = np.random.default_rng(20261128)
own = {
    "positions/ra": rng.uniform(0, 360, 6),
    "positions/dec": rng.uniform(-90, 90, 6).astype("f4"),
    "phot/u": rng.normal(-18, 2, 6).astype("f4"),
    "phot/sed": rng.normal(-20, 2, (4, 6)).astype("f4"),
    "other/u": rng.normal(-17, 2, 6),
    "mass/log": rng.normal(10, 1, 6),
    "mass/id": np.arange(6) + 2**60,
}
with h5py.File(folder / "scattered.h5", "w") as f:
    for name, data in own.items():
        f.create_dataset(name, data=data)
    f["mass/log"].attrs["unit"] = "dex(Msun)"
    f.create_dataset("halo/id", data=np.arange(9))
    f.create_dataset("halo/cube", data=np.zeros((6, 2, 2)))
    f.create_dataset("halo/extended", data=np.zeros(6, np.longdouble))
    f.create_dataset("halo/h", data=0.7)
values(
    "scattered",
    [("ra", own["positions/ra"]), ("phot/u", own["phot/u"]), ("other/u", own["other/u"])]
    + [(f"sed[{i}]", own["phot/sed"][i]) for i in range(4)]
    + [("log", own["mass/log"]), ("id", own["mass/id"])],
)
