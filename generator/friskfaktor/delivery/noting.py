"""Keeping note, in a host's own folder, of the base it was last looked at with."""

from __future__ import annotations

from dataclasses import dataclass

from friskfaktor.delivery.output import replacing
from friskfaktor.problems import HandbookError, Problem
from friskfaktor.project import Project
from friskfaktor.reading.base_lock import LOCK, BaseLock, lock_text, read_lock, state_of
from friskfaktor.reading.differences import Difference, differences
from friskfaktor.reading.upgrades import Upgrades, upgrades, with_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look at the base gave: what has changed since *earlier*, which is None when nothing was noted."""

    earlier: BaseLock | None
    found: tuple[Difference, ...]
    since: Upgrades


def look(project: Project) -> Looked:
    """Hold a host's folder against its lock; HandbookError for files that cannot be read, the lock among them.

    Writes nothing.  A project that is the base itself replaces nothing.
    """
    found, problems = differences(*project.layers) if len(project.layers) > 1 else ((), ())
    lock = read_lock(project.root / LOCK)
    if isinstance(lock, Problem):
        problems = (*problems, lock)
    if problems:
        raise HandbookError(problems)
    earlier = lock if isinstance(lock, BaseLock) else None
    return Looked(earlier=earlier, found=found, since=upgrades(earlier, found) if earlier else Upgrades((), ()))


def accept(project: Project, found: tuple[Difference, ...], version: str) -> None:
    """Note the base, of this *version*, as it stands now; OutputError when the lock cannot be written."""
    _write(project, BaseLock(base=version, files=state_of(found)))


def note_new(project: Project, version: str) -> bool:
    """Note what the host has begun to replace; whether anything was written.

    Nothing is when the base has another *version* than the lock: what the new fields looked like
    when the host wrote them, nobody knows.  What was noted before is never changed.
    """
    if len(project.layers) == 1:
        return False
    seen = look(project)
    if seen.earlier is None:
        accept(project, seen.found, version)
        return True
    if seen.earlier.base != version or not seen.since.unnoted:
        return False
    _write(project, with_new(seen.earlier, seen.found))
    return True


def _write(project: Project, lock: BaseLock) -> None:
    with replacing(project.root / LOCK) as file:
        file.write(lock_text(lock).encode())
