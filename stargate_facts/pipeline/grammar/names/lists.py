"""What is known of names beforehand: given names, places, titles, the words that organisations' names are made of."""

from functools import cache

from stargate_facts.values.lexicon import read_first_column, read_table, read_words


@cache
def honorifics() -> dict[str, str]:
    """Return `title → sex` (f, m, u), in lower case without a full stop (`mrs`)."""
    return dict(row[:2] for row in read_table("honorifics"))  # type: ignore[misc]


@cache
def roles() -> dict[str, str]:
    """Return `role → sex` for the roles that can stand before a name (`minister`, `CEO`), in lower case."""
    return {row[0]: row[1] for row in read_table("person_nouns") if row[-1] == "title"}


@cache
def given_names() -> dict[str, str]:
    """Return `given name → sex` (f, m, u), in lower case."""
    return dict(row[:2] for row in read_table("given_names"))  # type: ignore[misc]


@cache
def places() -> dict[str, str]:
    """Return `place → GPE or LOC`, in lower case without full stops."""
    rows = (*read_table("places"), *read_table("more_places"))
    return {row[0].lower().replace(".", ""): row[1] for row in rows}


@cache
def place_spellings() -> dict[str, str]:
    """Return the usual spelling of each place, by its lower case (`LONDON` in a dateline is `London`)."""
    rows = (*read_table("places"), *read_table("more_places"))
    return {row[0].lower().replace(".", ""): row[0] for row in rows}


@cache
def countries() -> frozenset[str]:
    """Return the names of countries, in lower case without full stops."""
    return frozenset(row[0].lower().replace(".", "") for row in read_table("more_places")) | _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(row[0].lower().replace(".", "") for row in read_table("places") if row[2:] == ("country",))


@cache
def known_names() -> dict[str, str]:
    """Return `name → type` of the starter list, in lower case without full stops."""
    return {row[0].lower().replace(".", ""): row[1] for row in read_table("known_names")}


@cache
def long_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the listed names of several words by their first, the longest first, in lower case."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for key in (*known_names(), *places()):
        words = tuple(key.split())
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in found.items()}


@cache
def organisation_words(position: str) -> frozenset[str]:
    """Return the words that mark an organisation's name: as its legal form, as its `last` word, or at `any` place."""
    return frozenset(row[0] for row in read_table("organisation_words") if row[1] == position)


@cache
def place_words(position: str) -> dict[str, str]:
    """Return the words that mark a place's name as its `first` or `last` word, and the type that they show."""
    return {row[0]: row[1] for row in read_table("place_words") if row[2] == position}


@cache
def event_words() -> dict[str, str]:
    """Return the words that the names of events, prizes and laws end in, and the type that they show."""
    return dict(row[:2] for row in read_table("event_words"))  # type: ignore[misc]


@cache
def naming_nouns() -> frozenset[str]:
    """Return the nouns that names end in and that then stand for them: `the mosque` for `Grand Mosque`."""
    return (organisation_words("any") | frozenset(place_words("last"))) - {"house", "states", "union", "sea", "office"}


@cache
def cue_words(cue: str) -> frozenset[str]:
    """Return the words of one class of `name_cues.tsv`."""
    return frozenset(row[0] for row in read_table("name_cues") if row[1] == cue)


@cache
def type_of_noun(noun: str) -> tuple[tuple[str, float], ...]:
    """Return the types, with weights, that a common noun shows of a name called by it: `carmaker` → ORG."""
    stems = {noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y"}
    kinds = {
        "PERSON": read_first_column("person_nouns"),
        "ORG": {row[0] for row in read_table("organisation_nouns")},
        "GPE": {row[0] for row in read_table("place_nouns")},
        "PRODUCT": cue_words("product"),
    }
    found = [kind for kind, nouns in kinds.items() if stems & nouns]
    return tuple((kind, 3.0 / len(found)) for kind in found)


@cache
def nationalities() -> frozenset[str]:
    """Return adjectives of nationality, in lower case."""
    return read_words("nationalities")


@cache
def generic_capitals() -> frozenset[str]:
    """Return common nouns that are written in capitals (`AI`), in lower case."""
    return frozenset(word.lower() for word in read_words("generic_capitals"))
