import { wordsIn } from './list.ts'

/**
 * Ordinary words of school posts, English first and then Welsh, folded. A name that is one of
 * these counts only when it is written like a name, and no misspelt name is looked for in them.
 */
const GRAMMAR = `
a an the this that these those and or but nor so yet if then than as at by for from in into of off
on onto out over to up upon with without within about above across after against along among around
before behind below beneath beside between beyond down during except inside like near outside past
per plus since through throughout till toward towards under until via while when where why how who
whom whose which what i me my mine myself we us our ours ourselves you your yours yourself
yourselves he him his himself she her hers herself it its itself they them their theirs themselves
be am is are was were been being do does did done doing have has had having will would shall should
can could may might must ought not no yes all any both each either every few many more most much
neither none one other others own same several some such two three four five six seven eight nine
ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
fifty sixty hundred thousand million first second third fourth fifth sixth seventh eighth ninth
tenth last next also again always almost already ago away back even ever far here hence however
indeed instead just later maybe never now often once only perhaps quite rather really soon still
there therefore thus today together tomorrow tonight too twice very well yesterday im ive id ill
youre youve youll hes shes weve theyre theyve dont didnt doesnt cant couldnt wont wouldnt isnt arent
wasnt werent hasnt havent lets thats whats theres re ve ll amp nbsp pm etc ie eg vs aka ok okay hi
hello hey oh wow yay hooray thanks thank please sorry welcome goodbye bye
`

const SCHOOL = `
school schools academy college university nursery preschool reception primary secondary infant
infants junior juniors senior seniors form forms class classes classroom year years term terms half
week weeks weekend day days month months morning afternoon evening night lunch break breakfast club
clubs assembly lesson lessons homework test tests exam exams results result grade grades mark marks
marked marking award awards prize prizes certificate certificates trophy medal medals cup house
houses team teams squad player players captain captains coach match matches game games score scores
scored goal goals win wins won winner winners winning draw drew lose lost race races run runs ran
running runner relay sports sport sporting football rugby netball hockey cricket tennis rounders
basketball volleyball badminton athletics swimming swim gymnastics dance dancing dancers cross
country fixture fixtures league final finals tournament festival festivals training practice pupil
pupils student students learner learners child children kids boys girls boy girl young people person
friend friends parent parents carer carers family families mum mums mummy dad dads daddy
grandparents grandad nan brother brothers sister sisters twins teacher teachers teaching teach
taught head heads headteacher deputy assistant principal staff governor governors volunteer
volunteers visitor visitors guest guests speaker author authors writer poet artist musician trust
office library hall playground field canteen kitchen gym studio theatre lab laboratory workshop
garden gardens gardening forest farm museum gallery zoo castle beach park trip trips visit visits
visited visiting residential camp camping journey tour history geography science maths mathematics
english welsh french spanish german music art drama computing technology design food cooking cook
cooked religious education reading read reads writing write writes wrote written spelling phonics
story stories book books poem poems poetry picture pictures photo photos video videos painting
paintings paint painted drawing drawings model models project projects topic topics theme learn
learned learning learnt skills skill progress effort behaviour attendance uniform jumper coat bag
shoes kit letter letters newsletter website page pages email message messages notice notices
reminder reminders update updates news event events diary calendar date dates meeting meetings
concert concerts performance performances show shows showing choir band orchestra play plays played
playing production rehearsal rehearsals stage costume costumes fair fairs fayre fete disco raffle
stall stalls cake cakes bake sale sales charity charities donation donations donate donated raise
raised raising money pounds fund funds fundraising council councillor prefect prefects ambassador
ambassadors buddy buddies eco green star stars points merit merits headline open opening opened
closed close closing closure gate gates bus buses minibus car parking road street lane
`

const DESCRIBING = `
good great brilliant fantastic amazing wonderful super superb excellent outstanding incredible
lovely beautiful special proud proudly happy happily excited exciting excitement fun funny kind
kindness caring care careful brave bravery courage strong stronger strength clever smart creative
imaginative thoughtful helpful polite respectful resilient determined hard hardworking harder
hardest best better big bigger biggest small smaller little large huge long longer short tall high
low new newest old older oldest early late fast faster quick quickly slow easy difficult important
different favourite popular local national international regional annual weekly daily monthly
possible ready free full empty hot cold warm cool wet dry sunny rainy windy snowy bright dark light
red blue yellow orange purple pink black white brown grey gray gold golden silver bronze rainbow
sweet tasty delicious healthy safe safely safety clean tidy quiet loud busy calm sad angry tired
poorly sick true false right wrong real sure simple clear perfect main whole entire total extra
spare certain likely sensible fabulous terrific awesome epic impressive inspiring inspired
inspirational enthusiastic
`

const DOING = `
add added ask asked attend attended attending become became begin began begun believe bring brings
brought bringing build building built buy bought call called celebrate celebrated celebrating
celebration celebrations change changed changes check checked choose chose chosen collect collected
collecting come comes came coming compete competed competing competition competitions complete
completed congratulate congratulations congrats continue cost costs create created creating decide
decided deserve deserved discover discovered drop earn earned eat eating ate end ended ending ends
enjoy enjoyed enjoying enter entered explore explored exploring feel feels felt find finds finding
found finish finished follow followed following forget forgot get gets getting got give gives given
giving gave go goes going gone went grow growing grown grew happen happened hear heard help helped
helping helps hold held holding hope hoped hopes hoping host hosted invite invited join joined
joining keep keeps kept know known knows lead leading led leave leaves leaving left let look looked
looking looks love loved loves loving made make makes making managed mean means meet met miss missed
missing move moved need needed needs order organise organised pay paid perform performed performing
pick picked plan planned planning plant planted planting prepare prepared present presented
presenting presentation put reach reached receive received recognise remember remind replace
represent represented return returned returning ride said saw say saying says see seen seeing sees
sell send sent set share shared sharing sing singing sang sung sit sat smile smiled smiles smiling
solve spend spent spoke speak stand stay stop start started starting starts support supported
supporting swap take takes taken taking took talk talked talking tell told think thought throw tried
tries try trying turn turned use used using wait waiting walk walked walking want wanted wants watch
watched watching wear wearing wore wish wished wishes wishing work worked working works worn worry
travel travelled achieve achieved achievement achievements
`

const THINGS = `
time times thing things way ways place places part parts number numbers group groups lot lots world
county city town village area home room door table chair floor wall window water air fire earth sun
sunshine moon sky rain snow wind weather tree trees flower flowers plants leaf seed seeds grass wood
woods stone stones rock rocks river rivers lake sea sand hill hills mountain fields bridge church
chapel mosque temple animal animals dog dogs cat cats bird birds fish horse pony lamb sheep cow pig
duck ducks chicken eggs egg bee bees butterfly fox wolf bear lion tiger robin swallow swift wren
finch drake hawk rabbit hen apple apples pie bread milk tea coffee juice snack lunchbox dinner
dinners meal meals menu sugar ball bat bats racket net line lines ring rings box boxes bags paper
pen pens pencil pencils card cards board boards screen computer computers laptop ipad ipads tablet
phone phones camera link links online internet media social facebook twitter instagram tiktok
youtube app apps post posts posted posting comment comments likes tag info information detail
details question questions answer answers idea ideas word words name names list lists rest side top
bottom middle front round centre center corner point record records step steps life lives hand hands
heart eye eyes face faces feet foot body mind health luck chance dream dreams future peace joy faith
grace mercy pride honour glory spirit truth wisdom knowledge power energy action effect community
member members public mayor king queen prince princess duke duchess knight bishop pope abbot marshal
baron earl major sergeant constable police nurse doctor farmer baker butcher carpenter gardener
fisher archer hunter porter potter shepherd walker butler miller barber painter singer driver
builder christmas easter eid diwali ramadan hanukkah passover vaisakhi halloween bonfire remembrance
harvest advent lent nativity carol carols santa father monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december
spring summer autumn winter bank holiday holidays birthday anniversary jubilee pancake poppy poppies
`

const ALSO_NAMES = `
angel ash ashes aurora basil bay belle berry bill blossom bob bonny bow brand brandy brook bud candy
cash charm chase cherry christian chuck clay cliff clover coral coy crystal daisy dale dawn dell den
destiny diamond dick dolly don dove dusty elder ember emerald eve fern flora gale garnet gay gene
ginger grant guy harmony haven heath heaven herb holly honey iris ivory ivy jay jet jewel job
juniper justice lance lark laurel liberty lotus lucky lyric maple marine max meadow melody merry
mile miles mint misty myrtle nick noble oak ocean olive opal orchid pansy pat patience pearl peg
penny pepper pet petal phoenix piper precious prudence raven reed rich rocky rod roman rose rowan
royal rue rush russet rusty sage sandy scarlet scout serene serenity shell sherry skip sol stew
storm sue tab tad tan tawny teddy valentine van victory violet wade ward willow woody zest abbey
adder alder banks bark barn barrow bass battle bean beck bell belt bench blade bland blood bloom
bond bone booth bore born bowl bowman brain branch brass brewer brick bridges broad brooks broom
brush buck bull burn burns bush butter cane cape chambers clerk coal cock cole collar comb combs
coop cork corn cotton couch court crane creed crisp crook crouch crow crown cruise curl current dear
deer diver doe draper dust dyer east edge fairweather fall farrow fear fine fleet flint flood ford
forester forward foster fowl freeman frost fry gallant gill glass goose gore gosling grange grave
graves grove gun hail hale ham handy hardy hare hart hatch hay hayward heal hedge hide holder hole
hood hook horn horne howl huff humble hunt iron joiner judge keen keeper key keys kid kings kirk
knock knot law lawn leak leather lemon lock lodge loom lord mace maid mallet man marble marsh mason
mead meadows mercer mill mills minor moat mole monk moor moore moss mount muck nail neighbour newman
nice noon north nut nutt oakes offer orchard organ outlaw pace pack packer pain palm palmer parker
pass peach peacock pear penn perch pike pine pitt plane plum pond pool poole port pound powers price
purse quill rains ram reader richer ridge roach rolls rood root rust salmon salt sands savage seal
self sellers shaft sharp shield ship shore silk slack sleep soap song south spark sparks sparrow
speed spice squire stack stamp staples stark steel stern steward stock strange straw summers swan
sword teal thorn tide timber tower towers trail train trout tune tuck usher vale valley vine walls
warden ware warren wash waters wells west wheat wheel wheeler whiting wild wilder wills winters wise
wool woolly workman worth wright yard yew bo ha ho ma pa la en al ya men pan hang hung dong wing
ting yin yong wan wen tang chin chip lung sum
`

const WELSH = `
y yr ac ar o yn mewn gan gyda heb dan dros drwy rhwng wedi bod mae maer oedd oes ydy yw sy sydd fydd
bydd roedd dw rwy rydw rydym ni chi nhw fe fo ti eu ein eich ei fy dy na nad ond neu os hefyd iawn
da dda gwych ardderchog llongyfarchiadau llongyfarch diolch croeso nos prynhawn heddiw yfory ddoe
ysgol ysgolion disgybl disgyblion blwyddyn dosbarth athro athrawes rhieni teulu cymru cymraeg dydd
wythnos mis tymor hwyl fawr mawr bach newydd ifanc gem chwarae pel droed rygbi canu cerdd cor
eisteddfod urdd llyfr darllen ysgrifennu gwaith cartref dewi sant gwyl nadolig pasg hapus haf gaeaf
gwanwyn hydref mai mehefin seren ser eira enfys heulwen haul lleuad mor afon mynydd bryn glyn nant
coed coeden blodyn blodau gwyn wyn glas coch gwyrdd melyn aur arian cariad gobaith llew draig pawb
pob bawb plentyn gallu gwneud mynd dod cael gweld bendigedig anhygoel cawl moron bara tatws ty capel
eglwys llan pont stryd heol ffordd tref pentref non mari
`

/** Folded words that are words before they are names. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  wordsIn([GRAMMAR, SCHOOL, DESCRIBING, DOING, THINGS, ALSO_NAMES, WELSH].join(' ')),
)
