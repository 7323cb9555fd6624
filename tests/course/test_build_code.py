"""What a pupil reads in a code cell is translated; the code stays as it is."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.build.code import messages, translate
from course.build.skeleton import code_skeleton, same_code
from course.errors import ContentError

SAMPLE = '''\
# Ask first
desk = open_desk("04-cabinet", lang="en")  # the desk
check(
    "You ended the session "
    "and said «oʻz»", desk.happened("session_ended"), hint='It is "open".'
)
ask("who", "Who asks?", option("a", "The bank", why="It does not."), *more, option("b", "I"))
display(Markdown("**Read** this"))
print("Sum:", 5, count)
check("You sent {n} messages".format(n=3), True)
def count(items):
    """Return the number.

    >>> count([])
    """
    return len(items)
### BEGIN HIDDEN TESTS
# hidden
check("Hidden", True)
### END HIDDEN TESTS
# 12  # noqa
'''

WANTED = [
    "Ask first",
    "the desk",
    "You ended the session and said «oʻz»",
    'It is "open".',
    "Who asks?",
    "The bank",
    "It does not.",
    "I",
    "**Read** this",
    "Sum:",
    "You sent {n} messages",
    "Return the number.\n\n>>> count([])",
    "Hidden",
]


def other(message: str) -> str:
    """Return a translation that is as good as any."""
    return f"Ж {message}"


def test_everything_a_pupil_reads_is_a_message() -> None:
    assert [text for text in messages(SAMPLE) if "noqa" not in text] == WANTED


def test_identity_in_english_gives_the_source() -> None:
    assert translate(SAMPLE, str, "en") == SAMPLE


def test_only_texts_and_language_change() -> None:
    result = translate(SAMPLE, other, "ru")
    assert messages(result)[:-1] == [other(text) for text in messages(SAMPLE)][:-1]
    assert same_code(result, SAMPLE)
    assert 'lang="ru"' in result
    assert "# hidden\n" in result
    assert "### BEGIN HIDDEN TESTS\n" in result
    assert 'open_desk("04-cabinet"' in result


def test_a_long_text_goes_over_several_lines_where_the_old_one_did() -> None:
    source = 'check(\n    "one "\n    "two",\n    True,\n)'
    result = translate(source, lambda _: "soʻz " * 60, "uz")
    assert max(len(line) for line in result.split("\n")) <= 100
    assert messages(result) == ["soʻz " * 60]


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ('check(f"You sent {n}", True)', "f-string"),
        ('check("a " f"{n}", True)', "f-string"),
        ("check(sentence, True)", "written out"),
        ('check("a" + b, True)', "written out"),
        ('option("a", "b", why=reasons[0])', "written out"),
        ("%matplotlib inline", "plain Python"),
    ],
)
def test_what_cannot_be_translated_is_refused(source: str, word: str) -> None:
    with pytest.raises(ContentError, match=word):
        messages(source)


def test_print_may_have_other_things() -> None:
    assert messages('print(count, "in all", a + b)') == ["in all"]
    with pytest.raises(ContentError, match="f-string"):
        messages('print(f"{count} in all")')


def test_a_translation_keeps_placeholders() -> None:
    source = 'check("You sent {n} messages".format(n=3), True)'
    with pytest.raises(ContentError, match="must keep"):
        translate(source, lambda _: "Siz xabar yubordingiz", "uz")


def test_skeletons_see_every_other_difference() -> None:
    assert same_code('check("a", x)  # b', 'check("c", x)')
    assert not same_code('check("a", x)', 'check("a", y)')
    assert not same_code('open("a")', 'open("b")')
    assert code_skeleton('f(lang="en")') == code_skeleton('f(lang="uz")')


@given(st.text(min_size=1, max_size=80))
def test_any_translation_is_written_as_the_same_text(text: str) -> None:
    source = 'x = [check("word", True), ask("k", "more "\n  "words")]'
    result = translate(source, lambda _: text, "ru")
    found = [node.value for node in ast.walk(ast.parse(result)) if isinstance(node, ast.Constant)]
    assert found.count(text) == 2 + (text == "k")  # the key of the question stays


@given(st.text(alphabet="ab \n\\\"'ʻ", min_size=1, max_size=30))
def test_any_docstring_is_written_as_the_same_text(text: str) -> None:
    text = "\n".join(line.strip() for line in f"a{text}b".split("\n"))
    source = 'class A:\n    def f():\n        """Words."""'
    result = translate(source, lambda _: text, "ru")
    function = ast.parse(result).body[0].body[0]  # type: ignore[attr-defined]
    assert ast.get_docstring(function) == text
