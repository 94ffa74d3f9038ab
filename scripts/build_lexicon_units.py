"""Builds the tables of currencies and units of measurement from the Unicode CLDR, as Babel carries it.

Run `python scripts/build_lexicon_units.py` after an update of Babel; a test compares its output with the files.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import babel
from babel import Locale, localedata

LEXICON = Path(__file__).parents[1] / "stargate_facts" / "values" / "lexicon"
LICENCE = "Unicode License V3, https://www.unicode.org/license.txt"
HEADER = (
    "# {title}\n# Source: Unicode CLDR, through Babel {version}; made by scripts/build_lexicon_units.py. {licence}\n"
    "# {columns}\n"
)

SKIPPED_UNITS = {  # not units that news measures in, or named otherwise in our own tables
    "concentr-percent", "concentr-item", "concentr-portion-per-1e9", "graphics-em", "graphics-dot",
    "temperature-generic", "speed-light-speed", "length-point", "length-mile-scandinavian", "speed-beaufort",
    "mass-grain", "pressure-gasoline-energy-density", "consumption-mile-per-gallon-imperial",
    "energy-foodcalorie",
    "volume-drop", "volume-pinch", "volume-jigger", "volume-dram", "concentr-karat", "electric-ampere",
}  # fmt: skip
SKIPPED_SYMBOLS = {  # read otherwise far more often, or typed so by nobody
    "in", "#", "t", "tn", "c", "C", "CD", "pt", "pts", "st", "B", "b", "d", "y", "w", "q", "qtr", "qtrs", "deg", "sl",
    "cup", "cups", "tsp", "mc", "mcup", "mpt", "gr", "n", "nights", "night", "l", "to", "M", "au", "NM", "ly", "fth",
    "G", "K", "Da", "s", "′", "″", "°", "pc", "ac", "dec", "sec", "h", "bu", "fur", "rad", "mb", "kn", "pm", "Cal",
    "cal",
}  # fmt: skip
ENGLISH_WORDS = {"gold", "value", "real", "inti", "sucre", "lats", "cupon", "florin", "pula", "tala", "dram", "drams"}
# BIPM, The International System of Units (SI Brochure, 9th edition, 2019), table 7, and units it is used with in news
SI_PREFIXES = {
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
    "m": "milli",
    "µ": "micro",
    "μ": "micro",
    "n": "nano",
}
PREFIXED_UNITS = {
    "W": "watt", "Wh": "watt hour", "V": "volt", "A": "ampere", "Ah": "ampere hour", "Hz": "hertz", "J": "joule",
    "Pa": "pascal", "N": "newton", "eV": "electronvolt", "B": "byte", "bps": "bit per second", "t": "tonne",
    "F": "farad", "H": "henry", "Ω": "ohm", "Sv": "sievert", "Gy": "gray", "Bq": "becquerel", "Ci": "curie",
}  # fmt: skip
NOT_PREFIXED = {
    "mt", "mB", "mbps", "PA", "Pt", "PV", "MA", "TA", "PN", "PB", "MB", "kt", "Mt", "Gt", "Tt", "nt", "nB", "nN", "nPa",
    "nbps", "µt", "μt", "µB", "μB", "µbps", "μbps", "kF", "MF", "GF", "TF", "PF", "kH", "MH", "GH", "TH", "PH",
}  # fmt: skip


def currency_rows() -> Iterator[tuple[str, str]]:
    """Yield (form, ISO 4217 code): codes, English names, and signs that mean one currency only."""
    english = Locale("en")
    names = english._data["currency_names_plural"]
    last_words: dict[str, set[str]] = defaultdict(set)
    for code, display in english.currencies.items():
        if "(" in display or not re.fullmatch("[A-Z]{3}", code) or code.startswith("X"):
            continue
        yield code, code
        for form in sorted({display.lower(), *(str(name).lower() for name in names.get(code, {}).values())}):
            for variant in {
                form,
                _ascii(form),
                *([form + "s"] if form[-1] not in "szxi" and form[-1].isascii() else []),
            }:
                yield variant, code
            last_words[form.split()[-1]].add(code)
    for word, codes in last_words.items():
        if len(codes) == 1 and len(word) > 3 and word.isalpha() and word not in ENGLISH_WORDS:
            yield word, next(iter(codes))
    yield from currency_signs()


def currency_signs() -> Iterator[tuple[str, str]]:
    """Yield the signs of English, and those of any other language that stand for one currency in all of them."""
    english = Locale("en").currency_symbols
    meanings: dict[str, Counter[str]] = defaultdict(Counter)
    for identifier in localedata.locale_identifiers():
        for code, sign in Locale.parse(identifier).currency_symbols.items():
            meanings[sign][code] += 1
    chosen = {sign: code for code, sign in english.items() if not sign.isalnum()}
    for sign, codes in meanings.items():
        if len(codes) == 1 and not sign.isascii() and not re.search(r"[\s.\u200e\u200f]", sign):
            chosen.setdefault(sign, next(iter(codes)))
    yield from chosen.items()


def unit_rows() -> Iterator[tuple[str, str, str]]:
    """Yield (form, singular name, word or symbol)."""
    for key, styles in Locale("en")._data["unit_patterns"].items():
        if key in SKIPPED_UNITS or "long" not in styles:
            continue
        long = styles["long"]
        name = _form(long["one"])
        for number in ("one", "other"):
            yield _form(long[number]).lower(), name, "word"
        for style in ("short", "narrow"):
            for number in ("one", "other"):
                symbol = _form(styles.get(style, {}).get(number, ""))
                if symbol and symbol not in SKIPPED_SYMBOLS and symbol.lower() not in {name.lower(), "degree"}:
                    yield symbol, name, "symbol"


def all_unit_rows() -> Iterator[tuple[str, str, str]]:
    """Yield the CLDR's units last, so that its names stand where both have one."""
    for form, name, kind in [*prefixed_rows(), *unit_rows()]:
        yield form, name, kind
        if kind == "word" and (british := re.sub(r"(met|lit)er(s?)\b", r"\1re\2", form)) != form:
            yield british, name, kind


def prefixed_rows() -> Iterator[tuple[str, str, str]]:
    """Yield the units that the CLDR leaves out (`kilovolt`, `gigawatt hour`), made of SI prefix and unit."""
    for prefix, prefix_name in SI_PREFIXES.items():
        for symbol, unit in PREFIXED_UNITS.items():
            name = prefix_name + unit
            if prefix + symbol not in NOT_PREFIXED:
                yield prefix + symbol, name, "symbol"
            for form in {name, _plural(name)}:
                yield form, name, "word"
                yield form.replace(" hour", "-hour"), name, "word"


def _plural(name: str) -> str:
    if " per " in name:
        return name.replace(" per ", "s per ")
    return name if name.endswith("hertz") else name + "s"


def _ascii(form: str) -> str:
    """Return a form without its accents, as news often writes it."""
    return "".join(char for char in unicodedata.normalize("NFD", form) if not unicodedata.combining(char))


def _form(pattern: str) -> str:
    return pattern.replace("{0}", "").replace("\u202f", "").replace("\xa0", " ").strip()


def tables() -> dict[str, str]:
    """Return the content of each generated file, by its name."""
    return {
        "currencies.tsv": _table("Currencies", "form, ISO 4217 code", currency_rows()),
        "units.tsv": _table("Units of measurement", "form, singular name, word (any case) or symbol", all_unit_rows()),
    }


def _table(title: str, columns: str, rows: Iterator[tuple[str, ...]]) -> str:
    header = HEADER.format(title=title, columns=columns, licence=LICENCE, version=babel.__version__)
    unique = {row[0]: row for row in rows}
    return header + "".join("\t".join(row) + "\n" for row in sorted(unique.values()))


if __name__ == "__main__":
    for file_name, content in tables().items():
        (LEXICON / file_name).write_text(content, encoding="utf-8")
