#!/usr/bin/env python3
# Copyright the Galibra authors. SPDX-License-Identifier: Apache-2.0
"""Build the two font families that Galibra bundles.

"Galibra Sans" (Regular, Medium, SemiBold, Bold) is Inter with its tabular
figures made the default, because JavaFX cannot switch on OpenType features,
plus the few signs that Inter lacks, taken from DejaVu Sans.

"Galibra Serif" (Regular, Italic, Bold) is STIX Two Text for printed figures,
with its missing mathematical signs taken from STIXGeneral, and what is left
from DejaVu Sans.

All results are TrueType (glyf) outlines, so that JavaFX, java.awt.Font and PDF
embedding take them alike. The build is reproducible: the same inputs give the
same bytes.

Needs Python 3.9 or later and fontTools 4.38 or later. Inputs:

  --inter     folder holding Inter's static TrueType files (searched in depth),
              as in the npm package @expo-google-fonts/inter
  --stix-two  the same for STIX Two Text: npm package
              @expo-google-fonts/stix-two-text
  --stix      folder holding STIXGeneral-{Regular,Italic,Bold}.otf: Debian
              package fonts-stix
  --dejavu    folder holding DejaVuSans.ttf and DejaVuSans-Bold.ttf: Debian
              package fonts-dejavu-core
  --out       where the seven files go (resources/fonts)

Example:

  build-fonts.py --inter inter/package --stix-two stix-two-text/package \\
      --stix stix --dejavu dejavu --out resources/fonts
"""

import argparse
import sys
from pathlib import Path

from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

VERSION = "1.000"
# A fixed time stamp (1 January 2025, in seconds since 1904), so that builds repeat.
STAMP = 3818534400

# Every face must hold each of these; the build stops if one is missing.
REQUIRED = (
    "☉★−×→≤≥≈±·–—…′½"
    "ησλμΔΣ∂αβ"
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
    "₀₁₂₃₄₅₆₇₈₉₋ₛ"
    "0123456789"
)

# Also wanted, but a face without them still builds.
WANTED = "∝√∞≠≡∼≪≫⟨⟩←↑↓↔⇒∇∫∑∏⊙⊕∈″‴₊⁄∆Ω◆■▲▼●○✓⚡"

# Subscript letters; those a face lacks are made from its own letters.
SUBSCRIPTS = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"

# Unicode ranges that are kept, first and last inclusive.
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x00FF),  # Latin-1 supplement
    (0x0100, 0x017F),  # Latin extended A
    (0x0218, 0x021B),  # Romanian
    (0x02C6, 0x02DD),  # spacing accents
    (0x0300, 0x0304),  # combining accents
    (0x0306, 0x030C),
    (0x0327, 0x0328),
    (0x0370, 0x03FF),  # Greek
    (0x1E9E, 0x1E9E),
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20AC, 0x20AC),
    (0x2100, 0x214F),  # letter-like signs
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x25A0, 0x25FF),  # shapes
    (0x2605, 0x2606),
    (0x2609, 0x2609),
    (0x2713, 0x2713),
    (0x27E8, 0x27E9),
)

# Layout features that do their work without being asked for, and no harm.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]

# Signs that stand before or between numbers; made as wide as a digit together
# with the digits. Punctuation and brackets keep their widths for running text.
TABULAR_SIGNS = "+−±×÷=≠<>≤≥≈"

SANS = (
    # Inter file, style, weight, DejaVu file
    ("Inter_400Regular.ttf", "Regular", 400, "DejaVuSans.ttf"),
    ("Inter_500Medium.ttf", "Medium", 500, "DejaVuSans.ttf"),
    ("Inter_600SemiBold.ttf", "SemiBold", 600, "DejaVuSans-Bold.ttf"),
    ("Inter_700Bold.ttf", "Bold", 700, "DejaVuSans-Bold.ttf"),
)

SERIF = (
    # STIX Two file, style, weight, STIXGeneral files in order of preference, DejaVu file
    ("STIXTwoText_400Regular.ttf", "Regular", 400, ("Regular",), "DejaVuSans.ttf"),
    ("STIXTwoText_400Regular_Italic.ttf", "Italic", 400, ("Italic", "Regular"), "DejaVuSans.ttf"),
    ("STIXTwoText_700Bold.ttf", "Bold", 700, ("Bold", "Regular"), "DejaVuSans-Bold.ttf"),
)

INTER_NOTICE = "Copyright 2020 The Inter Project Authors (https://github.com/rsms/inter)."
STIX_NOTICE = (
    "Copyright 2001-2021 The STIX Fonts Project Authors "
    "(https://github.com/stipub/stixfonts). Some signs: Copyright (c) 2001-2011 by the "
    "STI Pub Companies. Portions copyright (c) 1998-2003 by MicroPress, Inc. Portions "
    "copyright (c) 1990 by Elsevier, Inc."
)
DEJAVU_NOTICE = "Some signs: Copyright (c) 2003 by Bitstream, Inc. (DejaVu; changes in public domain)."
LICENCE = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1. "
    "The signs taken from DejaVu are under the Bitstream Vera licence."
)


def find(folder, name):
    """The one file of that name somewhere below the folder."""
    hits = sorted(Path(folder).rglob(name))
    if not hits:
        sys.exit(f"{name} is not below {folder}")
    return hits[0]


def wanted_code_points():
    points = {ord(c) for c in REQUIRED + WANTED + SUBSCRIPTS}
    for first, last in RANGES:
        points.update(range(first, last + 1))
    return points


def single_substitutions(font, tag):
    """All one-to-one replacements of a GSUB feature, merged."""
    mapping = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != tag:
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                table = getattr(table, "ExtSubTable", table)
                mapping.update(getattr(table, "mapping", {}))
    return mapping


def freeze_tabular(font):
    """Let the character map lead straight to the tabular figures and signs."""
    mapping = single_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for char in "0123456789" + TABULAR_SIGNS:
            glyph = table.cmap.get(ord(char))
            if glyph in mapping:
                table.cmap[ord(char)] = mapping[glyph]


def even_digits(font):
    """Give all ten digits the width of the zero, which undoes rounding by a unit or two."""
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    width = metrics[cmap[ord("0")]][0]
    for char in "0123456789":
        name = cmap[ord(char)]
        advance, bearing = metrics[name]
        if advance == width:
            continue
        if abs(advance - width) > 5:
            raise ValueError(f"digit {char} is {advance} wide, not {width}: not tabular")
        metrics[name] = (width, bearing)


def map_glyph(font, char, name):
    for table in font["cmap"].tables:
        if table.isUnicode() and (ord(char) < 0x10000 or table.format >= 12):
            table.cmap[ord(char)] = name


def add_glyph(font, char, draw, width):
    """Add a glyph drawn by `draw(pen)` and map the character to it."""
    name = f"uni{ord(char):04X}"
    order = font.getGlyphOrder()
    while name in order:
        name += ".x"
    pen = TTGlyphPen(None)
    draw(pen)
    glyph = pen.glyph()
    font.setGlyphOrder(order + [name])
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (round(width), getattr(glyph, "xMin", 0))
    map_glyph(font, char, name)


def bounds(glyphs, name):
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def cap_height(font):
    return bounds(font.getGlyphSet(), font.getBestCmap()[ord("H")])[3]


def borrow(font, donor, char, scale, dy=0.0):
    """Copy a character's outline from another font, scaled and shifted up by dy."""
    source = donor.getBestCmap().get(ord(char))
    if source is None:
        return False
    glyphs = donor.getGlyphSet()
    # Cubic outlines become quadratic; the direction is turned to TrueType's.
    cubic = "CFF " in donor
    flat = DecomposingRecordingPen(glyphs)
    glyphs[source].draw(flat)

    def draw(pen):
        if cubic:
            pen = Cu2QuPen(pen, max_err=font["head"].unitsPerEm / 1000, reverse_direction=True)
        flat.replay(TransformPen(pen, Transform(scale, 0, 0, scale, 0, dy)))

    add_glyph(font, char, draw, glyphs[source].width * scale)
    return True


def centre_shift(donor, font, char, scale):
    """The shift that centres a round sign on the middle of the capitals."""
    box = bounds(donor.getGlyphSet(), donor.getBestCmap()[ord(char)])
    return cap_height(font) / 2 - scale * (box[1] + box[3]) / 2


def add_subscript(font, char, letter):
    """A subscript letter from the face's own letter, sized and placed as its subscript digits are."""
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    zero, sub = bounds(glyphs, cmap[ord("0")]), bounds(glyphs, cmap[ord("₀")])
    scale = (sub[3] - sub[1]) / (zero[3] - zero[1])
    source = cmap[ord(letter)]
    flat = DecomposingRecordingPen(glyphs)
    glyphs[source].draw(flat)
    # A little wider than tall, so that the strokes do not thin out beside the digits.
    shift = Transform(scale * 1.06, 0, 0, scale, 0, sub[1] - zero[1] * scale)
    add_glyph(font, char, lambda pen: flat.replay(TransformPen(pen, shift)),
              glyphs[source].width * scale * 1.06)


def complete(font, donors):
    """Fill in what is missing. `donors` are pairs: a font, and whether it is scaled
    by the height of its capitals (else by its units per em)."""
    for char, letter in zip(SUBSCRIPTS, "aehijklmnoprstuvx"):
        if ord(char) not in font.getBestCmap():
            add_subscript(font, char, letter)
    for char in dict.fromkeys(REQUIRED + WANTED):
        if ord(char) in font.getBestCmap():
            continue
        for donor, by_caps in donors:
            if ord(char) not in donor.getBestCmap():
                continue
            if by_caps:
                scale = cap_height(font) / cap_height(donor)
            else:
                scale = font["head"].unitsPerEm / donor["head"].unitsPerEm
            dy = 0.0
            if char in "☉★⊙⊕●○":
                # The astronomers' signs: as tall as the capitals, with the usual overshoot.
                box = bounds(donor.getGlyphSet(), donor.getBestCmap()[ord(char)])
                scale = 1.06 * cap_height(font) / (box[3] - box[1])
                dy = centre_shift(donor, font, char, scale)
            borrow(font, donor, char, scale, dy)
            break
    missing = [c for c in REQUIRED if ord(c) not in font.getBestCmap()]
    if missing:
        raise ValueError("still missing: " + " ".join(missing))


def rename(font, family, style, weight, notice):
    """Name and weigh the face. Regular, Bold and Italic share the family's name;
    Medium and SemiBold are families of their own for readers of the old names,
    which JavaFX and java.awt are."""
    linked = style in ("Regular", "Bold", "Italic")
    old_family = family if linked else f"{family} {style}"
    old_style = style if linked else "Regular"
    full = family if style == "Regular" else f"{family} {style}"
    post_script = f"{family.replace(' ', '')}-{style}"
    names = {
        0: f"{notice} {DEJAVU_NOTICE}",
        1: old_family,
        2: old_style,
        3: f"{VERSION};{post_script}",
        4: full,
        5: f"Version {VERSION}",
        6: post_script,
        13: LICENCE,
        14: "https://openfontlicense.org",
    }
    if not linked:
        names[16], names[17] = family, style
    table = font["name"]
    table.names = []
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)

    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = weight
    os2.achVendID = "GLBR"
    os2.fsType = 0
    os2.fsSelection &= ~0b1100001  # italic, bold, regular off
    head.macStyle = 0
    if style == "Bold":
        os2.fsSelection |= 1 << 5
        head.macStyle = 1
    elif style == "Italic":
        os2.fsSelection |= 1 << 0
        head.macStyle = 2
    else:
        os2.fsSelection |= 1 << 6
    head.fontRevision = float(VERSION)
    head.created = head.modified = STAMP


def cut(font):
    """Keep only the wanted characters and features."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = True
    options.recalc_bounds = True
    options.drop_tables += ["STAT", "DSIG", "MATH", "FFTM"]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted_code_points())
    worker.subset(font)


def save(font, path):
    font.recalcTimestamp = False
    font["head"].modified = STAMP
    font.save(path)
    print(f"{path.name}: {path.stat().st_size / 1024:.0f} KiB, {font['maxp'].numGlyphs} glyphs")


def build_sans(args, out):
    for source, style, weight, extra in SANS:
        font = TTFont(find(args.inter, source))
        freeze_tabular(font)
        even_digits(font)
        complete(font, [(TTFont(find(args.dejavu, extra)), True)])
        rename(font, "Galibra Sans", style, weight, INTER_NOTICE)
        cut(font)
        save(font, out / f"GalibraSans-{style}.ttf")


def build_serif(args, out):
    for source, style, weight, general, extra in SERIF:
        font = TTFont(find(args.stix_two, source))
        even_digits(font)
        donors = [(TTFont(find(args.stix, f"STIXGeneral-{g}.otf")), False) for g in general]
        donors.append((TTFont(find(args.dejavu, extra)), True))
        complete(font, donors)
        rename(font, "Galibra Serif", style, weight, STIX_NOTICE)
        cut(font)
        save(font, out / f"GalibraSerif-{style}.ttf")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("inter", "stix-two", "stix", "dejavu"):
        parser.add_argument(f"--{name}", required=True, metavar="FOLDER")
    parser.add_argument("--out", required=True, metavar="FOLDER")
    args = parser.parse_args()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    build_sans(args, out)
    build_serif(args, out)


if __name__ == "__main__":
    main()
