"""Words of kitchens, crafts, dress, music, boats and the land, from all over, which dictionaries and the counts do not have."""

from __future__ import annotations

CRAFTS = frozenset(
    """acaraje adat aflaj agal ajono ajvar akara almadraba alpage alpeggio amasi angavastram antechinus anticucho aqal arete aroha arraial atole avial
    axoa bacalhau baccala baglama baldie bandola banya barbari barjeel baserri bawley bawn bellringer bendir berimbau bertsolari beshbarmak bettong
    bhakri bhut bigos biniou birria bivvy biwa blackwork bodger bodhran bombarde bombo bottarga bresaola brigalow brix brolga bryndza buchu bunna
    burcak burek burler busuuti canjeero cante carrom cashel causa cava cavaquinho cellarman chambo champurrado chappal chapulin chapulines charango
    chatti chicha chikan chikankari chilaquil chinaman chirimoya chokha chulha churchkhela churidar clochan clome clootie coa coak cobles cocido comal
    coolabah corella cotto courbette cozonac cranachan crossfield crowdie csarda csikos cuica cuishe currach curragh currawong cwtch cynefin
    daisycutter dallah dambo dapping darbuka dastarkhan dhol dibber dirac dizi doffer dojo dombra doogh dovi dowlas dragflick duduk dulcian dwang
    ebinyebwa epazote erhu eri escamol escamoles escanciador espadin espelette fabada fabes falaj fank farced farofa fesenjan fettler fifie furulya
    gabbeh gaita gamosa garbure gastrique gennaker geoduck gesho geta ghaf ghatam ghormeh ghutra gidgee ginjinha githeri gleoiteog goaf gojo gomesi
    gorale guanciale guembri guiro guitarra gulya gulyas guntiino guqin gusle gwely gyle gyoza hafod halusky hapu harees hendre hevva hiraeth hoja
    horno horreo huarache huhu huipil huitlacoche humita hurdy ifisashi ikat inby incunable irrintzi jamdani jarabe jarana jebena jeon jicara jiggerer
    jimador jolleyer jolokia jumar kabsa kadai kamancheh kantha karri kashk kazy kemence kerege kereru kete khachapuri khinkali kilim kimblewick
    kinkhab kishie kitfo knodel kobyz kokum komuz kontusz kora korsi krar kudampuli kumis kymyz lagar lagares laggings lagman lamington langos lardo
    lauter laverbread leat lederhose ledgering leistering levade liggett lochan locro lokse lomo loriner loy luqaimat luwombo macawis machair machboos
    maheu mamaliga mampoer mandazi marcha marri marver masa masenko maultasche medronho meen mekhela memela menudo mesob metate meze mici migas milpa
    miombo misal mishlah mochi modak moilee moko molcajete mopane moqueca muga mulga mungo mutuba nabby naomhog natto navajas ndiwa nduja netela ngoni
    nilavilakku nitch noh noils noost nopal nopales norfolker numnah nymphing obatzda olan ondol opinca orujo oscypek osnaburg outby paat palenque
    palenquero palinka pallu panade pancetta pandeiro panela passata paua pavada payasam peerie pelote penca percebes phascogale phulkari piecer
    piloncillo pilota piment pinxo piperade pipi pitha pithla planigale planticrub plov poitin poli pombe poniente pontil ponzu porkolt posole potjie
    pozo pradhaman prusik pucan puddler pulpo punty pupusa puran puszta puttu qahwa qanat quena quesillo qvevri rabelo radler ragu rakija randkluft
    rauschpfeife renosterveld requinto riqq rkatsiteli rondavel ruru ruskie sadu saggar sagger samr samsa sangak santur saperavi sarmale sarod
    sastrugi sawah saz scraw sedilia sejmik serac settu shaah shamma shanyrak shavehorse shiro shiso shubat sixareen skaffie skagit skirlie slane
    slava slean sley slivovice sloke slubber sodina soffritto sofrito soju spatzle spruit stovies subak suqaar surdo swarf taal tacklebox tahdig
    tahona tajine takahe tamada tandyr tanpura tapa tapu tava tawa teasle teemer teesra tej tepeztate tew thecha thoran tierceron tiple tirage tlachi
    tlacoyo tlayuda toheroa torrija tortillera troped trub tsukune tuart tuatua tuica tukul turlough txalaparta txistu tyndyk uji umngqusho uruli usal
    usipa utaka uthappam vadapav valiha vatapa veena verglas veshti vielle vindima waka weissbier weta whare witblits xawaash xorai yealm yoal yole
    yuzu zamburina zampona zooter zurna""".split()
)
"""Written by hand: what a story of a trade calls its tools and its dishes is neither a slip nor the rest of another word."""
