"""Component: finds and normalises time expressions."""

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.pipeline.spans import text_at
from stargate_facts.values.timex import normalise_date
from stargate_facts.values.timex_finder import find_candidates


class DateFinder:
    """Sets `doc._.dates`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        found = []
        for each in find_candidates(doc.text):
            text = text_at(doc, each.start, each.end)
            value = normalise_date(text, reference=doc._.reference_date)
            if value:
                found.append(
                    model.Date(
                        start=each.start,
                        end=each.end,
                        text=text,
                        type=value.type,
                        value=value.value,
                        mod=value.mod,
                        begin=value.begin,
                        finish=value.finish,
                    )
                )
        doc._.dates = tuple(found)
        return doc
