"""Which files of this computer a Python needs: the program, its library, shared libraries."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Modules of the library that need more than the program itself does.
_LINKED: Final = ("_hashlib", "_decimal", "_bz2", "_lzma", "_uuid", "_ctypes", "pyexpat", "zlib")
_LOADED: Final = re.compile(r"^\s*(?:\S+ => )?(/\S+) \(0x", re.MULTILINE)
_SYSTEM_LIBRARIES: Final = ("/lib", "/lib64", "/usr/lib", "/usr/lib64")


class PythonFiles(NamedTuple):
    """A Python without its installed packages."""

    program: Path
    shown: tuple[Path, ...]
    hidden: tuple[Path, ...]


@cache
def python_files() -> PythonFiles:
    """Return what the sandbox shows of the Python that runs now, and what it hides of that."""
    program = Path(os.path.realpath(sys.executable))
    library = Path(sysconfig.get_path("stdlib"))
    extensions = _extensions()
    shown = [program, library]
    if extensions and not extensions.is_relative_to(library):
        shown.append(extensions)
    shown += [path for path in _libraries(program, extensions) if _outside(path, shown)]
    packages = (library / name for name in ("site-packages", "dist-packages"))
    return PythonFiles(program, tuple(shown), tuple(path for path in packages if path.is_dir()))


def _extensions() -> Path | None:
    """Return the folder of the compiled modules."""
    return next((Path(path) for path in sys.path if path.endswith("lib-dynload")), None)


def _libraries(program: Path, extensions: Path | None) -> Iterator[Path]:
    """Yield the shared libraries by the paths at which they are looked for."""
    suffix = sysconfig.get_config_var("EXT_SUFFIX") or ".so"
    modules = [extensions / f"{name}{suffix}" for name in _LINKED] if extensions else []
    ldd = shutil.which("ldd")
    if ldd is None:
        yield from (Path(path) for path in _SYSTEM_LIBRARIES if Path(path).is_dir())
        return
    asked = [ldd, str(program), *(str(path) for path in modules if path.is_file())]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
    cache_file = Path("/etc/ld.so.cache")
    if cache_file.is_file():
        yield cache_file
    yield from (Path(found) for found in dict.fromkeys(_LOADED.findall(done.stdout)))


def _outside(path: Path, shown: list[Path]) -> bool:
    return not any(path.is_relative_to(one) for one in shown)
