"""Texts for the guard: real-shaped identifiers by kind, and what people write every day."""

from __future__ import annotations

from typing import Final

REAL: Final = {
    "jshshir": """
        31503100000014
        PINFL:31503980000014
        mening raqamim 52911090123456, rahmat
        3-150310-000-001-4
        3 150398 000 0014
        3-1-5-0-3-9-8-0-0-0-0-0-1-4
        31 50 39 80 00 00 14
        31503 98000 0014
        ٣١٥٠٣١٠٠٠٠٠٠١٤
        ３１５０３１００００００１４
        71503100000014 31503980000014
    """,
    "phone": """
        +998901234567
        +998 90 123 45 67
        +998-90-123-45-67
        +998(90)1234567
        998-33-123-45-67
        998 (90) 123-45-67
        00998 71 200 00 00
        8 10 998 90 123 45 67
        901234567
        tel: 881234567
        901234567ga telefon qiling
        90 123 45 67
        90 1234567
        90-123-45-67
        90–123–45–67
        90 - 123 - 45 - 67
        90_123_45_67
        97.123.45.67
        (93) 123-45-67
        (71)2000000
        901 23 45 67
        90123 45 67
        9 0 1 2 3 4 5 6 7
        1) 90 123 45 67
        9O12345O7
        ９０１２３４５６７
        ۹۰۱۲۳۴۵۶۷
        90 1️⃣2️⃣3️⃣ 45 67
        ❾⓿ ①②③ 45 67
        +998 00 123 45 67 yoki 90 123 45 67
        +7 916 123 45 67
        +44 20 7946 0958
        {ism: Lola, tel: 998901234567}
        901234567.0
    """,
    "document": """
        AA1234567
        aa1234567
        AB 1234567
        АА1234567
        аа 1234567
        КА1234567
        ＡＢ１２３４５６７
        AC №1234567
        AD 123 45 67
        AA-1234567
        AA1234567ni oldim
        Pasport: FA 1234567.
        XX1234567, AA1234567
    """,
    "card": """
        8600123456789012
        9860 1234 5678 9012
        4111-1111-1111-1111
        5614 0000 1111 2222
        5555.5555.5555.4444
        8600 1234 5678 9012 09/27
        8600_1234_5678_9012
    """,
    "email": """
        ali@mail.uz
        a.b+c@gmail.com
        али@почта.рф
        x@test.com
        ali＠gmail．com
        ali @ gmail.com
        ali@ gmail.com
        lola@x.test-mail.uz
        lola@one.test, ali@mail.ru
    """,
}
HIDDEN: Final = ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u200f", "\u0301", "\u3164", "\x00"]

ORDINARY: Final = """
    Bugun 14.09.2026, soat 08:30 da maktabga keldim.
    Uchrashuv 01.09.2026 dan 15.09.2026 gacha, 8-A sinfda
    21.01.2026 150 000
    20.05.2026 9
    Narxi 50 000,00 soʻm yoki 1 200 000 soʻm
    Narxi 950 000 000 soʻm, boshlangʻich toʻlov 95 000 000 soʻm
    Uy 901200000 soʻm turadi, mashina 950000000 so'm
    20 1500000 soʻmdan
    1 500 000 + 2 350 000 = 3 850 000 soʻm
    1 150 500 1 200 000
    Oʻzbekistonda 37 000 000 dan ortiq aholi yashaydi, 448 978 kv. km
    Tasdiqlash kodi: 482913. Uni hech kimga aytmang!
    Kodingiz 90-12-34
    Kod 901234, kod 00 12 99
    Manzil: Bogʻ koʻchasi, 33-uy, 71-xonadon, 5-qavat
    1991-2026 yillar, 90-yillarda 20 ta maktab
    2024 2025 2026
    8-A sinf, 33 oʻquvchi, 20 nafari qiz
    PF-6065, 22.09.2020 va VM-177 12.04.2022
    OʻRQ-547, 02.07.2019, 27-1-modda, 3 kun
    5 va 1234567 ta
    va 1234567 ta kitob, uy 1234567
    Buyurtma №1234567, ID 1234567, vk.com/id1234567
    Qoʻngʻiroq qiling: 1000, 1242, 102
    Закон № 547 от 02.07.2019, статья 27-1
    В доме 33, квартира 55, этаж 7, подъезд 2
    Пять человек и 1234567 сумов
    НА 1500000 СУМ, ДО 5000000 сум
    На 1500000 сум больше, от 1000000 до 5000000
    В 1991 г. 31 августа, с 09:00 до 18:00, перерыв 13:00-14:00
    Учеников: 33, из них 20 девочек и 13 мальчиков
    The code is 123456 and expires in 5 minutes.
    It costs 901,234,567 soums
    Law of 2 July 2019, articles 10, 11, 12, 13, pages 33-50
    In 2026 about 44.4 % of 58.8 thousand crimes
    ISBN 978-5-17-118366-4, ISBN 978-9943-01-234-5
    192.168.1.1 va 10.0.0.255, 127.0.0.1:8888
    Python 3.11.7, JupyterLab 4.4.1
    pi = 3.14159265358979, 1/3 = 0.3333333333333333
    y = 0.901234567; x = 0,901234567; z = 0.4166666666666667
    9 8 7 6 5 4 3 2 1
    1 2 3 4 5 6 7 8 9 10 11 12 13 14
    20 30 40 50 60 70 80 90
    20 30 40 50 60 70 80
    4000 5000 6000 7000
    08.30 09.15 10.00 10.45
    2026-09-14 083015 va 2026-09-14T08:30:00
    IMG_20260901_123045.jpg
    +5 daraja, +12 000 soʻm, +1 500 000 000 soʻm
    998
    998 000 000 000 soʻm
    00 A 123 BC va 01 A 123 BC
    +998 00 901 23 45 va 998009012345
    +998 00 901 23 45, +998 00 998 12 34
    998 00 901 23 45 998 00 123 45 67
    +998 00 123 45 6
    +998 00 123 45 678
    71503100000014
    7 150310 000 001 4
    XX1234567 NAMUNA
    xx1234567, ХХ1234567, XX 123 45 67
    0000 9012 3456 7890
    0000 8600 1234 5678 0000 4111 1111 1111
    lola@pochta.example, lola@my.gov.test.
    lola@pochta.example/xat, a@b
    Kanalim @savod.uz
    a @ b.transpose()
    @pytest.mark.parametrize
    sha256: 3f250499a89ab901234567cd02938475610293847561
    anor-gilos-97
    m² 120, 10² = 100, ½ stakan, 90° va 71%
    MFO 00014, hisob raqam 20208000900123456001
"""


def lines(text: str) -> list[str]:
    """Return the lines of a text without the space around them."""
    return [line.strip() for line in text.strip().splitlines()]
