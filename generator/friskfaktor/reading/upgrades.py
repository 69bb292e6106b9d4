"""What has changed in the base underneath a host's folder since the host last looked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from friskfaktor.reading.base_lock import BaseLock, Noted, State, state_of
from friskfaktor.reading.differences import Difference

Kind = Literal["changed", "gone", "arrived"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """One thing that is not as it was below the host's *file*.

    `changed`: the base says something else in a *field* the host replaces.  `gone`: what the host
    replaces is no longer there.  `arrived`: the base now has what was the host's alone, and the two
    are laid together.  *field* is empty when it is about the whole file.
    """

    file: str
    kind: Kind
    field: str = ""
    before: Any = None
    after: Any = None
    own: Any = None


@dataclass(frozen=True, slots=True)
class Upgrades:
    """All that is not as it was, and what stands in the host's folder without having been noted."""

    found: tuple[Upgrade, ...]
    unnoted: tuple[str, ...]


def upgrades(lock: BaseLock, found: Sequence[Difference]) -> Upgrades:
    """Hold what the host replaces now (*found*) against what the lock says the base was."""
    now = state_of(found)
    changed = [one for each in found for one in _in_file(each, lock.files, now)]
    unnoted = [each.name for each in found if each.name not in lock.files]
    unnoted += [f"{each.name}: {name}" for each in found for name in _unnoted_fields(each.name, lock.files, now)]
    return Upgrades(tuple(changed), tuple(sorted(unnoted)))


def with_new(lock: BaseLock, found: Sequence[Difference]) -> BaseLock:
    """The lock with what the host has begun to replace since; what was noted before stands."""
    now = state_of(found)
    files = {name: _extended(name, lock.files, now) if name in lock.files else now[name] for name in now}
    return BaseLock(base=lock.base, files=files)


def _extended(name: str, was: State, now: State) -> Noted | None:
    before, after = was[name], now[name]
    if before is None or after is None:
        return before
    return {**before, **{field: after[field] for field in _unnoted_fields(name, was, now)}}


def _in_file(each: Difference, was: State, now: State) -> Iterator[Upgrade]:
    if each.name not in was:
        return
    before, after = was[each.name], now[each.name]
    if before is None and after is not None:
        yield Upgrade(file=each.name, kind="arrived")
    elif before is not None and after is None:
        yield Upgrade(file=each.name, kind="gone")
    elif before is not None and after is not None:
        own = {change.name: change.after for change in each.changes}
        yield from _in_fields(each.name, before, after, own)


def _in_fields(file: str, was: Noted, now: Noted, own: Mapping[str, Any]) -> Iterator[Upgrade]:
    for name in now:
        if name in was:
            yield from _in_field(file, name, (was[name], now[name]), own[name])
        elif any(earlier.startswith(f"{name}/") for earlier in was):
            yield Upgrade(file=file, kind="gone", field=name, own=own[name])
    members = dict.fromkeys(name.rpartition("/")[0] for name in now if name not in was)
    for member in (member for member in members if member in was):
        yield Upgrade(file=file, kind="arrived", field=member)


def _in_field(file: str, name: str, values: tuple[Mapping[str, Any], Mapping[str, Any]], own: Any) -> Iterator[Upgrade]:
    was, now = values
    if was == now:
        return
    kind: Kind = "gone" if not now else "arrived" if not was else "changed"
    yield Upgrade(file=file, kind=kind, field=name, before=was.get("is"), after=now.get("is"), own=own)


def _unnoted_fields(file: str, was: State, now: State) -> Iterator[str]:
    before, after = was.get(file), now[file]
    if before is None or after is None:
        return
    for name in after:
        related = name.rpartition("/")[0] in before or any(earlier.startswith(f"{name}/") for earlier in before)
        if name not in before and not related:
            yield name
