from __future__ import annotations

import pytest

from sandbox_portal.guard import ADDRESS, explain, find_real

REAL_PHONE = "+998 90 123 45 67"


def test_each_field_is_looked_at_on_its_own() -> None:
    fields = [("phone", REAL_PHONE), ("name", "Lola"), ("mail", "lola@mail.uz")]
    assert find_real(fields, "https://one.test/") == {
        "phone": frozenset({"phone"}),
        "mail": frozenset({"email"}),
    }


def test_fake_data_passes() -> None:
    fields = [("phone", "+998 00 123 45 67"), ("mail", "lola@pochta.test"), ("code", "123456")]
    assert find_real(fields, "https://one.test/?next=/x") == {}


@pytest.mark.parametrize(
    "url",
    [
        "https://one.test/?phone=+998901234567",
        "https://one.test/?phone=%2B998%2090%20123%2045%2067",
        "https://one.test/?phone=998+90+123+45+67",
        "https://one.test/lola%40mail.uz",
    ],
)
def test_the_address_is_looked_at_also_under_percent_codes(url: str) -> None:
    assert ADDRESS in find_real([], url)


def test_a_repeated_field_gathers_its_kinds() -> None:
    found = find_real([("x", REAL_PHONE), ("x", "lola@mail.uz")], "")
    assert found == {"x": frozenset({"phone", "email"})}


def test_the_explanation_names_the_kinds_and_never_the_value() -> None:
    title, text = explain({"phone", "email", "something new"}, "en")
    assert title
    assert "phone number" in text
    assert "e-mail" in text
    assert "role card" in text
