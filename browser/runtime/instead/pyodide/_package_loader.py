"""In place of Pyodide's own loader of packages: these pages load none.

Pyodide imports its loader at every start, and with it shutil, tempfile and
zipfile, and asks it for the names here.
"""

from pathlib import Path
from site import getsitepackages

SITE_PACKAGES = Path(getsitepackages()[0])
DSO_DIR = Path("/usr/lib")


def init_loaded_packages() -> None:
    """Nothing was loaded."""
