import { wordsIn } from './list.ts'

/**
 * Abuse as it is typed, folded, for holding it back and for nothing else. Inflected forms are
 * spelt out, so that a word is matched whole and never inside another.
 */

/** Obscenities and slurs that no school post has an innocent use for. */
export const STRONG_WORDS: ReadonlySet<string> = new Set(
  wordsIn(`
arsehole arseholes asshole assholes bastard bastards bellend bellends bitch bitches bitching
bollocks bollox bullshit clusterfuck cocksucker cunt cunts cunting dickhead dickheads fuck fucks
fucked fucker fuckers fuckin fucking fuckoff fuckwit fuckwits knobhead knobheads minge motherfucker
motherfuckers motherfucking piss pissed pissing prick pricks pussy shit shite shits shitty shitting
shithead shithole slag slags slut sluts slutty tosspot tosspots tosser tossers twat twats wank
wanker wankers wanking whore whores stfu gtfo milf porn porno blowjob handjob jizz
ffyc ffycin ffwcio coc oen cachu cachgi ffwc
chav chavs chavvy coon coons darkie darkies gook gooks golliwog gollywog halfcaste honky kike kikes
nigga niggas nigger niggers paki pakis raghead ragheads towelhead towelheads wog wogs wop wops yid
yids chinky chinkies gyppo gyppos pikey pikeys spic spics jap japs
faggot faggots fag fags batty battyboy poof poofs poofter poofters dyke dykes lezzer lezzers lezza
tranny trannies shemale ladyboy
mong mongs mongol retard retards retarded spastic spastics spaz spazz spacker spackers cripple
cripples flid window-licker
fuk fuks fuking fukin fukkin fcuk fcuking phuck phucking biatch cnut cnuts wanka shyte bugger buggers buggered
buggering crap crappy
gobshite gobshites twunt twunts cvnt cvnts cretin cretins imbecile imbeciles perv pervs pervert perverts
nazi nazis paedo paedos pedo pedos nonce nonces rapist rapists
`),
)

/** Words that hurt when they are aimed at somebody, and are harmless in most other sentences. */
export const POINTED_WORDS: ReadonlySet<string> = new Set(
  wordsIn(`
idiot idiots idiotic moron morons moronic minging stupid thick dumb
dumbass dimwit halfwit loser losers pathetic scum scumbag scumbags vermin filth trash rubbish
useless worthless fat fatty ugly disgusting freak freaks weirdo weirdos creep creeps psycho psychos
nutter nutters mental mad crazy lunatic lunatics pig pigs cow cows snake snakes liar liars bully
bullies coward cowards thug thugs brat brats savage savages hypocrite joke clown clowns dick dicks
cock cocks tit tits knob knobs plonker pillock numpty gimp tramp gay arse ass
`),
)

/** Words that aim the next one at somebody. */
export const POINTING: ReadonlySet<string> = new Set(
  wordsIn(`
you youre your u ur re such total complete utter absolute bloody gypsy gipsy little bunch lot pack load stupid
fat ugly thick dumb useless pathetic horrible nasty silly damn these those
`),
)

/** Words between which a pointed word says what somebody is: "he is an idiot". */
export const IS_A = [
  'he is a',
  'he is an',
  'he is',
  "he's a",
  "he's an",
  "he's",
  'she is a',
  'she is an',
  'she is',
  "she's a",
  "she's an",
  "she's",
  'they are',
  "they're",
  'you are a',
  'you are an',
  'you are',
  "you're a",
  "you're an",
  'is a',
  'is an',
  'are all',
  'what a',
  'what an',
  'so',
  'such a',
  'such an',
] as const

/** Pointed words that are no insult after "so" or "is": they also praise, describe or name. */
export const NEEDS_YOU: ReadonlySet<string> = new Set(
  wordsIn(`
mad crazy mental rubbish thick fat joke clown clowns pig pigs cow cows snake snakes savage savages
cock cocks tit tits gay tramp ass useless trash disgusting ugly brat brats freak freaks filth
dick dicks
`),
)

/** Threats and wishes of harm. */
export const THREATS: readonly string[] = `
kill yourself
kill your self
kys
i will kill
i'll kill
im going to kill
i'm going to kill
going to kill you
gonna kill you
want you dead
you deserve to die
hope you die
hope he dies
hope she dies
go and die
go die
you are dead
c u next tuesday
drop dead
you're dead
you are dead meat
dead meat
i will hurt you
i'll hurt you
going to hurt you
gonna hurt you
smash your face
smash your head in
kick your head in
beat you up
batter you
going to stab
gonna stab
i'll stab
going to shoot you
rape you
rape her
rape him
burn your house
know where you live
watch your back
you'll regret this
you will regret this
hang yourself
slit your
top yourself
end yourself
go back to your own country
go back where you came from
that's so gay
thats so gay
you're so gay
`
  .trim()
  .split('\n')

/**
 * Phrases in which a word above is harmless: birds, dishes, dykes of earth, chinks of light and
 * people of stories.
 */
export const HARMLESS: readonly string[] = `
blue tit
blue tits
great tit
great tits
coal tit
coal tits
marsh tit
long tailed tit
long tailed tits
tit for tat
dick whittington
dick king smith
dick turpin
moby dick
dick and dora
spotted dick
private dick
faggots and peas
faggots and mash
faggots with
faggot of
pork faggots
welsh faggots
offa's dyke
offas dyke
car dyke
wat's dyke
wansdyke
dyke path
dyke road
devil's dyke
slag heap
slag heaps
slag tip
slag tips
finger prick
prick the
prick with
prick up
pancake tosser
caber tosser
caber tossers
pussy cat
pussy cats
pussy willow
puss in boots
pussycat
mad hatter
mad science
mad scientist
mad scientists
mad about
mad for
raging mad
stark raving mad
mental health
mental maths
mental arithmetic
mental wellbeing
mental strategies
nazi germany
nazi party
nazi regime
nazi occupation
nazi persecution
nazi propaganda
the nazi
the nazis
under the nazis
by the nazis
of the nazis
gay pride
gay rights
weather cock
cock a doodle doo
cock and bull
cock crow
cock robin
stupid question
no stupid questions
guinea pig
guinea pigs
pig pen
pigs might fly
lucky numpty
spastic colon
spastic diplegia
spastic hemiplegia
spastic quadriplegia
spastic cerebral palsy
breeding bitch
bitch and her pups
bitch and pups
mongol empire
mongol empires
mongol warriors
the mongols
genghis khan
oen ni
yr oen
oen bach
oen a
`
  .trim()
  .split('\n')

/** Words unmistakable even inside a hashtag. */
export const INSIDE_HASHTAGS: readonly string[] = wordsIn(
  'fuck cunt wanker bastard bitch nigger nigga faggot dickhead asshole arsehole bullshit twat paedo retard',
)

/** Places and surnames that hold one of those by chance. */
export const HASHTAG_EXCEPTIONS: readonly string[] = wordsIn(
  'scunthorpe lightwater saltwater twatt nutwatch cocktwatch',
)

/** Names that the folded text must never take for abuse, though a sign could make them so. */
export const HARMLESS_NAMES: ReadonlySet<string> = new Set(
  wordsIn(`
scunthorpe penistone clitheroe cockermouth cockfosters cockington lightwater middlesex essex sussex
wessex shitterton cockburn hancock hitchcock babcock adcock woodcock peacock laycock glasscock
alcock allcock badcock silcock wilcock wilcocks cocker cocking cockerel cockerels cockpit cocktail
cocktails cummings cumming cumbria dickens dickinson dickson dixon dicken titmuss titley titchfield
titchmarsh arsenal assembly class bass grass analysis canal shuttlecock shuttlecocks bollington
slagle pratt prickett shitake shiitake fagan fagin wankdorf scrapheap therapist matsushita sexton
`),
)
