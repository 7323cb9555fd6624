"""Messages of the programs are found in Python, templates and data."""

from __future__ import annotations

from course.build.extract import extract_all, from_data, from_python, from_template
from course.units import COURSE_ROOT


def test_python() -> None:
    source = b'_("a")\nN_("b"\n   " c")\nngettext("{n} d", "{n} ds", n)\nother("e")\n_(x)\n'
    assert list(from_python(source)) == ["a", "b c", ("{n} d", "{n} ds")]


def test_templates_are_trimmed_and_newstyle() -> None:
    source = b"""
    {{ _("Sign in") }} {{ gettext("Hello, %(name)s", name=x) }}
    {% trans count=n %}
        one
        message
    {% pluralize %}
        {{ count }} messages
    {% endtrans %}
    """
    assert list(from_template(source)) == [
        "Sign in",
        "Hello, %(name)s",
        ("one message", "%(count)s messages"),
    ]


def test_data() -> None:
    data = {
        "key": "x",
        "text": "a",
        "bodies": {"bank": {"text": "b", "system": "c"}},
        "messages": [{"sender": "d", "after_text": "", "purpose_text": "e", "channel": "sms"}],
        "fields": ["text"],
    }
    assert list(from_data(data)) == ["a", "b", "c", "d", "e"]


def test_the_course_itself_can_be_read() -> None:
    found = extract_all(COURSE_ROOT)
    assert len(found) == len(set(found))
    assert "Finds a session that is not theirs and ends it" in found
