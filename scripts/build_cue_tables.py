"""Writes docs/cues.md: the words that show who says something and how surely, counted and listed by class.

Run `python scripts/build_cue_tables.py`. Each list is what the packaged table holds; the sources are those that the
table's own comments name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from stargate_facts.values.lexicon import read_table

ROOT = Path(__file__).parents[1]
LEXICON = ROOT / "stargate_facts" / "values" / "lexicon"
PAGE = ROOT / "docs" / "cues.md"
TEXT = """\
# Who says so, and how surely: the words that show it

Made by `scripts/build_cue_tables.py` from the packaged tables: do not edit. [settings.md](settings.md) says how to add
words of your own.

## Words of attribution

{cues} words in {cue_rows} rows of `cues.tsv`: a row is a word in one of its frames. `statement` is what somebody says,
`topic` what is spoken of, `attitude` what is thought, wanted, planned, `perception` what is seen or shown. A claim is
ascribed to whoever states it, and to whoever thinks or finds that it is so (not where the verb takes it for known:
`realized that`), asks somebody to do it (`urged them to`), or says it of somebody (`accused them of`).

{cue_source}

{cue_counts}
{cue_lists}
## What a governing word says of its complement

{signatures} words in {signature_rows} rows of `signatures.tsv`. A reading is what becomes of the complement where the
word is affirmed, and where it is negated: `fact` (as the complement itself says), `not`, `planned`, `possible`, and the
negations of the last two. Under a word that is in no row, an infinitive holds if the word does (`helped to pay`), and a
clause after `that` is only possible if the word is negated (`did not say that it paid`).

{signature_source}

{signature_lists}
## Words that qualify a clause by themselves

{qualifiers} rows of `qualifiers.tsv`.

{qualifier_source}

{qualifier_lists}"""
FRAMES = {  # of words of attribution: how the content stands
    ("verb", "quote"): "“…,” X *says*",
    ("verb", "that"): "X *says* that …",
    ("verb", "wh"): "X *asks* whether …",
    ("verb", "to"): "X *vows* to …",
    ("verb", "obj-to"): "X *urges* Y to …, Y is *said* to …",
    ("verb", "ing"): "X *denies* …ing",
    ("verb", "np"): "X *criticizes* Y",
    ("verb", "pred"): "X *calls* Y a fool",
    ("verb", "as"): "X *describes* Y as …",
    ("verb", "obj-of"): "X *accuses* Y of …",
    ("verb", "obj-for"): "X *blames* Y for …ing",
    ("verb", "seem"): "Y *seems* to …",
    ("noun", "that"): "X’s *claim* that …",
    ("noun", "to"): "X’s *vow* to …",
    ("noun", "of"): "X’s *criticism* of Y",
    ("adj", "that"): "X is *sure* that …",
    ("adj", "it-that"): "it is *unclear* whether …",
    ("adj", "about"): "X is *worried* about Y",
}
PARTS = {"verb": "verbs", "noun": "nouns", "adj": "adjectives"}
CLASSES = {  # of signatures, by the readings affirmed and negated
    ("fact", "not"): "implicative both ways, and two-valued adjectives",
    ("not", "fact"): "implicative both ways, negative; counterfactive",
    ("fact", "fact"): "factive",
    ("fact", "possible"): "findings and certainties: open if negated",
    ("fact", "possible-not"): "implicative if affirmed",
    ("not", "possible"): "implicative if affirmed, negative",
    ("possible", "not"): "implicative if negated",
    ("possible", "fact"): "implicative if negated, negative",
    ("planned", "planned-not"): "plans, aims, wishes, commitments",
    ("planned-not", "planned"): "plans given up",
    ("planned", "not"): "attempts",
    ("planned", "possible-not"): "intended, and open if negated",
    ("possible", "possible-not"): "belief, expectation, hearsay",
    ("possible-not", "possible"): "doubt",
}


def page() -> str:
    """Return the text of the page, in Markdown."""
    cues, signatures, qualifiers = read_table("cues"), read_table("signatures"), read_table("qualifiers")
    return TEXT.format(
        cues=len({(word, pos) for word, pos, *_ in cues}),
        cue_rows=len(cues),
        cue_source=_sources("cues"),
        cue_counts=_count_cues(cues),
        cue_lists=_list_cues(cues),
        signatures=len({row[0] for row in signatures}),
        signature_rows=len(signatures),
        signature_source=_sources("signatures"),
        signature_lists=_list_signatures(signatures),
        qualifiers=len(qualifiers),
        qualifier_source=_sources("qualifiers"),
        qualifier_lists=_list_qualifiers(qualifiers),
    )


def _sources(name: str) -> str:
    """Return what the comments of a table say of where it comes from: from the line that says so to their end."""
    comments = re.match(r"(?:#.*\n)+", (LEXICON / f"{name}.tsv").read_text(encoding="utf-8"))
    lines = [line.lstrip("#").strip() for line in (comments[0] if comments else "").splitlines()]
    start = next(n for n, line in enumerate(lines) if re.match("Chosen|Classes|Source", line))
    return "\n".join(line for line in lines[start:] if line)


def _count_cues(rows: Iterable[tuple[str, ...]]) -> str:
    words: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word, pos, _, cue_class in rows:
        words[cue_class, pos].add(word)
    classes = dict.fromkeys(cue_class for cue_class, _ in words)
    lines = [_row("class", *PARTS.values()), _row(*["---"] * 4)]
    lines += [_row(each, *(str(len(words[each, pos])) for pos in PARTS)) for each in classes]
    return "\n".join(lines) + "\n"


def _list_cues(rows: Iterable[tuple[str, ...]]) -> str:
    words: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for word, pos, frame, cue_class in rows:
        words[pos, frame, cue_class].append(word)
    order = list(FRAMES)
    known = [key for key in order if any(each[:2] == key for each in words)]
    lines = [_row("frame", "for example", "part of speech", "class", "number", "words"), _row(*["---"] * 6)]
    for key in (*known, *sorted({each[:2] for each in words} - set(known))):
        for cue_class in sorted(each[2] for each in words if each[:2] == key):
            listed = sorted(words[*key, cue_class])
            example = FRAMES.get(key, f"*{listed[0]}* {key[1].removesuffix('-np')} Y")
            lines.append(_row(key[1], example, key[0], cue_class, str(len(listed)), ", ".join(listed)))
    return "\n".join(lines) + "\n"


def _list_signatures(rows: Iterable[tuple[str, ...]]) -> str:
    words: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    examples: dict[tuple[str, str], str] = {}
    for word, frame, affirmed, negated, example in rows:
        words[affirmed, negated][frame].append(word)
        examples.setdefault((affirmed, negated), example)
    lines = [_row("class", "affirmed", "negated", "for example", "rows", "words, by frame"), _row(*["---"] * 6)]
    for readings, label in CLASSES.items():
        frames = words[readings]
        listed = "; ".join(f"**{frame}** {', '.join(sorted(frames[frame]))}" for frame in sorted(frames))
        lines.append(_row(label, *readings, examples[readings], str(sum(map(len, frames.values()))), listed))
    return "\n".join(lines) + "\n"


def _list_qualifiers(rows: Iterable[tuple[str, ...]]) -> str:
    words: dict[str, list[str]] = defaultdict(list)
    examples: dict[str, str] = {}
    for word, job, example in rows:
        words[job].append(word)
        examples.setdefault(job, example)
    lines = [_row("job", "for example", "number", "words"), _row(*["---"] * 4)]
    lines += [_row(job, examples[job], str(len(listed)), ", ".join(listed)) for job, listed in words.items()]
    return "\n".join(lines) + "\n"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
