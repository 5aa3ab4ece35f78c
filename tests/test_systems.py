"""Systems of romanisation, one by one: a name by two of them is found and both are named, accents alone are noted, and names by several systems are told."""

import pytest

from wirelint import Document
from wirelint_rules.names.accent_variant import accent_variant
from wirelint_rules.names.mixed_romanisation import SYSTEMS, mixed_romanisation
from wirelint_rules.names.name_variant import name_variant

TWICE = """
Ukraine Kyiv: Balakliia Balakliya = KMU 2010 and BGN/PCGN 1965
Ukraine Kyiv: Zhytnyi Zhytnyy = KMU 2010 and BGN/PCGN 1965
Ukraine Kyiv: Nechyporenko Nechiporenko = the Russian form and KMU 2010
Ukraine Kharkiv: Syniehubov Sinegubov = the Russian form and KMU 2010
Russia Moscow: Zvyagintsev Zviagintsev = passports (ICAO) and BGN/PCGN 1947
Russia Moscow: Khvorostov Hvorostov = h/kh
Russia Moscow: Alekseyenkov Alekseenkov = e/ye: passports (ICAO) and BGN/PCGN 1947
Belarus Minsk: Babryskau Babryskaw = the national system of 2007 and BGN/PCGN 1979
Belarus Minsk: Tsikhanovich Tikhanovich = the Russian form and BGN/PCGN 1979
Bulgaria Sofia: Tarnovska Turnovska = the Transliteration Act and BGN/PCGN 1952
Serbia Belgrade: Vukasinovic Vukashinovich = the Russian form and Serbian Latin
Macedonia Skopje: Kjuchukov Kyuchukov = ju/yu
Kazakhstan Astana: Qaraghanov Karaganov = the Russian form and BGN/PCGN 1979
Kazakhstan Astana: Jaqsybekov Zhaksybekov = Latin alphabet of 2021
Uzbekistan Tashkent: Xudoyberdiyev Khudoyberdiyev = the Russian form and the Latin alphabet
Kyrgyzstan Bishkek: Jumabekov Dzhumabekov = dzh/j
Georgia Tbilisi: Okruashvili Okruachvili = French and the national system of 2002
Georgia Tbilisi: Kvirikashvili Qvirikashvili = k/q
Armenia Yerevan: Ghukasyan Gukasyan = BGN/PCGN 1981 and ISO 9985
Greece Athens: Mpakogiannis Bakogiannis = b/mp
Greece Athens: Chatzigeorgiou Hatzigeorgiou = ch/h
Syria Damascus: Qaddouri Kaddoury = French and IJMES
Lebanon Beirut: Moukhtar Mukhtar = French and IJMES
Egypt Cairo: Abdelrazek Abdulrazeq = French and IJMES
Iran Tehran: Qalibafi Ghalibafi = BGN/PCGN 1958 and the UN system of 2012
Iran Tehran: Rouhanizadeh Ruhanizadeh = French and the UN system of 2012
Israel Jerusalem: Yitzhaki Yitshaki = ts/tz
Israel Jerusalem: Chaimovich Haimovich = chaim/haim
China Beijing: Xiaoqing Hsiaoching = Wade-Giles and pinyin
China Beijing: Zhongshan Chungshan = Wade-Giles and pinyin
China Kowloon: Laukeung Liukeung = Cantonese and pinyin
Bangladesh Dhaka: Joypurhat Jaipurhat = Hunterian and Bengali usage
Korea Seoul: Jeongdong Chongdong = McCune-Reischauer and Revised Romanization
Korea Seoul: Gyeongju Kyongju = Revised Romanization and McCune-Reischauer
Japan Tokyo: Shinjiro Sinziro = Hepburn and Kunrei
Japan Osaka: Ohtani Otani = passports and Hepburn
India Chennai: Thirumavalavan Tirumavalavan = southern usage and Hunterian
India Delhi: Lakshminarayan Laxminarayan = Hunterian and southern usage
Ethiopia Addis: Gebremikael Gebremichael = ch/k
Ethiopia Addis: Wolde-Giyorgis Wolde-Giorgis = i/iy
"""
"""Two words of a country: a name by two systems = what the message says of them."""

ACCENTS = """
Turkey Ankara: Kılıçoğlu Kilicoglu
Turkey Istanbul: Şahinkaya Sahinkaya
Azerbaijan Baku: Məmmədyarov Mammadyarov
Vietnam Hanoi: Nguyễn Nguyen
Vietnam Hanoi: Trương Truong
"""

SEVERAL = """
ukrainian: Ukraine Kyiv: Valerii Oleksii Yuliia: Dmytriy
russian: Russia Moscow: Dmitriy Vasiliy Yevgeniy: Anatolii
belarusian: Belarus Minsk: Babryskau Hrodnau Kastrou: Baranaw
bulgarian: Bulgaria Sofia: Petkov Dimitrov Stoyanova: Ganeff
serbian: Serbia Belgrade: Jovanovic Petkovic Nikolic: Markovich
macedonian: Macedonia Skopje: Gjorgjievski Kjosevski Gjurovski: Kyurchiev
kazakh: Kazakhstan Astana: Qaraghandy Qonaev Qostanay: Nazarbayev
uzbek: Uzbekistan Tashkent: Xorazm Qodirov Xudoyberdi: Khodjaev
georgian: Georgia Tbilisi: Saakashvili Ivanishvili Garibashvili: Kobachvili
armenian: Armenia Yerevan: Sargsyan Karapetyan Petrosyan: Boghossian
greek: Greece Athens: Chalkida Chania Achilleas: Khalkis
persian: Iran Tehran: Ahmadinejad Hosseinpour Rafsanjanpour: Karimipur
hebrew: Israel Jerusalem: Yitzhak Katzrin Tzipora: Netsarim
chinese: China Beijing: Xinjiang Zhejiang Xiaoping: Hsinchu
korean: Korea Seoul: Gyeonggi Jeonju Gangneung: Kangnung
japanese: Japan Tokyo: Hiroshima Fukushima Hamamatsu: Tokusima
arabic: Iraq Baghdad: Rasheed Shakir Mahmoodi: Boumediene
turkish: Turkey Ankara: Erdoğan Yıldırım Şimşek: Kilicdaroglu
vietnamese: Vietnam Hanoi: Nguyễn Phương Trương: Huynh
indic: India Delhi: Krishnan Lakshmi Banerjee: Śāntideva
amharic: Ethiopia Addis: Alemnesh Bishoftu Chernet: Mänžəš
"""
"""Language: words of a country: names by one system: a name by another."""


def rows(table, *parts):
    """The lines of a table, each cut at these marks."""
    for line in table.strip().split("\n"):
        found = [line]
        for mark in parts:
            head, _, rest = found.pop().partition(mark)
            found += [head, rest]
        yield [one.strip() for one in found]


def story(country, one, other):
    """A story of a country with one spelling twice and then the other."""
    first, second = country.split()
    return Document(
        f"Officials in {first} and {second} spoke on Monday.\n\n{one} said that the talks would go on. It was late when {one} left.\n\n"
        f"The next day {other} said no more.\n"
    )


@pytest.mark.parametrize(("country", "pair", "told"), list(rows(TWICE, ": ", " = ")))
def test_a_name_by_two_systems(country, pair, told):
    one, other = pair.split()
    found = list(name_variant.find(story(country, one, other)))
    assert len(found) == 1
    assert told in found[0].message


@pytest.mark.parametrize(("country", "pair"), list(rows(ACCENTS, ": ")))
def test_a_name_with_letters_of_its_language_and_without(country, pair):
    one, other = pair.split()
    document = story(country, one, other)
    assert [document[found.span] for found in accent_variant.find(document)] == [other]


@pytest.mark.parametrize(("language", "country", "usual", "other"), list(rows(SEVERAL, ": ", ": ", ": ")))
def test_names_by_several_systems(language, country, usual, other):
    first, second = country.split()
    one, two, three = usual.split()
    assert language in SYSTEMS
    text = f"In {first}, people met in {second}. They named {one}, {two} and {three}."
    document = Document(f"{text} Nobody asked {other} why.\n")
    assert [document[found.span] for found in mixed_romanisation.find(document)] == [other]
    assert list(mixed_romanisation.find(Document(text))) == []


def test_each_language_is_tried():
    """What mixed-romanisation tells apart stands in the table above."""
    assert {row[0] for row in rows(SEVERAL, ": ")} == set(SYSTEMS)


def test_no_system_stands_for_two():
    """A message does not say that both spellings are of one system."""
    for country, pair in rows(TWICE, ": "):
        one, other = pair.partition(" = ")[0].split()
        for found in name_variant.find(story(country, one, other)):
            sides = found.message.rpartition(" (")[2].rstrip(")").split(", ")
            systems = [side.partition(": ")[2].split(" and ") for side in sides if ": " in side]
            assert all(len(set(pair)) == len(pair) for pair in systems), found.message
