"""A tiny course to build."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.build.po import header
from course.build.run import update_messages

LESSON = """\
---
title: Your cabinet
minutes: 45
outcomes: [L4.sessions]
prerequisites: []
---

# Your cabinet

What the state knows about you
is written here.

- See it
- Correct it

| Word | Meaning |
|---|---|
| session | the time that you are in |

```{code-cell} python
:locked: setup
:hide:

from sandbox_portal import open_desk
# Open the desk
desk = open_desk("04-cabinet", lang="en")
```
"""

EXERCISE = """\
---
title: Your cabinet
minutes: 20
outcomes: [L4.sessions]
prerequisites: []
---

# Do it

```{code-cell} python
:locked: setup
:tags: [start]

desk = open_desk("04-cabinet", lang="en")
```

```{code-cell} python
:test: ends-session
:points: 2
:outcome: L4.sessions
:misconception: M04c
:hide:

check(
    "You ended the session that you did not recognise",
    desk.happened("session_ended"),
    hint="A new password does not end it.",
)
### BEGIN HIDDEN TESTS
# The pupil never sees this
check("You kept the code to yourself", desk.never("code_disclosed"))
### END HIDDEN TESTS
```

Why did you end it?

+++ {"answer": "why", "points": 2}

### BEGIN SOLUTION

It still works after a new password.

### END SOLUTION

+++ {"task": "tell", "points": 1.5}

Tell an adult at home what you did.

=== BEGIN MARK SCHEME ===

They told it in their own words.

=== END MARK SCHEME ===
"""

CODE = """\
---
title: Count sessions
minutes: 20
outcomes: [L4.sessions]
prerequisites: []
---

Write the function.

```{code-cell} python
:solution: count

def count(sessions):
    \"\"\"Return how many sessions are open.\"\"\"
    ### BEGIN SOLUTION
    return len(sessions)
    ### END SOLUTION
```

```{code-cell} python
:test: counts
:points: 1

check("Three sessions are three", count([1, 2, 3]) == 3)
```
"""


def fake_translation(message: str, lang: str) -> str:
    """Return something that is plainly not the message."""
    return f"{lang} {message}"


def translate_all(root: Path) -> None:
    """Fill every empty translation of a course."""
    for path in root.rglob("*.po"):
        lang = "uz" if "uz" in path.parts or path.stem == "uz" else "ru"
        lines = path.read_text(encoding="utf-8").split("\n")
        start = len(header(lang).split("\n")) - 1
        for number, line in enumerate(lines):
            if number > start and line == 'msgstr ""':
                message = lines[number - 1].removeprefix('msgid "')[:-1]
                lines[number] = f'msgstr "{fake_translation(message, lang)}"'
        path.write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sentences be English, whatever this computer speaks."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return the root of a course with one unit and no translations."""
    (tmp_path / "lessons/04-cabinet").mkdir(parents=True)
    (tmp_path / "lessons/04-cabinet/lesson.md").write_text(LESSON, encoding="utf-8")
    (tmp_path / "exercises/04-cabinet").mkdir(parents=True)
    (tmp_path / "exercises/04-cabinet/exercise.md").write_text(EXERCISE, encoding="utf-8")
    (tmp_path / "exercises/04-cabinet/code.md").write_text(CODE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def translated(sources: Path) -> Path:
    """Return the root of a course that is ready to build."""
    update_messages(sources)
    translate_all(sources)
    return sources
