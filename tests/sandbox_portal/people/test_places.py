"""The places: enough of them, each mahalla in one district, and none on the map."""

from __future__ import annotations

from sandbox_portal.people.names import plain
from sandbox_portal.people.places import DISTRICTS, MAHALLAS, REGIONS, STREETS
from sandbox_portal.people.words import words

REAL = words(
    """
    Andijon Asaka Baliqchi Boʻston Buloqboshi Izboskan Jalaquduq Xoʻjaobod Qoʻrgʻontepa Marhamat
    Oltinkoʻl Paxtaobod Shahrixon Ulugʻnor Buxoro Olot Gʻijduvon Jondor Kogon Qorakoʻl
    Qorovulbozor Peshku Romitan Shofirkon Vobkent Jizzax Arnasoy Baxmal Doʻstlik Forish Gʻallaorol
    Mirzachoʻl Paxtakor Yangiobod Zomin Zafarobod Zarbdor Qashqadaryo Chiroqchi Dehqonobod Gʻuzor
    Qamashi Qarshi Koson Kasbi Kitob Mirishkor Muborak Nishon Shahrisabz Yakkabogʻ Koʻkdala Navoiy
    Konimex Qiziltepa Navbahor Karmana Nurota Tomdi Uchquduq Xatirchi Zarafshon Namangan Chortoq
    Chust Kosonsoy Mingbuloq Norin Pop Toʻraqoʻrgʻon Uchqoʻrgʻon Uychi Yangiqoʻrgʻon Davlatobod
    Samarqand Bulungʻur Ishtixon Jomboy Kattaqoʻrgʻon Qoʻshrabot Narpay Nurobod Oqdaryo Paxtachi
    Payariq Pastdargʻom Toyloq Urgut Surxondaryo Angor Bandixon Boysun Denov Jarqoʻrgʻon Qiziriq
    Qumqoʻrgʻon Muzrabot Oltinsoy Sariosiyo Sherobod Shoʻrchi Termiz Uzun Sirdaryo Boyovut Guliston
    Mirzaobod Oqoltin Sayxunobod Sardoba Xovos Yangiyer Shirin Toshkent Bekobod Boʻka Boʻstonliq
    Chinoz Qibray Ohangaron Oqqoʻrgʻon Parkent Piskent Chirchiq Yangiyoʻl Zangiota Angren Olmaliq
    Nurafshon Fargʻona Oltiariq Bagʻdod Beshariq Buvayda Dangʻara Furqat Qoʻshtepa Quva Rishton
    Soʻx Toshloq Uchkoʻprik Oʻzbekiston Yozyovon Margʻilon Qoʻqon Quvasoy Xorazm Bogʻot Gurlan
    Qoʻshkoʻpir Urganch Xazorasp Xonqa Xiva Shovot Yangiariq Yangibozor Tuproqqalʼa Pitnak
    Qoraqalpogʻiston Amudaryo Beruniy Chimboy Ellikqalʼa Kegeyli Moʻynoq Nukus Qonlikoʻl Qoʻngʻirot
    Qoraoʻzak Shumanay Taxtakoʻpir Toʻrtkoʻl Xoʻjayli Taxiatosh Boʻzatov Bektemir Chilonzor
    Yashnobod Mirobod Sergeli Shayxontohur Olmazor Uchtepa Yakkasaroy Yunusobod Yangihayot
    """
)
"""Regions, districts and large towns of Uzbekistan."""


def test_there_are_enough_places() -> None:
    assert len(REGIONS) >= 3
    assert len(DISTRICTS) >= 12
    assert len(set(MAHALLAS)) == len(MAHALLAS) >= 60
    assert len(set(STREETS)) == len(STREETS) >= 60


def test_no_region_or_district_is_on_the_map() -> None:
    ours = {plain(name) for name in (*REGIONS, *(district.name for district in DISTRICTS))}
    assert len(ours) == len(REGIONS) + len(DISTRICTS)
    assert not ours & {plain(name) for name in REAL}


def test_each_mahalla_lies_in_one_district() -> None:
    dealt = [mahalla for district in DISTRICTS for mahalla in district.mahallas]
    assert sorted(dealt) == sorted(MAHALLAS)
    assert min(len(district.mahallas) for district in DISTRICTS) >= 5


def test_districts_have_codes_of_three_digits() -> None:
    codes = {district.code for district in DISTRICTS}
    assert len(codes) == len(DISTRICTS)
    assert all(len(code) == 3 and code.isdecimal() for code in codes)
    assert {district.region for district in DISTRICTS} == set(REGIONS)
