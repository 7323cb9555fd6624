"""Prose becomes messages and comes back at the same places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.build.prose import messages, outline, pieces, translate
from course.errors import ContentError

SAMPLE = """\
# Your **cabinet** #

A paragraph over
two lines with `code` and a [link](https://my.gov.test/a).

Setext
======

> Quoted text
> goes on
lazily.

1. First
   goes on

   Second paragraph
   - nested *item*
2. ~~~python
   left = "alone"
   ~~~

| Name | A \\| B |
|:--|--|
| **One ID** | key |
| 12 | `desk` |

<details><summary>Show me</summary>

<img src="a.png" alt="A &amp; &quot;B&quot;">

</details>

```
fenced text
```

    indented code

---

[ref]: https://my.gov.test "title"
"""

WANTED = [
    "Your **cabinet**",
    "A paragraph over two lines with `code` and a [link](https://my.gov.test/a).",
    "Setext",
    "Quoted text goes on lazily.",
    "First goes on",
    "Second paragraph",
    "nested *item*",
    "Name",
    "A | B",
    "**One ID**",
    "key",
    "Show me",
    'A & "B"',
]


def other(message: str) -> str:
    """Return a translation that is as good as any."""
    return f"Ж {message}"


def test_each_block_is_one_message() -> None:
    assert messages(SAMPLE) == WANTED


def test_identity_gives_the_source() -> None:
    assert translate(SAMPLE, str) == SAMPLE


def test_translation_stands_where_the_message_stood() -> None:
    result = translate(SAMPLE, other)
    assert messages(result) == [other(message) for message in WANTED]
    assert outline(result) == outline(SAMPLE)
    assert "> Ж Quoted text goes on lazily.\n" in result
    assert "| Ж Name | Ж A \\| B |" in result
    assert 'alt="Ж A &amp; &quot;B&quot;"' in result
    assert '   left = "alone"\n' in result
    assert "# Ж Your **cabinet** #\n" in result


def test_marks_are_not_messages() -> None:
    source = "### BEGIN SOLUTION\n\nWell\n\n### END SOLUTION"
    assert messages(source) == ["Well"]
    assert translate(source, other) == "### BEGIN SOLUTION\n\nЖ Well\n\n### END SOLUTION"


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("=== BEGIN MARK SCHEME ===\ntext", "empty line"),
        ("one  \ntwo", "two paragraphs"),
        ("one\\\ntwo", "two paragraphs"),
        ("```{note}\ntext\n```", "directive"),
        ("see {ref}`x`", "role"),
        ("- a\tb", "tabs"),
        ("> <b>text</b>\n> <p>more</p>", "quotation"),
    ],
)
def test_what_jupyter_would_not_show_is_refused(source: str, word: str) -> None:
    with pytest.raises(ContentError, match=word):
        pieces(source)


@pytest.mark.parametrize("wrong", ["- item", "# heading", "1. one", "> quoted", ""])
def test_a_translation_may_not_change_the_structure(wrong: str) -> None:
    with pytest.raises(ContentError, match="structure"):
        translate("- text\n- more", lambda message: wrong if message == "text" else message)


WORDS = st.lists(
    st.sampled_from(
        ["cabinet", "oʻz", "код", "**key**", "`run`", "[a](b)", "5", "*x*", "«a»", "&amp;", "1."]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
TEXT = WORDS.map(lambda words: f"Text {words}")
PARAGRAPH = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
HEADING = st.builds(lambda n, text: "#" * n + " " + text, st.integers(1, 6), TEXT)
TABLE = st.lists(st.tuples(WORDS, TEXT), min_size=1, max_size=3).map(
    lambda rows: "| A | B |\n|---|:-:|\n" + "\n".join(f"| {a} | {b} |" for a, b in rows)
)
FENCE = TEXT.map(lambda text: f"```python\n{text}\n\n# comment\n```")
IMAGE = WORDS.map(lambda text: f'<img src="x.png" alt="{text}">'.replace('"b"', "b"))


def _indented(text: str, mark: str) -> str:
    first, *rest = text.split("\n")
    return "\n".join([mark + first, *(" " * len(mark) + line if line else "" for line in rest)])


def _containers(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        several.map(lambda text: _indented(text, "- ")),
        several.map(lambda text: _indented(text, "7. ")),
        several.map(lambda text: "\n".join(f"> {line}".rstrip() for line in text.split("\n"))),
    )


BLOCKS = st.recursive(st.one_of(PARAGRAPH, HEADING, TABLE, FENCE), _containers, max_leaves=6)
DOCUMENTS = st.lists(st.one_of(BLOCKS, IMAGE), min_size=1, max_size=5).map("\n\n".join)
ANYTHING = st.text(alphabet=" \nab*-#>|`1.<>[]()\\=_:~\"'&;oʻ", max_size=60)


@given(DOCUMENTS)
def test_any_document_comes_back(source: str) -> None:
    assert translate(source, str) == source
    result = translate(source, other)
    assert messages(result) == [other(message) for message in messages(source)]
    assert outline(result) == outline(source)


@given(ANYTHING)
def test_any_text_comes_back_or_is_refused(source: str) -> None:
    try:
        found = messages(source)
        result = translate(source, other)
    except ContentError:
        return
    assert messages(result) == [other(message) for message in found]
    assert translate(source, str) == source
