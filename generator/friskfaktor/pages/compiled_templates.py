"""Compiled page templates, kept in memory and beside their sources, as Python keeps its modules.

Compiling the templates takes as long as loading and rendering the whole
handbook, and they change only when the package does.  Each language has an
environment of its own, since its templates speak it; what is compiled is the same.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.environment import Environment

_UNSOUND = (OSError, EOFError, pickle.UnpicklingError, ValueError, AttributeError, ImportError, IndexError)
"""What reading a missing or damaged file raises."""


class CompiledTemplates(BytecodeCache):
    """Keeps what Jinja compiled, also in the `__pycache__` of *folder* when there is one that it may write."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._kept: dict[tuple[str, str], CodeType] = {}

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The place of one template; compiled anew when its source or the environment's rules change."""
        return super().get_bucket(environment, name, filename, f"{_rules(environment)}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket* when there is something sound to fill it with."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))
        if bucket.code is not None or self.folder is None:
            return
        with suppress(*_UNSOUND):
            bucket.bytecode_from_string(_file(self.folder, bucket).read_bytes())
        self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep *bucket*; in its file whole or not at all, for another build may be reading."""
        self._keep(bucket)
        if sys.dont_write_bytecode or self.folder is None:
            return
        file = _file(self.folder, bucket)
        part = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(bucket.bytecode_to_string())
            part.replace(file)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


def _file(folder: Path, bucket: Bucket) -> Path:
    return Path(cache_from_source(str(folder / f"{bucket.key}.py"))).with_suffix(".jinja")


def _rules(environment: Environment) -> str:
    """What the compiled form depends on besides the source."""
    blocks = (environment.trim_blocks, environment.lstrip_blocks, environment.autoescape)
    filters = sorted((name, str(getattr(use, "jinja_pass_arg", ""))) for name, use in environment.filters.items())
    return repr((jinja2.__version__, blocks, filters))
