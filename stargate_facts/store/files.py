"""Bytes on the disk: reads files, and replaces them in one step."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from stargate_facts.errors import BadStore, CannotWrite


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        BadStore: there is no such file, it cannot be read, or is a device that may never end.
    """
    try:
        if path.is_char_device():
            raise BadStore(f"{path}: a device, not a file; name a store's file or folder")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadStore(f"{path}: no such store; make one with `stargate-facts extract`") from error
    except OSError as error:
        raise BadStore(f"{path}: cannot be read: {error.strerror}") from error


def write_bytes(path: Path, data: bytes) -> bool:
    """Put `data` in the place of a file, whole or not at all, and return whether that changed anything.

    The file keeps its mode; where it is a symbolic link, what that leads to is replaced.

    Raises:
        CannotWrite: read-only folder, full disk; what stood there still stands.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.is_file() and target.read_bytes() == data:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        _replace(target, data, mode)
    except OSError as error:
        raise CannotWrite(f"{path}: cannot be written: {error.strerror}; that file is as it was") from error
    return True


def check_writable(path: Path) -> None:
    """Find out early, before hours of work, whether a file can be put there.

    Raises:
        CannotWrite: it cannot.
    """
    target = Path(os.path.realpath(path))
    folder = next(each for each in target.parents if each.exists())
    if not folder.is_dir():
        raise CannotWrite(f"{path}: cannot be written: {folder} is no folder; name another place")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotWrite(f"{path}: cannot be written: {folder} is read-only; change that, or name another place")


def remove(path: Path) -> None:
    """Remove a file.

    Raises:
        CannotWrite: the folder is read-only.
    """
    try:
        path.unlink()
    except OSError as error:
        raise CannotWrite(f"{path}: cannot be removed: {error.strerror}") from error


def _replace(target: Path, data: bytes, mode: int) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:  # Ctrl-C too: no temporary file stays behind
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
