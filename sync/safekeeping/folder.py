"""Folders and files that people take out: whole at their place, or not there at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sync.errors import CannotRead, NotReplaced
from sync.store.disk import sync_folder, words_of, written

LIST: Final = ".patio-export"
"""In a folder of ours: every file in it, a line each. Nothing else there may be deleted."""


def check_place(target: Path, home: Path) -> None:
    """Whether a folder may be written: not there, empty, or an older one of ours, untouched.

    Raises:
        NotReplaced: ``home`` (it is among Patio's own data), ``folder`` (it has other things in
            it) or ``other`` (it is no folder). CannotRead.
    """
    _check_outside(target, home)
    try:
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise NotReplaced(path=str(target), why="other")
        if target.exists() and not _is_ours(target):
            raise NotReplaced(path=str(target), why="folder")
    except OSError as error:
        raise CannotRead(path=str(target), why=words_of(error)) from None


def check_file(target: Path, home: Path) -> None:
    """Whether a file may be made: there is none of that name.

    Raises:
        NotReplaced: there is, or it would be among Patio's own data.
    """
    _check_outside(target, home)
    if target.exists() or target.is_symlink():
        raise NotReplaced(path=str(target), why="other")


def _check_outside(target: Path, home: Path) -> None:
    if target.resolve().is_relative_to(home.resolve()):
        raise NotReplaced(path=str(target), why="home")


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder beside ``target``, which takes its place at the end; nothing is left when not.

    The caller has asked :func:`check_place`.

    Raises:
        NoSpace, CannotWrite
    """
    with written(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield made
        with written(target):
            listed = sorted(path.relative_to(made).as_posix() for path in _files(made))
            (made / LIST).write_text("\n".join([*listed, LIST]) + "\n", "utf-8", newline="\n")
            made.chmod(0o755)
            _put(made, target)
            sync_folder(target.parent)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A name beside ``target`` for a file, which takes its place at the end if nothing has come
    there meanwhile; nothing is left when not.

    Raises:
        NotReplaced: something has. NoSpace, CannotWrite.
    """
    with written(target):
        handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
        os.close(handle)
    made = Path(name)
    try:
        yield made
        with written(target):
            try:
                os.link(made, target)
            except FileExistsError:
                raise NotReplaced(path=str(target), why="other") from None
            except OSError:  # a volume without links, as sticks have
                if target.exists():
                    raise NotReplaced(path=str(target), why="other") from None
                made.replace(target)
            sync_folder(target.parent)
    finally:
        made.unlink(missing_ok=True)


def _put(made: Path, target: Path) -> None:
    if not target.exists():
        made.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    target.rename(old / "it")
    try:
        made.rename(target)
    except OSError:
        (old / "it").rename(target)
        old.rmdir()
        raise
    shutil.rmtree(old, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _is_ours(folder: Path) -> bool:
    """Whether there is nothing in a folder but what we have put there."""
    there = {path.relative_to(folder).as_posix() for path in _files(folder)}
    if not there:
        return not any(folder.iterdir())
    try:
        listed = set((folder / LIST).read_text("utf-8").splitlines())
    except (FileNotFoundError, UnicodeDecodeError):
        return False
    return there <= listed
