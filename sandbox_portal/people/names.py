"""Names: usual Uzbek given names, and family names made of words so that few people bear them.

oʻ and gʻ are written with U+02BB, the tutuq with U+02BC.
"""

from __future__ import annotations

from typing import Final

from sandbox_portal.people.identifiers import Sex
from sandbox_portal.people.words import words

VOWELS: Final = "aeiouʻ"
SIGNS: Final = str.maketrans("", "", "ʻʼ")

MALE: Final = words(
    """
    Abbos Abdulla Abdullajon Abdumalik Abduqodir Abdurahmon Abdurashid Abdusalom Abdusamad Abror
    Adham Afzal Ahad Ahmad Akbar Akmal Akobir Akram Alisher Aminjon Amir Amirbek Anvar Asad
    Asadbek Asilbek Aslbek Asqar Avaz Aziz Azizbek Azamat Bahodir Bahrom Baxtiyor Behruz Bekzod
    Bilol Bobur Bunyod Burhon Dadajon Davlat Davron Dilmurod Dilshod Diyor Diyorbek Doniyor
    Dostonbek Elbek Eldor Elmurod Elyor Erkin Fahriddin Farhod Farrux Faxriyor Fayzulla Firdavs
    Gʻayrat Gʻolib Gʻulom Habib Hakim Halim Hamid Hamza Hasan Hikmat Hojiakbar Humoyun Husan
    Husniddin Ibrohim Iqbol Islom Ismoil Isroil Jahongir Jaloliddin Jamol Jamshid Jasur Javlon
    Javohir Jonibek Kamol Kamoliddin Kamron Karim Komil Komron Laziz Lochin Lutfulla Madamin
    Mahmud Mansur Mardon Mashrab Maʼruf Mirkomil Mirzo Mirzohid Muhammadali Muhiddin Muhsin
    Muxtor Murod Muzaffar Nazar Nodir Nodirbek Nosir Nuriddin Nurbek Obid Odil Olim
    Ollabergan Orif Otabek Ozod Oybek Poʻlat Qahramon Qobil Qodir Qosim Rahim Rahmatulla Ramz
    Rasul Ravshan Rustam Roʻzimurod Saʼdulla Sadriddin Said Salim Salohiddin Samandar Sanjar
    Sardor Sarvar Saidbek Shahboz Shahzod Shamsiddin Sherali Sherzod Shodiyor Shohruh Shukrulla
    Siroj Sobir Sodiq Subhon Suhrob Sultonbek Temur Tohir Tolib Toʻlqin Umar Umid Usmon Ulugʻbek
    Valijon Vohid Xayrulla Xurshid Xushnud Yahyo Yoqub Yodgor Yorqin Yusuf Zafar Zarif Ziyodulla
    Zohid Zokir Zuhriddin Oʻktam Oʻtkir Shavkatbek Nurmuhammad Bekmurod Choʻlpon Doston Ergash
    """
)
"""Given names of men; the father's makes the patronymic."""

FEMALE: Final = words(
    """
    Adiba Adolat Afruza Aida Anora Anisa Arofat Asal Asila Asmira Aziza Bahor Barchinoy Barno
    Bashorat Baxtigul Binafsha Bonu Charos Darmona Dilafruz Dilbar Dildora Dilfuza Dilnavoz
    Dilnoza Dilnur Dilobar Dilorom Dilrabo Dilshoda Diyora Durdona Elnora Eʼzoza Farangiz
    Farida Farzona Fazilat Feruza Fotima Gavhar Gulbahor Gulchehra Gulandom Gulhayo Guljahon
    Gulnora Gulnoza Gulruh Gulsanam Gulshan Gulzoda Habiba Hafiza Hadicha Halima Hamida Hanifa
    Hilola Hulkar Humayro Husniya Hurriyat Ibodat Inobat Iqbola Iroda Jamila Jahona
    Kamola Karima Kibriyo Komila Kumush Kumushbibi Latofat Laylo Laziza Lobar Lola Lutfiya
    Madina Maftuna Mahfuza Mahliyo Maʼmura Malika Malohat Maʼrifat Marjona Mashhura Masʼuda
    Matluba Mavjuda Mavluda Maʼsuma Mehribon Mehrinoz Minavvar Mohichehra Mohinur Mohlaroyim
    Muattar Mubina Muborak Muhabbat Muhayyo Muqaddas Munavvar Munira Munisa Munojot Muslima
    Mushtariy Muxlisa Nafisa Nargiza Nasiba Nafosat Navbahor Nazokat Nigina Nigora Nilufar Nodira
    Noila Nozanin Nozima Nuriya Oʻgʻiloy Omina Oqila Orasta Oydin Oydina Oygul Oynisa
    Oysanam Oysha Ozoda Parizod Parvina Qunduz Qizlarxon Rahima Rayhona Raʼno Robiya Rohila
    Roziya Ruxshona Ruxsora Saboh Sabohat Sadoqat Safiya Saida Sakina Salima Salomat Sanobar
    Sarvinoz Sevara Sevinch Shahlo Shahnoza Shahrizoda Shahzoda Shirin Shohista Shoira
    Sitora Soliha Sohiba Sojida Sumbula Surayyo Tabassum Tanzila Tursunoy Umida Umriniso Vasila
    Vazira Xadicha Xilola Xolida Xosiyat Xurshida Yasmina Yodgora Yoqutoy Yulduz Zahro Zamira
    Zarina Zarnigor Zebiniso Zebo Zevar Zilola Ziyoda Zuhra Zulayho Zulfiya
    """
)
"""Given names of women."""

STEMS: Final = words(
    """
    Anhor Anor Anjir Archa Argʻamchi Arpa Atlas Ayvon Bahmal Barg Barkash Beqasam Beshik
    Billur Binafsha Bodom Bolga Boʻron Bulbul Buloq Bulut Burgut Buloqsoy Chaman
    Chang Chaqmoq Charx Chashma Chilangar Chinni Chinor Chiroq Chogʻir Choynak Choʻqqi Dala
    Dalachi Daraxt Darcha Darvoza Daryo Dastarxon Dengiz Doira Dovon Doʻlana Doʻppi Durbin Dutor
    Eshkak Fayz Fonus Gʻalla Gʻijjak Gʻildirak Gʻoz Gʻumbaz Gʻuncha Gilam Gilos Gulxan
    Halqa Handalak Hashar Havas Hovuz Hunar Ilhom Ipak Irmoq Izvosh Jambil Jarqin Jayron Jilgʻa
    Joʻxori Juvoz Kabutar Kamalak Kamon Kaptar Karnay Karvon Kashta Kema
    Kokil Koʻkcha Koʻklam Koʻprik Koʻzgu Kulcha Kuloh Kumush Kurtak Laylak Limon Lochin Lola
    Mador Maʼdan Majnuntol Marjon Marvarid Mavj Maysa Mezon Mohir Moviy Moychechak
    Naqsh Narvon Navo Nay Nayza Nihol Nilufar Nishon Noʻxat Novda Novvot Olcha Olmazor Oqqush
    Oqtosh Orolcha Otash Ovoz Oydala Oymomo Oʻrik Oʻrmon Paxsa Parcha Parvona Paxta Piyola
    Poyandoz Pista Qadoq Qalam Qaldirgʻoch Qalqon Qamish Qanot Qaragʻay Qarchigʻay Qatlama
    Qaymoq Qayroq Qimiz Qirgʻoq Qoplon Qorboʻron Qoʻngʻiroq Qoʻrgʻoncha Qovun Quchqor Qumri
    Qurama Quyun Rayhon Rubob Sabo Sadaf Samovar Sandiq Sarv Savat Saxiy
    Sebarga Shabboda Shabnam Shaftoli Shamol Sharbat Sharq Sharshara Shiypon Shoda Shoʻx
    Shunqor Silsila Sirli Soya Sumalak Sumbul Surnay Suvchi Tanbur
    Tandir Tarnov Tarvuz Temirtosh Terak Tepalik Togʻcha Togʻora Tolzor Tomchi Tong Toshkoʻprik
    Tolqin Toʻgʻay Toʻqimachi Tovus Tulpor Tuman Turna Tuproq Uchqun Ufq Uzum Uzuk
    Vodiy Xina Xurmo Yaylov Yantoq Yashin Yelkan Yogʻdu Yoʻlchi Yoʻlbars Yoʻsin Yomgʻir
    Yulduz Yulgʻun Zafaron Zangor Zarang Zarchop Zargar Zarkokil Zarra Zira Ziynat Zilol Zumrad
    """
)
"""Words that family names are made of: nature, crafts and things of a household."""


def family_name(stem: str, sex: Sex) -> str:
    """Return the family name of a man or woman made of a word: Bulutov, Bulutova, Lolayev …"""
    ending = "yev" if stem[-1] in VOWELS else "ov"
    return f"{stem}{ending}{'a' if sex == 'f' else ''}"


def patronymic(father: str, sex: Sex) -> str:
    """Return the patronymic after a father's given name: Anvar oʻgʻli, Anvar qizi."""
    return f"{father} {'qizi' if sex == 'f' else 'oʻgʻli'}"


def full_name(sex: Sex, stem: int, given: str, father: int) -> str:
    """Return a full name; stem and father are places in the lists."""
    return f"{FAMILIES[sex][stem]} {given} {PATRONYMICS[sex][father]}"


def plain(name: str) -> str:
    """Return a name in small letters of ASCII, as in an e-mail address."""
    return name.translate(SIGNS).lower()


GIVEN: Final[dict[Sex, tuple[str, ...]]] = {"m": MALE, "f": FEMALE}
FAMILIES: Final[dict[Sex, tuple[str, ...]]] = {
    "m": tuple(family_name(stem, "m") for stem in STEMS),
    "f": tuple(family_name(stem, "f") for stem in STEMS),
}
"""Family names; a man's and a woman's form have the same place."""
PATRONYMICS: Final[dict[Sex, tuple[str, ...]]] = {
    "m": tuple(patronymic(father, "m") for father in MALE),
    "f": tuple(patronymic(father, "f") for father in MALE),
}
"""Patronymics, in the order of the fathers' given names."""
PLAIN: Final = {
    name: plain(name) for names in (*GIVEN.values(), *FAMILIES.values()) for name in names
}
