"""The rules that a check applies, in their order; adding one is a line here."""

from collections.abc import Callable, Iterator

from stargate_facts.check.findings import Finding
from stargate_facts.check.offsets import check_offsets
from stargate_facts.check.quotes import check_quotes
from stargate_facts.check.references import check_ids, check_mentions, check_names
from stargate_facts.check.sources import check_source
from stargate_facts.check.subject import Subject
from stargate_facts.check.values import check_values

Rule = Callable[[Subject], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    check_source,
    check_quotes,
    check_offsets,
    check_values,
    check_names,
    check_mentions,
    check_ids,
)
