"""A store survives being written and read, whatever its words."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stargate_facts.model import (
    Amount,
    Argument,
    ArticleRecord,
    Claim,
    ClaimAttribution,
    Date,
    Element,
    EntityRecord,
    Evidence,
    Extractor,
    ModelVersion,
    Predicate,
    Source,
    Span,
    Store,
)
from stargate_facts.store.folder import parse_files
from stargate_facts.store.layout import canonical, dump_store
from stargate_facts.store.yaml_io import OneLine, dump, load

LOOK_ALIKES = [
    "no", "Yes", "on", "y", "null", "~", "true", "1e5", "12:30", "2019", "2025-01-23", "2025-01-23T10:00:00Z",
    "0x1F", "0o17", "017", "1_000", ".5", ".inf", "-.NaN", "+1", "=", "<<", "", " ", "- a", "a: b", "a #b", "#",
    "!tag", "&anchor", "*alias", "%", "@", "`", "?", "? a", "|", ">", "'", '"', "{a}", "[a]", "a\nb", "a\n", "\ta",
    "a\x85b", "a\u2028b", "\ufeffa", "😀", "“it’s”", "a\\b", "---", "...", "1:30:59.5", "685_230.15", "\x07",
]  # fmt: skip
INVISIBLE = frozenset(map(chr, (*range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
words = (
    st.text(st.characters(codec="utf-8"), max_size=30)
    | st.text(st.sampled_from(["a", " ", "\\", '"', "'", ":", *sorted(INVISIBLE)]), max_size=30)
    | st.sampled_from(LOOK_ALIKES)
)
offsets = st.integers(0, 10**6)
numbers = st.integers(-(10**15), 10**18) | st.floats(allow_nan=False, allow_infinity=False)


def maybe(strategy):
    return st.none() | strategy


def spans(model_type=Span, /, **fields):
    return st.builds(
        lambda start, length, **rest: model_type(start=start, end=start + length, **rest),
        start=offsets,
        length=st.integers(0, 500),
        text=words,
        **fields,
    )


attributions = st.builds(
    ClaimAttribution,
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    source=maybe(spans(Source, name=maybe(words))),
    cue=spans(),
)
claims = st.builds(
    lambda start, length, quote, **rest: Claim(
        evidence=Evidence(start=start, end=start + length, quote=quote, prefix=quote[:5], suffix=""), **rest
    ),
    start=offsets,
    length=st.integers(0, 500),
    quote=words,
    id=words,
    article=st.just("2025"),
    subject=maybe(spans(Element, entity=maybe(words), parts=st.just(()) | st.just(((1, 2), (5, 9))))),
    predicate=spans(Predicate, lemma=words),
    arguments=st.lists(spans(Argument, role=words, inside=st.booleans()), max_size=2).map(tuple),
    entities=st.lists(words, max_size=2).map(tuple),
    amounts=st.lists(
        spans(
            Amount,
            kind=st.just("money"),
            value=maybe(numbers),
            unit=maybe(words),
            unit_from=maybe(spans()),
            measures=maybe(spans()),
        ),
        max_size=2,
    ).map(tuple),
    dates=st.lists(spans(Date, type=st.just("DATE"), value=words, begin=maybe(words)), max_size=2).map(tuple),
    negated=st.booleans(),
    attribution=maybe(attributions | attributions.map(lambda each: ClaimAttribution(
        kind="direct", source=None, cue=each.cue, via=(each,)))),
    confidence=st.floats(0, 1),
    status=maybe(words.filter(bool)),
    note=maybe(words.filter(bool)),
    tags=st.lists(words, max_size=2).map(tuple),
    kind=st.sampled_from(["clause", "role"]),
)  # fmt: skip
EXTRACTOR = Extractor(
    name="stargate-facts",
    version="1.0",
    rules="1e5",
    spacy="3.8",
    model=ModelVersion(name="no", version="1", sha256="0"),
)
stores = st.builds(
    lambda claims, names, title: Store(
        schema=1,
        extractor=EXTRACTOR,
        articles=(ArticleRecord(id="2025", path="no.txt", sha256="0" * 64, title=title),),
        entities=tuple(
            EntityRecord(name=name, type="ORG", aliases=(name + "x",), mentions={"2025": {name: 1}}) for name in names
        ),
        claims=tuple(claims),
    ),
    claims=st.lists(claims, max_size=3, unique_by=lambda each: each.id),
    names=st.sets(words, max_size=3),
    title=maybe(words.filter(bool)),
)


def read(text: str) -> Store:
    store, faults = parse_files(iter([("store.yaml", text.encode())]))
    assert faults == []
    return store


@settings(max_examples=60, deadline=None)
@given(stores)
def test_a_store_comes_back_as_it_was_written(store):
    assert read(dump_store(store)) == canonical(store)


@settings(max_examples=40, deadline=None)
@given(stores)
def test_another_yaml_reader_sees_the_same_data(store):
    text = dump_store(store)

    assert not INVISIBLE.intersection(text)
    assert yaml.load(text, Loader=yaml.SafeLoader) == load(text.encode(), "store.yaml")


@settings(max_examples=20, deadline=None)
@given(stores, st.randoms(use_true_random=False))
def test_the_order_in_which_a_store_came_about_leaves_no_trace(store, random):
    shuffled = list(store.claims)
    random.shuffle(shuffled)

    assert dump_store(Store(schema=1, extractor=EXTRACTOR, articles=store.articles,
                            entities=store.entities[::-1], claims=tuple(shuffled))) == dump_store(store)  # fmt: skip


@pytest.mark.parametrize("word", LOOK_ALIKES)
def test_a_word_that_yaml_could_misread_stays_a_string_as_value_and_as_key(word):
    text = dump({"value": word, "line": OneLine({"value": word, word + "k": word})})

    expected = {"value": word, "line": {"value": word, word + "k": word}}
    assert load(text.encode(), "x") == expected
    assert yaml.load(text, Loader=yaml.SafeLoader) == expected


@pytest.mark.parametrize("word", ["no", "1e5", "12:30", "2019", "2025-01-23"])
def test_years_dates_and_yes_or_no_are_quoted(word):
    assert dump({"value": word}) == f"value: '{word}'\n"


def test_a_claim_is_a_few_short_lines_with_each_span_on_one():
    claim = Claim(
        id="c-1",
        article="a",
        subject=Element(start=0, end=4, text="Acme", entity="Acme"),
        predicate=Predicate(start=5, end=9, text="paid", lemma="pay"),
        amounts=(Amount(start=10, end=12, text="$5", kind="money", value=5, unit="USD"),),
        evidence=Evidence(start=0, end=13, quote="Acme paid $5."),
    )
    store = Store(
        schema=1, extractor=EXTRACTOR, articles=(ArticleRecord(id="a", path="a", sha256="0"),), claims=(claim,)
    )

    assert re.sub(r"(?s).*claims:\n", "", dump_store(store)) == (
        "- id: c-1\n"
        "  article: a\n"
        "  subject: {text: Acme, start: 0, end: 4, entity: Acme}\n"
        "  predicate: {text: paid, lemma: pay, start: 5, end: 9}\n"
        "  amounts:\n"
        "  - {text: $5, start: 10, end: 12, kind: money, value: 5, unit: USD, bound: exact}\n"
        "  modality: asserted\n"
        "  evidence:\n"
        "    start: 0\n"
        "    end: 13\n"
        "    quote: Acme paid $5.\n"
        "  confidence: 1.0\n"
    )


@pytest.mark.parametrize("sign", ["\u202e", "\u2067", "\u200f", "\x85", "\u200b", "\U000e0041"])
def test_what_cannot_be_seen_is_written_as_its_escape(sign):
    data = {"quote": f"paid{sign} 5", f"key{sign}": OneLine({"text": f"\\{sign}"})}
    text = dump(data)

    assert sign not in text
    assert load(text.encode(), "store.yaml") == yaml.load(text, Loader=yaml.SafeLoader) == data
