"""The teacher's guide with all plans as one page to print, from `docs/teacher/`."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from course.units import COURSE_ROOT

FOLDER: Final = Path("docs") / "teacher"
_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False}).enable("table")
_STYLE: Final = Path(__file__).parent / "workspace_files" / "guide.css"


def guide_page(lang: str, root: Path = COURSE_ROOT) -> str:
    """Return the guide of a language: the course first, then each plan on a page of its own."""
    folder = root / FOLDER / lang
    guide, *plans = (path.read_text(encoding="utf-8") for path in _files(folder))
    title = guide.partition("\n")[0].removeprefix("# ")
    parts = [_MARKDOWN.render(guide)]
    parts += [f"<article>\n{_MARKDOWN.render(plan)}</article>" for plan in plans]
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE.read_text()}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(parts)
        + "\n</main>\n</body>\n</html>\n"
    )


def _files(folder: Path) -> list[Path]:
    return [folder / "guide.md", *sorted(folder.glob("[0-9][0-9]-*.md"))]
