"""What `import stargate_facts` offers, and what it costs."""

import subprocess
import sys

import stargate_facts


def test_every_public_name_can_be_had() -> None:
    assert all(callable(getattr(stargate_facts, name)) for name in stargate_facts.__all__)
    assert sorted(stargate_facts.__all__) == stargate_facts.__all__


def test_importing_the_package_loads_no_spacy_and_no_terminal() -> None:
    code = "import stargate_facts, sys; print(sorted({'spacy', 'typer', 'rich', 'yaml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
