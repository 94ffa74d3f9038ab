"""Makes text from articles safe to show: it must not steer a terminal, a spreadsheet, Markdown or a build log."""

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they reorder what is around them on the screen
_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029{_BIDI}\ud800-\udfff]")
_UNSAFE_IN_JSON = re.compile(f"[\x7f-\x9f\u2028\u2029{_BIDI}\ud800-\udfff]")
_SPACE = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MARKDOWN = re.compile(r"([\\`*_\[\]|~#])")


def one_line(text: str) -> str:
    r"""Return `text` on one line, each control and direction character shown as its escape (`\x1b`, `\u202e`)."""
    return _UNSAFE.sub(_escape, _SPACE.sub(" ", text))


def keep_lines(text: str) -> str:
    """Return `text` with its line breaks, other control and direction characters shown as their escapes."""
    return "\n".join(_UNSAFE.sub(_escape, line.replace("\t", " ")) for line in text.splitlines())


def json_text(encoded: str) -> str:
    """Return JSON that means the same, with the characters escaped that JSON allows and a terminal obeys."""
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", encoded)


def csv_cell(text: str) -> str:
    """Return a cell that a spreadsheet takes for text: before `=`, `+`, `-` or `@` stands an apostrophe (OWASP)."""
    cell = one_line(text)
    return "'" + cell if cell.startswith(_FORMULA) else cell


def markdown_text(text: str) -> str:
    """Return `text` as Markdown that shows it as it is, in a table's cell too."""
    escaped = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN.sub(r"\\\1", escaped)


def github_message(text: str) -> str:
    """Return the message of a GitHub workflow command (`::error ...::message`)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def github_property(text: str) -> str:
    """Return the value of a GitHub workflow command's property (`file=...`)."""
    return github_message(text).replace(":", "%3A").replace(",", "%2C")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
