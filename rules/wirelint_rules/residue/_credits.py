"""The grammar of picture credits: a label, how it is joined to a name, the name, and the agency behind it."""

from __future__ import annotations

AGENCY = (
    r"(?:(?:AP|EPA|AFP|Reuters|Shutterstock|Getty|Xinhua|Alamy|Bloomberg)(?: (?:Photo|Images|News))?|REUTERS|EPA-EFE|EFE|PA(?: (?:Media|Wire|Images))?|UPI|TASS|ANSA|dpa|DPA|NTB|TT|Ritzau|Lehtikuva|Keystone|APA|Belga|ANP|LUSA|Lusa"
    r"|Anadolu(?: (?:Agency|Images))?|AA|AAP|NurPhoto|Zuma(?: Press)?|ZUMA(?: Press)?|Imago|IMAGO|Rex(?: Features)?|iStock(?:photo)?|Kyodo|Yonhap|Antara|ANTARA|Bernama|VNA|CNS|PTI|ANI|IANS|APP|CP|Canadian Press|The Canadian Press"
    r"|Associated Press|The Associated Press|Press Association|Getty Images/\w+|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|Handout|HANDOUT|Supplied|Contributed|Submitted|File|FILE|Pool|POOL|Stringer|Screengrab|Screenshot"
    r"|Courtesy|Facebook|Twitter|X|Instagram|YouTube|TikTok|Telegram|NASA|ESA)"
)
"""Whose pictures they are; also what stands in an agency's place."""

LABEL = (
    r"(?:(?:[Ff]ile|[Hh]andout|[Ll]ibrary|[Aa]rchive|[Cc]over|[Ll]ead|[Ff]eature|[Ff]eatured|[Hh]eader|[Mm]ain|[Pp]ool|[Ss]tock) )?"
    r"(?:[Pp]hoto(?:graph(?:er|s)?|s)?|PHOTO|[Ii]mages?|IMAGE|[Pp]ictures?|PICTURE|[Pp]ics?|PIC|[Vv]ideo|VIDEO|[Gg]raphics?|[Ii]llustration|[Ff]ootage|[Aa]rtwork|[Ss]creen(?:shot|grab)|[Mm]ap|[Cc]artoon|[Cc]harts?)"
)
"""What a credit is of."""

JOIN = r"(?:(?: (?:[Cc]redits?|CREDIT|[Ss]ource|[Bb]y|[Cc]ourtesy(?: of)?|[Ss]upplied(?: by)?|[Pp]rovided by|[Vv]ia|©))?: ?| ?/ ?| ?© ?| (?:[Bb]y|[Cc]ourtesy(?: of)?|[Cc]redit|[Vv]ia|[Ss]upplied by|[Pp]rovided by) (?=[A-Z@“t]))"
"""How a label is joined to a name."""

NAME = r"(?:[A-Z@][^.!?,;:()\[\]\n]{1,60}|[a-z]{2,12}\.(?:com|org|net)[^.!?\n]{0,30})"
"""A name, with whom it works for: “Ana Souza for the Herald”, “J. Silva/AFP”."""

WORDS = frozenset(
    """photo photos photograph photographs photographer photographers image images picture pictures pic pics video graphic graphics illustration footage
    artwork screenshot screengrab map cartoon chart charts credit file handout getty""".split()
)
"""Of these, in lower case, a credit has one, unless a mark gives it away."""
