"""Bring Python to where a reader's page finds it: all that scoring may come to need is imported.

Runs inside Pyodide, just before its memory is taken.
"""

import importlib
import sys
import zipimport


def import_everything(scoring: str) -> None:
    """Import every module of the standard library's archive and of the one called *scoring*.

    Then forget the archives: what was not imported is not there.
    """
    for archive in (*(place for place in sys.path if place.endswith(".zip")), scoring):
        sys.path.insert(0, archive)
        for name in modules_of(archive):
            import_kept(name)
    sys.path.clear()
    # What only importing needs is not sent to every reader.
    zipimport._zip_directory_cache.clear()
    sys.path_importer_cache.clear()
    sys._clear_internal_caches()


def import_kept(name: str) -> None:
    """Import a module; ImportError that says what to do when it needs one that was not kept."""
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as missing:
        raise ImportError(f"{name} imports {missing.name}: name its file in browser/runtime/stdlib-keep.txt") from None


def modules_of(archive: str) -> list[str]:
    """The names of the modules in an archive."""
    files = zipimport.zipimporter(archive)._get_files()
    compiled = sorted(name.removesuffix(".pyc") for name in files if name.endswith(".pyc"))
    return [name.replace("/", ".").removesuffix(".__init__") for name in compiled]
