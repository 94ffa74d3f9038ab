"""The codes of findings are a closed list: each is used, and no other is."""

import re
from pathlib import Path

import stargate_facts
from stargate_facts.check.findings import CODES

PACKAGE = Path(stargate_facts.__file__).parent
FILES = [*(PACKAGE / "check").glob("*.py"), PACKAGE / "commands/check.py"]


def test_every_code_that_is_used_is_listed_and_every_listed_one_is_used():
    code = "\n".join(file.read_text(encoding="utf-8") for file in FILES if file.name != "findings.py")
    used = set(re.findall(r'"((?:source|quote|claim|offsets|amount|date|entity|id|store)-[a-z]+)"', code))
    families = {f"reextract-{what}" for what in re.findall(r'"(added|removed|changed|moved)",\s', code)}

    assert used | families | {"reextract-extractor", "settings-differ"} == set(CODES)


def test_codes_are_words_and_each_says_what_it_means():
    for code, meaning in CODES.items():
        assert re.fullmatch(r"[a-z]+-[a-z]+", code)
        assert 20 < len(meaning) < 120
