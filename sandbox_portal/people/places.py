"""Places that are on no map: regions, districts, mahallas and streets, and their district codes."""

from __future__ import annotations

from typing import Final

import msgspec

from sandbox_portal.people.words import words

DISTRICTS_OF: Final = {
    "Zumraddaryo": ("Sarvigul", "Nilobod", "Moviysoy", "Anbarzor"),
    "Oqtolqin": ("Shabnamli", "Kaptarsoy", "Durdonakent", "Mavjkent"),
    "Humoyobod": ("Yulduzkent", "Nurchashma", "Qaldirgʻochli", "Bodomgul"),
    "Kumushtogʻ": ("Archakent", "Tongyoʻl", "Billursoy", "Burgutqoya"),
}
"""Districts by region. None has the name of a region, district or city of Uzbekistan."""

COLOURS: Final = words("Moviy Kumush Zangori Feruza Billur Zumrad Marvarid Yorqin")
THINGS: Final = words(
    "kaptar qaldirgʻoch qoʻngʻiroq kamalak chashma lola archa narvon koʻzgu fonus"
)
MAHALLAS: Final = tuple(f"{colour} {thing}" for thing in THINGS for colour in COLOURS)

STREETS: Final = words(
    """
    Anjirzor Anorgul Arpabodiyon Atirgul Ayvonli Baxmal Bedazor Binafsha Boʻyra Bulbulnavo
    Bulutli Chaqmoqtosh Chinnigul Choʻpchak Daftar Dastxat Doiradast Doʻlanazor Ertak Fonusli
    Gilosli Gulbarg Gultuvak Handalak Hikoya Ipakchi Jambilzor Jiydali Kamonchi Kashtachi Kokilli
    Koʻklam Koʻzachi Kulolchi Lolaqizgʻaldoq Majnuntol Maysazor Misgar Moychechak Muqova Naqqosh
    Navroʻzgul Nilufarzor Novvotchi Oqqaldirgʻoch Oymomo Oʻrikzor Parvoz Pistali Qalamdon
    Qalampirgul Qovunchi Quyoshli Rayhonzor Sadarayhon Sandiqchi Sarvinoz Savatchi Shabboda
    Shaftolizor Sumbulli Taqinchoq Temirqoziq Toʻqimachi Tuvakchi Uchquncha Yalpizli Yelkanli
    Yomgʻirli Yulduzcha Zargʻaldoq Zarbuloq
    """
)

FIRST_CODE: Final = 901
"""Of districts in a JShShIR; the first digit already makes it nobody's."""


class District(msgspec.Struct, frozen=True, gc=False):
    """A district with its region, mahallas, JShShIR code, and office that gives ID cards."""

    name: str
    region: str
    mahallas: tuple[str, ...]
    code: str
    office: str


def _districts() -> tuple[District, ...]:
    """Deal the mahallas out to the districts, each to one only."""
    pairs = [(region, name) for region, names in DISTRICTS_OF.items() for name in names]
    return tuple(
        District(
            name=name,
            region=region,
            mahallas=MAHALLAS[number :: len(pairs)],
            code=str(FIRST_CODE + number),
            office=f"{name} tumani davlat xizmatlari markazi",
        )
        for number, (region, name) in enumerate(pairs)
    )


REGIONS: Final = tuple(DISTRICTS_OF)
DISTRICTS: Final = _districts()
