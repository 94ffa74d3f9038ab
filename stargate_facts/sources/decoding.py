"""Bytes → text, strictly: UTF-8 or an error that says where."""

from stargate_facts.errors import BadSource

_BOM = b"\xef\xbb\xbf"


def decode(data: bytes, where: str) -> str:
    """Return `data` as text. A byte order mark and all line ends stay, so that offsets count in the file itself.

    Raises:
        BadSource: the data is binary, or not UTF-8.
    """
    if b"\0" in data:
        raise BadSource(f"{where}: a binary file (NUL at byte {data.index(0)}); only UTF-8 text can be read")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = data[error.start]
        raise BadSource(f"{where}: not UTF-8 at byte {error.start} (0x{bad:02x}); convert the file to UTF-8") from error
