"""Pack Python sources as byte-compiled, stored, reproducible zips.

Runs inside Pyodide under Node, so that the bytecode is the run-time's own.
SOURCE_DATE_EPOCH must be set: py_compile then writes hash-based bytecode,
which does not depend on the time of a file.
"""

import marshal
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType

from pyodide_build.pyzip import create_zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold
PYC_HEADER = 16  # bytes

# An entry of CPython's location table (InternalDocs/code_objects.md) for instructions that stand nowhere; its
# lowest bits say for how many code units, less one.
NOWHERE = 0x80 | 15 << 3
NOWHERE_UNITS = 8


def is_kept(name: str, keep: Iterable[str]) -> bool:
    """Whether the keep list names the file, or a folder above it."""
    return any(name == line or (line.endswith("/") and name.startswith(line)) for line in keep)


def unused_lines(names: Iterable[str], keep: Iterable[str]) -> list[str]:
    """Lines of the keep list that match no file: a renamed module, or a slip."""
    found = list(names)
    return [line for line in keep if not any(is_kept(name, [line]) for name in found)]


def without_lines(code: CodeType) -> CodeType:
    """The same code, without the table of which instruction stands in which line: an eighth of its size.

    No page shows a traceback.
    """
    units = len(code.co_code) // 2
    full, rest = divmod(units, NOWHERE_UNITS)
    lines = bytes([NOWHERE | NOWHERE_UNITS - 1] * full + ([NOWHERE | rest - 1] if rest else []))
    inner = (without_lines(constant) if isinstance(constant, CodeType) else constant for constant in code.co_consts)
    return code.replace(co_linetable=lines, co_consts=tuple(inner))


def shortened(compiled: bytes) -> bytes:
    """A compiled module without its lines."""
    return compiled[:PYC_HEADER] + marshal.dumps(without_lines(marshal.loads(compiled[PYC_HEADER:])))


def normalise(archive: Path) -> None:
    """Rewrite *archive* with sorted entries, one fixed time and modules without their lines."""
    with zipfile.ZipFile(archive) as source:
        entries = {name: source.read(name) for name in source.namelist() if not name.endswith("/")}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr = 0o644 << 16
            target.writestr(info, shortened(entries[name]) if name.endswith(".pyc") else entries[name])


def pack_tree(tree: Path, output: Path) -> None:
    """Compile every module below *tree* into the zip *output*."""
    create_zipfile([tree], output=output, pycompile=True, compression_level=0)
    normalise(output)


def pack_stdlib(source: str, keep: list[str], instead: str, output: str) -> int:
    """Pack the kept files of the standard library zip *source*, those below *instead* in place of its own.

    Returns how many.
    """
    with zipfile.ZipFile(source) as archive, TemporaryDirectory() as folder:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        if stale := unused_lines(names, keep):
            raise ValueError(f"stdlib-keep.txt names files that do not exist: {', '.join(stale)}")
        kept = [name for name in names if is_kept(name, keep)]
        for name in kept:
            archive.extract(name, folder)
        for file in sorted(Path(instead).rglob("*.py")):
            place = Path(folder) / file.relative_to(instead)
            if not place.is_file():
                raise ValueError(f"{file} stands in for nothing")
            shutil.copyfile(file, place)
        pack_tree(Path(folder), Path(output))
    return len(kept)


def pack_package(source: str, output: str) -> None:
    """Pack the one import package at *source* under its own name."""
    with TemporaryDirectory() as folder:
        package = Path(source)
        shutil.copytree(package, Path(folder) / package.name, ignore=shutil.ignore_patterns("__pycache__"))
        pack_tree(Path(folder), Path(output))
