"""One folder of a unit: its sources with their translations become notebooks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from course.build import lint, notebook, po
from course.build.source import Document, read_source
from course.errors import ContentError
from course.units import TRANSLATED
from sandbox_portal.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from course.build.made import Made
    from course.units import Source, Unit


def build_unit(unit: Unit, made: Made) -> None:
    """Make all notebooks of a unit."""
    for folder in _folders(unit, made):
        for lang in LANGUAGES:
            folder.make_notebooks(lang)
    made.gone += [
        source.notebook(lang)
        for source in unit.absent()
        for lang in LANGUAGES
        if source.notebook(lang).is_file()
    ]


def update_unit(unit: Unit, made: Made) -> None:
    """Bring the unit's catalogues up to date with its sources."""
    for folder in _folders(unit, made):
        for lang in TRANSLATED:
            with made.at(folder.catalogue(lang)):
                made.files[folder.catalogue(lang)] = folder.updated_catalogue(lang)


def _folders(unit: Unit, made: Made) -> Iterable[Folder]:
    for path in unit.folders:
        sources = [source for source in unit.sources() if source.path.parent == path]
        documents = {}
        for source in sources:
            with made.at(source.path):
                documents[source] = read_source(source.path)
                notebook.check_english(documents[source])
        # With a source missing, the catalogues would lose its translations.
        if documents and len(documents) == len(sources):
            yield Folder(unit, path, documents, made)


@dataclass(frozen=True)
class Folder:
    """The sources of one folder, read without fault."""

    unit: Unit
    path: Path
    documents: Mapping[Source, Document]
    made: Made

    def catalogue(self, lang: str) -> Path:
        """Return where the translations into a language lie."""
        return self.path / f"{lang}.po"

    def updated_catalogue(self, lang: str) -> bytes:
        """Return the catalogue with exactly the messages of the sources."""
        return po.updated(self.catalogue(lang), lang, self._messages)

    def make_notebooks(self, lang: str) -> None:
        """Make the notebooks of one language, if its translations are ready."""
        with self.made.at(self.catalogue(lang)):
            known = {} if lang == "en" else self._translations(lang)
            for source, document in self.documents.items():
                about = {"unit": self.unit.slug, "kind": source.kind, "lang": lang}
                made = notebook.make_notebook(document, about, known)
                self.made.files[source.notebook(lang)] = notebook.to_bytes(made)

    @cached_property
    def _messages(self) -> list[str]:
        both = [notebook.messages(document) for document in self.documents.values()]
        return [text for messages in both for text in messages]

    def _translations(self, lang: str) -> dict[str, str]:
        catalog = po.read(self.catalogue(lang), lang)
        known, faults = po.translations(catalog, self._messages)
        prose = {text for one in self.documents.values() for text in notebook.prose_messages(one)}
        for message, translation in known.items():
            if message in prose:
                faults += lint.prose_faults(message, translation, lang)
            else:
                faults += lint.code_faults(message, translation, lang)
        if faults:
            raise ContentError(*faults)
        return known
