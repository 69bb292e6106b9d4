"""In place of Pyodide's own loader of packages: these pages load none.

Pyodide imports its loader at every start, and with it shutil, tempfile and
zipfile, and asks it for the names here.
"""

from site import getsitepackages

# Pyodide's snapshots count on this being imported here.
from pyodide_js import loadedPackages  # noqa: F401


class Folder:
    """A folder's name; Pyodide asks for it with `__str__`."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return self.name


SITE_PACKAGES = Folder(getsitepackages()[0])
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Nothing was loaded."""
