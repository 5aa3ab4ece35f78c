"""Words by what is odd about them or beside them: short forms, names, what begins a sentence, what stands before a date."""

from __future__ import annotations

from wirelint.layers.calendar_words import DATE_WORDS

ENDINGS = frozenset(["s", "t", "re", "ve", "ll", "d", "m"])
"""What stands behind the apostrophe of a short form or a possessive."""

BARE = {
    f"{verb}nt": f"{verb}n’t"
    for verb in "do does did is was are were has have had could would should might must need".split()
} | {
    "youre": "you’re",
    "theyre": "they’re",
    "theyve": "they’ve",
    "weve": "we’ve",
    "youve": "you’ve",
    "thats": "that’s",
    "whats": "what’s",
    "theres": "there’s",
    "shes": "she’s",
    "hes": "he’s",
}
"""Short forms that lost their apostrophe, and what they were."""

STARTERS = frozenset(
    "The It He She They We This There That These Those But However Meanwhile His Her Their Its In An A Some".split()
)
"""Words with a capital that sentences begin with."""

OPENERS = frozenset(
    """After When While If Since During Earlier Later Then Although Because According Many Most Several Both Another Nobody Everyone Officials Authorities Residents
    Witnesses Analysts Experts Rescuers Critics Prosecutors Researchers Scientists Lawmakers Protesters Soldiers Investigators Doctors Prices Shares Thousands
    Hundreds Dozens Nearly Almost About Around Only Even Last Two Three Four Five Six""".split()
)
"""More such words, which may also begin a name or a title."""

EVERYDAY = frozenset(
    """the this that these those there then they their when where what which while who with was were will would and but for from have has had her his
    him she its into after before about also are been can could did does even every first how just last like many more most much new not now
    only other our out over said same should since some such than them through two under until upon very want way well yet you your
    police government president minister""".split()
).union(DATE_WORDS)
"""Words in which two capitals are a slip."""

GENERIC = frozenset(
    """labrador labradors rottweiler rottweilers alsatian alsatians dalmatian dalmatians pekinese pekingese pomeranian pomeranians maltese bichon schnauzer samoyed weimaraner newfoundland
    rhodesian shetland friesian friesians holstein holsteins hereford herefords angus charolais limousin limousins simmental jersey jerseys guernsey guernseys ayrshire suffolk texel texels merino merinos angora
    kashmir siamese burmese abyssinian lipizzaner hanoverian arabian percheron clydesdale clydesdales palomino appaloosa tamworth berkshire saanen nubian leghorn leghorns orpington wyandotte bantam
    episcopal presbyterian methodist anglican evangelical apostolic papal rabbinic rabbinical talmudic vedic levitical pauline dominican benedictine carmelite
    burgundy chianti rioja malbec chablis sancerre beaujolais barolo prosecco armagnac calvados cognac curacao tequila bolognese parmesan gouda edam stilton camembert roquefort gruyere emmental emmenthal cheshire wensleydale
    frankfurter frankfurters wiener wieners hamburger bologna worcestershire dijon tabasco demerara satsuma clementine bramley pippin savoy romaine cos lima jalapeno habanero
    cardigan balaclava wellington wellingtons bermuda bermudas tuxedo raglan ulster oxford oxfords derby derbies chesterfield astrakhan tweed cashmere nankeen muslin calico madras damask
    watt volt ohm joule newton pascal hertz kelvin ampere coulomb tesla gauss curie becquerel sievert decibel fahrenheit celsius richter guillotine diesel mausoleum braille morse limerick marathon
    """
    """mecca google googled adidas internet bible biblical congress congressional western eastern northern southern catholic satan christmas earth mars march may
    august polish turkey china french dutch swiss danish roman gothic cuban havana brussels champagne charlotte bordeaux bourbon cheddar hoover jersey denim panama boycott
    johns cola potomac turbo sims swank magna parkland bibles cumulus krypton jeeps achilles jekyll ponzi facebook twitter tweet uber skype photoshop velcro jeep kleenex senate pentecostal ebola covid coronavirus
    aloha aqua arak arroyo assignee aurora baba bailey balsam barrack barrow basque bazar beau beck begum belle benedict benjamins berg bice bock
    bolivar bonny bourne bowman bracken brad brig brill brogan buckeye bullock burgess burley busby butch cade cairn cairns candela canton cantor
    carbide carter casa castor centurion chad chai chamberlain chaparral charlie chico chihuahua chino citron clement coco cole colleen columbine
    concha coney costa cote cress croft crump cyclops dale dauphin davenport dell derry dibble dickens dickey dixie dobbin dong donna doss drake duma
    dyke ecus emery espy esquire excellency fedora fife frankfurt fritz gabby gaga garth gibbon gibbons gowan grange griffin guarani haji hakim hank
    hanks hector hermitage hertz hickey hidalgo holm holt homo hough huntsman ibid intuit jane jasmine java jean jenny jerry jess jill jimmy joey
    johnny josh joss judicature kelvin khan khans kirigami kraut laird lama lancet lazar lech lees leone levant libra linden logan mach mack macron
    madrigal maidan mandarin mara marc marlin marquis martens matin mead melton mensch merlin mesa mesquite mickey midland mina mollie mono monte mora
    morocco morris morrow mosey mullah mulligan murphy muscat myrtle naif nance neanderthals nelson nickles occidental orioles paisley palazzo
    palmetto pampa patten peng perry piazza piedmont pinto ploughshares polis pollack pollard pollock posada pres prix proctor proctors prof purpura
    raja rajah rath recode redwood reeves rick rishi riviera roebuck romeo rood rove rowan rudd rusk salaam samaritan sass savannah savoy scot sexton
    shad shanghai shaw shay sheila singleton soldo soma sonny sputnik stein stetson stockman sturgeon surrey swain sycamore tammy terra terry tesla
    thrush timothy tonga tori trident tripoli truss tumbleweed tupelo tutu vale vela veronica victoria wadi wainwright waterloo weir welch wheelwright
    whitefish whitehead wiles womble woodruff xerox yahoo yang yogi zeppelin apostille haram lawfare slowroll
    alhaji bagh janata kali kohl kung lola mahal maulana medina moran paan prasad ubuntu""".split()
)

ALWAYS = frozenset(
    """afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia brazil britain bulgaria burundi cambodia
    cameroon canada chile colombia croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia finland france germany ghana greece haiti
    honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait latvia lebanon libya lithuania
    malawi malaysia mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua nigeria norway pakistan palestine
    paraguay peru philippines poland portugal qatar romania russia rwanda scotland serbia singapore slovakia slovenia somalia spain sudan sweden
    switzerland syria taiwan tanzania thailand tunisia uganda ukraine uruguay venezuela vietnam yemen zambia zimbabwe europe africa asia america
    albanian algerian american americans argentine australian australians austrian belarusian belgian brazilian british bulgarian canadian canadians chilean
    chinese colombian croatian ecuadorian egyptian egyptians english estonian ethiopian european europeans finnish georgian german germans ghanaian haitian
    hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish israeli israelis italian italians jamaican japanese jordanian kenyan
    korean koreans kuwaiti latvian lebanese libyan lithuanian malaysian mexican mexicans moroccan nepalese nigerian nigerians norwegian pakistani
    pakistanis palestinian palestinians peruvian portuguese romanian russian russians rwandan saudi saudis scottish serbian slovak somali spanish sudanese
    swedish syrian syrians taiwanese tanzanian thai tunisian ugandan ukrainian ukrainians venezuelan vietnamese welsh yemeni zimbabwean african africans
    asian asians london paris berlin moscow beijing tokyo mumbai kyiv kiev baghdad tehran jerusalem nairobi lagos cairo sydney melbourne toronto chicago
    muslim muslims jewish jews islam islamic christianity hindu hindus""".split()
).union(DATE_WORDS - {"march", "may", "august"})
"""Names that are one whatever stands around them, though the careless write them small."""

ALSO_VERBS = frozenset(["may", "march", "august"])
"""Months that are other words too."""

TITLES = frozenset(["mr", "mrs", "dr", "prof"])
"""Titles that have a capital before a name."""

BEFORE_DATES = frozenset("in on since until of by early late last mid from".split())
"""What stands before a month in a date."""

SCALES = frozenset(["million", "billion", "trillion"])
SUMS = frozenset(["dollars", "pounds", "euros"])

NUMBERED = frozenset("century anniversary birthday parallel minute".split())
"""What has an ordinal before it where an article stands before that."""

ORDINAL = frozenset(["st", "nd", "rd", "th"])
NEGATED = frozenset("don doesn didn isn wasn aren weren hasn haven hadn couldn wouldn shouldn mustn needn".split())

PARTS = {
    "t": NEGATED,
    "re": frozenset(["they", "you", "we"]),
    "ve": frozenset(["they", "you", "we"]),
    "ll": frozenset(["they", "you", "we", "he", "she", "it"]),
}
"""Short forms that fell apart, by their second part."""

CONTRACTED = frozenset(["cant", "wont"])
"""Short forms that are words too."""

SECONDS: dict[str, frozenset[str]] = {
    **dict.fromkeys("York Zealand Delhi Jersey Orleans Hampshire Mexico Guinea Caledonia".split(), frozenset(["new"])),
    **dict.fromkeys("Nations States Kingdom".split(), frozenset(["united"])),
    **dict.fromkeys("Korea Carolina Dakota Macedonia".split(), frozenset(["north", "south"])),
    **dict.fromkeys("Africa Sudan".split(), frozenset(["south"])),
    **dict.fromkeys("nations kingdom".split(), frozenset(["United"])),
    **dict.fromkeys("york zealand delhi orleans".split(), frozenset(["New"])),
    "Arabia": frozenset(["saudi"]),
    "arabia": frozenset(["Saudi"]),
    "Lanka": frozenset(["sri"]),
    "lanka": frozenset(["Sri"]),
    "Rica": frozenset(["costa"]),
    "Angeles": frozenset(["los"]),
    "Francisco": frozenset(["san"]),
    "Salvador": frozenset(["el", "san"]),
    "Kong": frozenset(["hong"]),
    "House": frozenset(["white"]),
    "Town": frozenset(["cape"]),
    "Coast": frozenset(["ivory"]),
    "Republic": frozenset(["czech", "dominican"]),
    "Verde": frozenset(["cape"]),
    "kong": frozenset(["Hong"]),
    "Ireland": frozenset(["northern"]),
    "Leone": frozenset(["sierra"]),
    "leone": frozenset(["Sierra"]),
    "Aires": frozenset(["buenos"]),
    "aires": frozenset(["Buenos"]),
    "Faso": frozenset(["burkina"]),
    "faso": frozenset(["Burkina"]),
}
"""Second words of names, and what of the first has lost its capital, or has it where the second has lost its own."""

MISTERS = frozenset(["Mr", "Mrs", "Ms"])
"""Titles that a name with a capital stands behind."""

OF_PEOPLES = frozenset("french dutch swiss danish polish turkish".split())
"""Peoples whose names are words for other things too."""

SMALL_WORDS: frozenset[str] = frozenset(
    "Of To With From For Was Were Is Are At By Had Has Have Said Who Which Into As On Or Be Been Would Will Its Their".split()
)
"""Words that have a capital in titles only."""

OWNERS: frozenset[str] = frozenset("Its Their".split())

POSSESSED: frozenset[str] = frozenset("of on in at for from by with to into about".split())
"""Words that have a capital in titles only, and what stands before them within a sentence."""

SUBJECTS: frozenset[str] = frozenset("The It He She They There We This That".split())
COUNTRIES = frozenset(
    """Russia China Ukraine India Iran Iraq Israel Britain France Germany Italy Spain Poland Egypt Kenya Nigeria Ghana Uganda Ethiopia Somalia Sudan Libya Tunisia
    Algeria Morocco Syria Lebanon Jordan Yemen Qatar Pakistan Bangladesh Japan Indonesia Malaysia Vietnam Thailand Myanmar Australia Canada Mexico Brazil Argentina
    Chile Peru Colombia Venezuela Cuba Haiti Sweden Norway Finland Denmark Greece Hungary Romania Bulgaria Serbia Croatia Belgium Ireland Scotland Europe Africa Zimbabwe
    Zambia Malawi Mozambique Angola Rwanda Burundi Tanzania Cameroon Senegal Mali Afghanistan Kazakhstan Georgia Armenia Azerbaijan Moldova Belarus Latvia Lithuania Estonia
    Nepal Taiwan Singapore London Moscow Beijing Paris Berlin Kyiv Tehran Washington""".split()
)

NO_PLURALS = frozenset("countrys companys partys citys armys childrens womens mens".split())
"""What is no plural, and lacks an apostrophe."""

PREFIXES = frozenset("anti bio micro photo tele trans sub inter multi hydro geo auto para mono poly".split())

PUT_BEFORE = PREFIXES | frozenset(
    "re co de non pre pro over out up down under self semi mid mini ex counter hi lo bi tri uni".split()
)
"""What writers put before a word with a hyphen or without."""

FORMER = frozenset(
    "hi-res lo-res hi-fi lo-fi teen-ager teen-agers week-end week-ends to-day to-morrow to-night any-one every-one good-bye co-operate co-operation".split()
)
"""Compounds as they were written once."""
