"""Which names there are: given names, surnames and towns of the world, surnames that stand first, and pairs that are always two."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from wirelint.assets import DATA, WordList
from wirelint.layers.naming.names import plain

SURNAMES_FIRST = frozenset(
    """Bo Cai Cao Chan Chen Cheng Cheung Chiang Cui Deng Ding Dong Du Fan Fang Feng Gao Guo He Hou Hsieh Hsu Hu Hua Huang Jiang Jin Kwok Lai
    Lam Lau Leung Li Liang Lin Liu Lu Luo Ma Mao Pan Peng Qin Ren Shen Shi Su Sun Tam Tan Tang Tian Tsai Tsang Wang Wei Wen Wong Wu Xi Xiao
    Xie Xu Yao Ye Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu
    Ahn Bae Baek Ban Bong Chang Cho Choe Choi Han Heo Hong Hwang Jang Jeon Jeong Jung Kang Kim Ko Kwon Lee Lim Moon Nam Noh Oh Park Roh Ryu
    Seo Shin Son Song Yang Yoon Yun
    Bui Dang Dinh Do Duong Ho Hoang Huynh Le Ly Ngo Nguyen Pham Phan To Tran Trinh Truong Vo Vu""".split()
)
"""Surnames of China, of Korea and of Vietnam, in Latin letters; they stand before the given name."""


def given(name: str) -> bool:
    """Whether a name is a given name somewhere."""
    return "g" in _kinds(name)


def surname(name: str) -> bool:
    """Whether a name is an established surname somewhere."""
    return "s" in _kinds(name)


def towns(name: str) -> frozenset[str]:
    """The towns of 15,000 and more that have this name in some language, as numbers: the smaller, the larger the town."""
    return frozenset(kind for kind in _kinds(name) if kind[0] == "p")


@lru_cache(maxsize=65536)
def distinct(one: str, other: str) -> bool:
    """Whether two names, in plain letters, are listed as never being one."""
    groups = _groups()
    at = -1 if one == other else groups.find(f"|{one}|")
    while at >= 0:
        if f"|{other}|" in groups[groups.rfind("\n", 0, at) + 1 : groups.find("\n", at)]:
            return True
        at = groups.find(f"|{one}|", at + 1)
    return False


@cache
def _kinds(name: str) -> tuple[str, ...]:
    return tuple((_names().get(plain(name)) or "").split())


@cache
def _names() -> WordList:
    return WordList(os.path.join(DATA, "known-names.tsv"))


@cache
def _groups() -> str:
    """The groups of distinct names, one a line, with a bar before and behind each name."""
    with open(os.path.join(DATA, "distinct-names.txt"), encoding="utf-8") as file:
        return "|" + file.read().lower().replace("\n", "|\n|")
