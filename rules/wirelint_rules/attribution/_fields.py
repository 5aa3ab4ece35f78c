"""Walks of life: the roles that only they have, and how the words begin that stories of them have."""

from __future__ import annotations

from functools import cache

from wirelint.layers.words import words
from wirelint.patterns import one_of, pattern
from wirelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wirelint import Document, Span
    from wirelint.patterns import Pattern


class Field(NamedTuple):
    """A walk of life: its roles, one a line or parted by commas, how the words of its stories begin, and words that mean it only as they stand."""

    roles: str
    stems: str
    whole: str = ""


FIELDS = {
    "sport": Field(
        """goalkeeper, goaltender, striker, midfielder, batsman, bowler, wicketkeeper, pitcher, shortstop, outfielder, quarterback, linebacker, jockey, umpire, linesman,
        sprinter, hurdler, wrestler, golfer, fly-half, scrum-half, winger, full-back, centre-back, center-back, centre-forward, sporting director, high jumper, long jumper,
        javelin thrower, pole vaulter, head coach, assistant coach, team doctor, goalie, defenseman, figure skater, gymnast, decathlete, playmaker, batter, point guard, coach""",
        """match league stadium football soccer cricket rugby tennis baseball basketball hockey athlet champion tournament olympi medal player sport scor
        jockey innings wicket batsm batter batting golf boxing boxer wrestl sprint hurdl fixture goalkeep midfield quarterback pitcher referee umpire gymnast skat
        qualif equalis equaliz halftime half-time semifinal semi-final quarterfinal quarter-final marathon cyclist peloton rower regatta swim ski judo karate taekwondo snooker netball handball
        volleyball badminton lacrosse surf triathl weightlift relegat playoff play-off offside free-kick""",
        """goal goals cup team teams club clubs coach coaches coached season seasons game games race races racing squad fifa uefa nfl nba nhl mlb defender defenders striker
        jump jumps jumped lap laps bout bouts ring derby runs swimmer swimmers horse horses
        penalty penalties header headers keeper fans unbeaten kick kicks levelled leveled""",
    ),
    "music": Field(
        """conductor, soprano, tenor, baritone, cellist, violinist, pianist, bassoonist, choirmaster, concertmaster, bandleader, drummer, guitarist, organist, ballerina,
        choreographer, clarinetist, clarinettist, flautist, flutist, percussionist, trumpeter, saxophonist, harpist, mezzo-soprano, lead singer, choir director""",
        """orchestra music concert symphon violin cello danc theat choir perform passenger festival guitar drum conduct ballet trumpet railway""",
        """opera operas operatic song songs piano sing sings sang sung singer singers band bands album albums stage stages train trains tram trams bus buses tune tunes record recorded records
        playing played show shows rail ticket""",
    ),
    "a church": Field(
        "bishop, archbishop, vicar, abbot, abbess, rabbi, imam, deacon, cardinal, pontiff, chaplain, mullah, parish priest, seminarian, grand mufti, lama, patriarch, muezzin",
        """church cathedral dioces archdioces parish mosque synagog monaster religi christ catholic muslim islam jewish judaism buddh vatican
        bible biblical quran koran sermon congregat orthodox anglican baptis methodis chapel abbey clerg cleric priest pastor evangel
        theolog worship papal rabbi imam vicar bishop hindu sheikh seminary pilgrim""",
        "temple temples prayer prayers prayed pray praying faith faiths faithful pope popes mass god gods holy saint saints st spirit shrine shrines bless blessed blessing sacred sikh sikhs rev reverend mufti convent nun nuns monk monks jews jew father conclave funeral soul",
    ),
    "the law": Field(
        "prosecutor, defense lawyer, defence lawyer, defense attorney, defence counsel, defense counsel, bailiff, juror, magistrate, coroner, public defender, district attorney, trial judge, chief prosecutor, barrister",
        """court trial charge legal judge judic convict sentenc accus guilt crim arrest lawsuit attorney indict verdict police jail prison murder
        inquest jury juror magistrate tribunal prosecut fraud corrupt detain detention inmate investigat law lawyer justice evidence extradit bail suspect""",
        "sue sued suing suit appeal appeals hearing case cases inquiry probe",
    ),
    "the police": Field(
        "police chief, detective, constable, sheriff, police commissioner, riot policeman, police inspector, chief constable, police sergeant",
        """police inquest coroner arrest crim murder shoot investigat suspect gunm protest homicid robb burgl riot sheriff detective constable terror violen weapon detain
        prison traffic smuggl officer security victim""",
        "cop cops shot gun guns theft stole stolen jail crash attack attacks attacked killed killing bomb bombing missing drug drugs patrol force forces law",
    ),
    "the forces": Field(
        "admiral, brigadier, commodore, gunner, sapper, rear admiral, major general, fighter pilot, tank commander, squadron leader, air marshal",
        """army armies navy naval militar troop soldier warship battl missile weapon defens defenc regiment sailor fleet submarine veteran pentagon
        invasion artillery admiral brigad airstrike combat marine coastguard frigate""",
        "war wars ship ships vessel vessels force forces nato bomb bombs bombing coast guard command commander commanders fought fighting jets corps air",
    ),
    "medicine": Field(
        """surgeon, midwife, paramedic, pharmacist, dentist, anaesthetist, anesthesiologist, pediatrician, paediatrician, cardiologist, oncologist, epidemiologist, virologist, neurologist,
        brain surgeon, heart surgeon, head nurse, ward sister, obstetrician, gynecologist, gynaecologist, radiologist, medical director""",
        """hospital patient doctor medic surg clinic health injur wound disease vaccin nurse virus viral viruses infect cancer treat ambulance pregnan symptom epidemi outbreak pandemic cholera
        covid coronavirus diagnos therap pharmac dental dentist midwi transplant illness maternity malaria""",
        "birth births born baby babies drug drugs ill sick flu heart pain tooth teeth dose doses operation operations operated care died body brain blood",
    ),
    "farms": Field(
        "shepherd, beekeeper, rancher, goatherd, herder, winemaker, dairy farmer, pig farmer, sheep farmer, wheat farmer, grape grower, cattle farmer, fruit grower",
        """farm field cattle harvest agricult drought livestock wheat sheep village pastur vineyard orchard ranch herd veget land animal""",
        """crop crops cow cows milk grain soil rice goat goats fish bee bees beehive beehives honey hive hives rain rains food corn maize plant plants planted tree trees seed seeds vine vines wine wines grape
        grapes lamb lambs wool wolf wolves flock flocks coffee cocoa tea fruit fruits potato potatoes pig pigs hen hens chicken chickens egg eggs rural farmer farmers flood floods mountain mountains""",
    ),
    "schools": Field(
        "headteacher, headmaster, headmistress, schoolmaster, pupil, undergraduate, kindergarten teacher, school principal, maths teacher, math teacher, gym teacher, schoolgirl, schoolboy",
        "school universit teach pupil educat college campus kindergarten classroom student lesson",
        "class classes exam exams child children boy boys girl girls study studies studied learning",
    ),
    "volcanoes": Field("volcanologist", "volcan erupt lava crater magma seism quake geolog", "ash"),
    "flight": Field(
        "co-pilot, flight attendant, stewardess, test pilot, air traffic controller, flight engineer",
        "plane flight flew flying helicopter aircraft aviat airport airline pilot cockpit boeing airbus cabin passenger",
        "fly flies flown jet jets crew air",
    ),
}  # fmt: skip
"""By what a field is called: its roles and its words, in lower case."""

OF_THE_STATE = Field(
    """finance minister, foreign minister, defense minister, defence minister, interior minister, health minister, justice minister, energy minister, environment minister, transport minister,
    education minister, agriculture minister, trade minister, prime minister, home secretary, foreign secretary, chancellor, senator, congressman, congresswoman, lawmaker, councillor, ambassador, trade commissioner""",
    "govern minist parliament elect politi polic senat congress cabinet coalition premier mayor council lawmaker budget diplom ambassador embass sanction treasur secretary president prime",
    "vote votes voted state states tax taxes party parties nation nations war peace bill law laws country countries public",
)
"""The roles of a state, which any story may have but one of a game."""

_SPORT = "sport"
_LEAST = 6
"""Of so many different words of sport a story has at least that is about a game."""


@cache
def roles() -> dict[str, str]:
    """Of which field each role is."""
    found = {_plain(role): name for name, field in FIELDS.items() for role in field.roles.split(",")}
    found.update((_plain(role), "the state") for role in OF_THE_STATE.roles.split(","))
    return found


def _plain(role: str) -> str:
    return " ".join(role.split())


def told_of(document: Document, field: str, besides: Span) -> bool:
    """Whether a story has a word of a field outside a stretch, or may have one unsaid."""
    if field == "the state" and sum(1 for _ in _standing(document, _SPORT)) < _LEAST:
        return True
    story = words(document)
    return any(
        not besides.start <= story.starts[at] < besides.end
        for word in _standing(document, field)
        for at in story.places[word]
    )


def _standing(document: Document, field: str) -> list[str]:
    """The words of a field that a story has."""
    known = _words(field)
    return [word for word in words(document).vocabulary if known.match(word, 0)]


@cache
def _words(field: str) -> Pattern:
    row = OF_THE_STATE if field == "the state" else FIELDS[field]
    return pattern(rf"(?:{one_of(row.stems.split())})|(?:{one_of(row.whole.split())})(?:'s)?$")
