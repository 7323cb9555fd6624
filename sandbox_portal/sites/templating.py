"""The language in which the pages are written: Jinja with translation, compiled once a user."""

from __future__ import annotations

import hashlib
import logging
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import jinja2
from flask import Flask, request
from jinja2.bccache import Bucket
from platformdirs import user_cache_path

from sandbox_portal.language import translator
from sandbox_portal.sites import hosts
from sandbox_portal.sites.say import Say
from sandbox_portal.sites.visit import current_visit

log = logging.getLogger(__name__)

SETTINGS: Final = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
"""Changes with this file: what was compiled with other settings is not taken up."""


class Compiled(jinja2.FileSystemBytecodeCache):
    """Templates compiled before, kept in the user's cache as Python keeps its own modules.

    A desk opens in half the time with them. Where nothing can be read or written, each start
    compiles anew.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a compiled template from the disk, if one is there."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, unless Python was told to keep nothing."""
        if sys.dont_write_bytecode:
            return
        try:
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
        except OSError as error:
            log.debug("a template was not kept compiled: %s", error)


def compiled() -> Compiled:
    """Return the cache of templates that were compiled with these settings and this Jinja."""
    kept = user_cache_path("savod", appauthor=False) / "templates"
    return Compiled(str(kept / f"{jinja2.__version__}-{SETTINGS}"))


def speak(app: Flask) -> None:
    """Let the app's templates translate into the language of the visit."""
    env = app.jinja_env
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["ext.i18n.trimmed"] = True
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_callables(_gettext, _ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.filters["say_date"] = lambda day: Say(current_visit()).date(day)
    env.filters["say_time"] = lambda moment: Say(current_visit()).time(moment)
    env.bytecode_cache = compiled()
    app.context_processor(_common)


def _gettext(text: str) -> str:
    return translator(current_visit().lang).gettext(text)


def _ngettext(one: str, many: str, count: int) -> str:
    return translator(current_visit().lang).ngettext(one, many, count)


def _common() -> dict[str, Any]:
    """Return what every template may use."""
    visit = current_visit()
    return {
        "visit": visit,
        "country": visit.country,
        "account": visit.country.account,
        "lang": visit.lang,
        "say": Say(visit),
        "hosts": hosts,
        "here": request.host,
        "done": request.args.get("done"),
    }
