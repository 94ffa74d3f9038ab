"""Trains the default model's entity recogniser on, with the annotated text in `names/`, and writes what it learned.

    pip install -r training/requirements.txt
    python training/train_names.py [--held-out 05] [--epochs 8] [--seed 0]

`--held-out 05` keeps the files `05.txt` out of training and prints the recogniser's scores on them, before and after.
Without it the weights are written to `stargate_facts/pipeline/name_weights.npz`: the same bytes on each run, for the
seed decides all that is drawn. What is written is the mean of the weights before and after (Wortsman et al. 2022,
"Robust fine-tuning of zero-shot models"): it forgets less of what the model knew than the weights after training do.
"""

import argparse
import random
from collections.abc import Iterable
from pathlib import Path

from annotated import Annotated, read_articles
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch
from swap_names import NameSwapper

from stargate_facts.model import Article
from stargate_facts.pipeline.extractor import DEFAULT_MODEL
from stargate_facts.pipeline.name_weights import WEIGHTS, read_parameters, set_parameters, write_change
from stargate_facts.pipeline.registry import BEFORE_THE_PARSER
from stargate_facts.pipeline.run import load_model, make_doc

FOLDER = Path(__file__).parent / "names"
LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
LEARN_RATE = 3e-4
LAST_LEARN_RATE = 0.3  # as a share of the first
DROPOUT = 0.3
BATCH = 8
SWAPPED = 0.6  # the share of articles whose names are swapped, anew in each epoch
KEPT = 0.6  # the share of the change that is written


def main() -> None:
    """Train, and write the weights or print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", metavar="NN", help="files to keep out and to score on, by their number")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    fix_random_seed(options.seed)
    nlp = load_model(DEFAULT_MODEL)
    nlp.add_pipe(BEFORE_THE_PARSER, first=True)
    articles = list(read_articles(FOLDER))
    kept_out = [each for each in articles if options.held_out and f"/{options.held_out}#" in each.id]
    examples = [make_example(nlp, each) for each in articles if each not in kept_out]
    tests = [make_example(nlp, each) for each in kept_out]
    recogniser = nlp.get_pipe("ner")
    assert isinstance(recogniser, EntityRecognizer)
    before = read_parameters(recogniser.model)
    print(f"{len(examples)} articles, {sum(len(each.reference) for each in examples):,} tokens")
    if tests:
        print(f"before: F1 {score(recogniser, tests):.1f}")
    train(nlp, recogniser, examples, epochs=options.epochs, chance=random.Random(options.seed))
    change = {name: KEPT * (after - before[name]) for name, after in read_parameters(recogniser.model).items()}
    if tests:
        set_parameters(recogniser.model, {name: before[name] + each for name, each in change.items()})
        print(f"after: F1 {score(recogniser, tests):.1f}")
    else:
        write_change(change, path=WEIGHTS)


def train(
    nlp: Language, recogniser: EntityRecognizer, examples: list[Example], *, epochs: int, chance: random.Random
) -> None:
    """Train the recogniser in place."""
    swapper = NameSwapper(examples, chance)
    optimizer = nlp.resume_training()
    for epoch in range(epochs):
        optimizer.learn_rate = LEARN_RATE * (1 - (1 - LAST_LEARN_RATE) * epoch / max(1, epochs - 1))
        seen = [swapper.swap(each) if chance.random() < SWAPPED else each for each in examples]
        chance.shuffle(seen)
        losses: dict[str, float] = {}
        for batch in minibatch(seen, BATCH):
            recogniser.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        print(f"epoch {epoch + 1}: loss {losses['ner']:.0f}", flush=True)


def make_example(nlp: Language, article: Annotated) -> Example:
    """Return an article as the recogniser meets it, and the names that it should find.

    What the model finds beside names (dates, amounts) it should go on to find. A name that is no run of tokens
    (`Acme` in `Acme-led`, if the tokenizer does not split it) is left out.
    """
    source = Article(id=article.id, text=article.text)
    parsed = nlp(make_doc(nlp, source))
    gold = [parsed.char_span(name.start, name.end, label=name.label) for name in article.names]
    names = [span for span in gold if span is not None]
    named = {token.i for span in names for token in span}
    others = [ent for ent in parsed.ents if ent.label_ not in LABELS and named.isdisjoint(range(ent.start, ent.end))]
    predicted, reference = make_doc(nlp, source), make_doc(nlp, source)
    reference.ents = _copy(reference, [*names, *others])
    inside = {i for ent in reference.ents for i in range(ent.start + 1, ent.end)}
    for token in parsed:  # a name never crosses a sentence's end, wherever the parser saw one
        predicted[token.i].is_sent_start = bool(token.is_sent_start) and token.i not in inside
    return Example(predicted, reference)


def _copy(doc: Doc, spans: Iterable[Span]) -> list[Span]:
    copies = [Span(doc, span.start, span.end, label=span.label) for span in spans]
    return [span for span in copies if not span[0].is_space and not span[-1].is_space]


def score(recogniser: EntityRecognizer, examples: list[Example]) -> float:
    """Return the F1 of names found with their exact extent and type, in percent."""
    right = found = wanted = 0
    for example in examples:
        doc = recogniser(example.predicted.copy())
        ours = {(ent.start, ent.end, ent.label_) for ent in doc.ents if ent.label_ in LABELS}
        gold = {(ent.start, ent.end, ent.label_) for ent in example.reference.ents if ent.label_ in LABELS}
        right, found, wanted = right + len(ours & gold), found + len(ours), wanted + len(gold)
    return 200 * right / (found + wanted)


if __name__ == "__main__":
    main()
