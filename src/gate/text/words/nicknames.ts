/**
 * Short and other forms of forenames in use in British schools, one family to a line: the fuller
 * spellings of one name, then the forms that stand for any of them. A short form may belong to
 * several families ("alex", "sam"), and joins none of them to another.
 */
const FAMILIES = `
aaron: ron ronnie
abdul abdullah abdulrahman: abdi abs
abigail abigael: abbie abby abi gail
ada adaeze: ady
adam: ads addy
adebayo: ade bayo
adrian: ade
agnieszka agnes: aga agniesia aggie
aisha ayesha aishah aysha aicha aesha: eesha ash
alan allan allen: al
alastair alistair alasdair alister: al ali alec
albert: bert bertie al albie
aleksander alexander aleksandr alejandro alessandro: alex al sandy xander lex alec olek ola sasha ally
aleksandra alexandra alejandra alessandra: alex ola sandra sasha lexi lexie allie sandy alix
alfred: alf alfie fred
alice alicia alisha alys: ali ally
alison allison: ali ally
amanda: mandy mandi
amelia emilia amelie: amy millie milly mia mel mimi
amina aminah amna: ami mina
anastasia: ana stacey stasia nastia
andrew andrei andrzej andreas: andy drew dre andi jedrek
aneurin: nye
angela angelina: ange angie
ann anne anna ana annie: ania annie nan nancy anya
annabel annabelle: anna annie bel belle bella
anthony antony antoni antonio: tony ant toni antek
antonia: toni
anwen: wen
archibald: archie
ariana arianna: ari
arthur artur: art artie
augustus augustine: gus
barbara: barb babs barbie basia
barnaby barnabas: barney
bartosz bartholomew bartlomiej: bartek bart barty
beatrice beatrix: bea bee trixie trix
benedict benjamin beniamin: ben benny benji benjy
bernadette: bernie detta
bethan bethany elizabeth: beth
bradley bradford: brad
bridget brigid: biddy bridie
bronwen bronwyn: bron
caitlin kaitlyn caitlyn katelyn kaitlin catelyn: cait kate katie
callum calum: cal
cameron: cam
caroline carolyn carolina karolina: caz carrie caro karo lina
catrin: cat cati
catherine katherine kathryn katharine cathryn kathrin catharine katherina caterina catarina: cath cathy cat cate kate katie kathy kat kitty kit katy kay
charles: charlie chas chuck charley chaz
charlotte: charlie lottie lotte lotty char charley
chiamaka: amaka
chidera chidi chidinma: chi
christian kristian cristian krystian: chris kris
christina kristina christine kristin christiana cristina krystyna: chris chrissie chrissy tina christy kirsty krysia
christopher kristopher krzysztof christoph: chris kit topher kris krzysiek
clementine clementina: clem clemmie
constance: connie
cornelius: con neil
cynthia: cindy
dafydd david davith: dai dave davey davy dewi daf dave
damian damien: dame
daniel danial danyal: dan danny dani
daniella danielle daniela: dani danni ella
deborah debra: deb debbie debs
delilah: lilah lila
dominic dominik: dom nic
donald: don donnie
dorothy dorothea: dot dottie dolly thea
douglas: doug dougie
edith: edie
edmund edward edwin eduard: ed eddie ted teddy ned eddy
eleanor elinor elena eleanora: ellie ella nell nelly nellie nora el lena
elizabeth elisabeth elzbieta elisabeta: liz lizzie beth betty bess eliza libby lisa elsie ellie lilibet betsy buffy liza bethan ela
elliot elliott eliot: el ell
ellen elen helen helena: ellie nell nellie lena
emily emilie emilia emelie: em emmie emmy millie milly
emma: em ems emmie
emmanuel: manny emma
emrys: em
eoin owen owain eoghan: ewan
ethan: eth
eugene: gene
euan ewan ewen iwan: ew
evangeline: eva evie angie
evelyn: eve evie lyn
ezekiel: zeke
fatima fatimah fatma fatema: fati tima fatou
felicity: flick fliss
ffion: ffi fi fee
finlay finley findlay: fin finn
fiona: fi fee
florence: flo florrie flossie
frances francesca: fran frankie fanny chess cesca chessie
francis francisco franciszek: frank frankie fran franek
frederick frederic fredrick: fred freddie freddy rick
gabriel: gabe gab
gabriella gabrielle gabriela: gabby gabi ella gaby
gareth: gaz gary gaz
geoffrey jeffrey: geoff jeff
george: georgie geordie
georgia georgina georgiana: georgie gina george
gerald gerard: gerry ged jerry
geraint: ger
gethin: geth
gillian: gill jill gilly
graham graeme: gray
gregory gregor grzegorz: greg grzes
gruffydd gruffudd: griff guto gruff
gurpreet: preet gurp gopi
gwendolen gwendoline gwenllian gwenno gwen: gwen gwennie llio
hafsa hafsah: haf
hamza hamzah humza: hamz
hannah hanna hana: han hanni ania
harriet harrietta: hattie harry hatty etta
harold: harry hal
harpreet: preet harps
hassan hasan: has
henrietta: etta hettie hetty henri
henry henryk: harry hal hank
herbert: bert herb
hilary hillary: hil
hugh huw hew: hughie huey
ibrahim ebrahim abraham: ibby abe ibra ibs
ifeoma: ify
imogen: immy immi gen immie
isaac ishaq izaak: ike zac zack
isabel isabella isabelle isobel izabela izabella isabell: izzy izzie bella belle bel issy ibby tibby iza
ishaan: ish
islwyn: isy
ismail ismael esmail: izzy ish
jacob jakub jacub: jake jay kuba coby jakey
jacqueline: jackie jacqui
james: jim jimmy jamie jem jamesy
jane jayne: janie janey
jasmine jasmin yasmin yasmine: jas jaz jazz yaz jazzy yas
jaspreet: jas preet
jeremy: jem jerry jez
jennifer jenifer: jen jenny jenna jennie
jessica: jess jessie jessy
joanna joanne johanna joana: jo joey joan asia
joao john jon jan jean: johnny jack jock ian sean
jonathan johnathan jonathon: jon jonny johnny jonty nathan
joseph josef youssef yusuf yousuf yousef jozef: joe joey jo yus
josephine: jo josie jojo posy fifi
joshua: josh joshy
judith: judy jude
julia julie juliet juliette julianna: jules juli jul
kareem karim: kaz
katarzyna katerina: kasia kate kaska kat katya
kathleen kathlyn: kath kathy kate katie kay
kayleigh kayley: kay
kenneth: ken kenny
khadija khadijah kadija: khadi dija
kimberley kimberly: kim
konstanty konstantin: kostek
kwabena: kobby
kwame: kwam
lachlan: lachie
laura lauren lauryn: lol laurie loz lozza
lawrence laurence: larry laurie loz
leonard leonardo: leo len lenny lennie
lewis louis luis: lou louie lew
lillian lilian lily lilly lillie: lil lils
louisa louise luiza: lou lulu
lucas lukas luke lukasz luca: luke lukey
lucy lucie lucia lucinda: lu luce cindy lulu
llewelyn llywelyn: llew lyn
madeleine madeline madelaine: maddie maddy mads
madison: maddie maddy
magdalena magdalene: magda maggie lena madzia
malgorzata margaret margarita marguerite: gosia maggie meg peggy greta marge margo daisy rita mags madge peg maisie
manpreet: manni preet
marcus markus: mark marc
margot margaux: margo
maria mary marie mariya maryam mariam miriam: mia molly polly mimi marysia mair mari
martha marta: marty mattie
martin: marty
mateusz matthew mathew matteo mateo matthias matei: matt matty mati mat
matilda mathilda matylda: tilly tilda mattie tillie
maximilian maksymilian maxwell maximus: max maks
megan meghan meagan: meg meggie megs
melanie: mel
melissa: mel missy lissa
michael michal mikael mikhail miguel: mike mick micky mikey misha
michaela mikayla: mickey kayla
michelle: shell chelle
mikolaj nicholas nicolas nikolas nikolai: nick nicky nico mik miki nic niko colin
millicent: millie milly
mohammed muhammad mohammad mohamed muhammed mohamad muhamad: mo moe md moha mos
molly mollie: mol moll
montgomery montague: monty
morgan: mog moz
mustafa mostafa: musty
myfanwy: myf fanw van
natalie nathalie natalia: nat tally nattie talia
natasha: tash tasha nat
nathan nathaniel: nat nate
ngozi: goz
niamh neve neeve nieve neave: nee
nicola nicole nicolette: nicky nikki nic nik
nigel: nige
noah: noey
oisin usheen osheen: osh
oleksandr: sasha olek
olivia oliwia: liv livvy ollie libby via ola livia livi
oliver olivier: ollie olly ol noll
oluwaseun: seun
oluwatobi oluwatobiloba: tobi
oscar oskar: ozzy osc
osian: osh
patricia: pat trish patsy tricia paddy
patrick patryk padraig: pat paddy patch rick
pawel paul: pav
penelope: penny pen nell
percival: percy
peter piotr petros: pete piotrek petey
philip phillip filip: phil pip flip
philippa phillipa filippa: pippa pip phil philly
phoebe: pheebs phebe
priscilla: cilla
priyanka: priya pri
rachel rachael: rach rachie
raphael rafael rafal: raf raffy rafe
raymond: ray
rebecca rebekah: becca becky beck bex becks
reginald: reggie reg
rhiannon: rhi anna non
rhys reece reese rees: rhysy
richard ricardo ryszard: rich richie rick ricky dick dickie
robert roberto: rob robbie bob bobby bert robin
roderick rhodri: rod roddy rhods
roisin rosheen: ro rosie
roland rowland: rollo roly
ronald: ron ronnie
rosalind rosalie rosemary rosemarie rosanna roseanne: rose rosie ros roz romy
rupert: rupe
samantha: sam sammy sammie
samuel: sam sammy sammie
sandeep: sandy
saoirse sersha seersha: sirsh
sarah sara: sal sally sadie sar
scarlett scarlet: scar lettie
sean shaun shawn shane: shauny
sebastian: seb bas basty
seren: ser
shannon: shan
siobhan shivaun shivawn shevaun chevonne siobhain: shiv shibby
sian sharn: shan
sidney sydney: sid syd
simon szymon: si sim simi
sinead shinade: nead
sophia sofia sophie sofie zofia: soph sophy fifi zosia
stanislaw stanley: stan staszek stas
stefan steffan stephen steven stephan: steve stevie steff ste
stephanie stefanie stefania: steph stephie steffi
stuart stewart: stu stew
susan susanna susannah suzanne zuzanna: sue susie suzie suki zuza
tabitha: tabby tab
taliesin: tal
temitope: temi tope
teresa theresa: terry tess tessa tree terri
terence terrance: terry tel
thaddeus tadeusz: tad tadek
theodore theodor: theo ted teddy
thomas tomas tomasz tomos: tom tommy tomek tommo tomi
timothy tymoteusz: tim timmy tymek
tobias: toby
tristan trystan: tris
tudur tudor: tud
valerie: val
vanessa: nessa ness
veronica weronika: ronnie nica vera weronka
victor viktor wiktor: vic vik
victoria viktoria wiktoria: vicky tori vic vikki tory wika vicki
vincent: vin vinny vince
virginia: ginny
vivian vivienne vivien: viv vivi
walter: wally walt wal
wilfred wilfrid: wilf fred wilfie
william wiliam gwilym wilhelm: will bill billy willy liam wills wil willie
winifred: winnie freda win fred
wojciech: wojtek
xavier: xav zav
yvonne evonne: eve vonnie
zachary zakariya zacharias zachariah zakaria: zac zach zack zak
zainab zaynab zeinab: zee
zeeshan: zee shan
zoe zoey: zo
ailbhe: alva alby
aine: anya
aoibhe eve eva: avy
aoife: eefa efa
caoimhe: keeva kweeva keva
ciara kiara keira kira kiera: kee
ciaran kieran kieron keiran kyran: kier
cillian killian kilian: cill
clodagh: cloda
dearbhla dervla derbhla: derv
diarmuid dermot diarmid: derm
eabha ava: avy
eilidh: ayley eily
fiadh fia: fee
grainne granya grania: gran
isla ayla eila islay: izzy
laoise leesha: lee
maeve meabh meadhbh: mae
mairi mhairi vari varry: mari
odhran oran odran: ody
orlaith orla orlagh: orly
roisin rosheen roshin: ro
ruairidh ruaridh ruairi rory ruari: rors
sorcha: sorka
tadhg tige teague teige: taddy
thiago tiago: ty
arkadiusz: arek
boguslaw: bogus
danuta: danka
dariusz darius: darek
dominika dominica: domi
dorota dorothy dorothea: dorotka
franciszka frances: frania
grzegorz: grzesiek
halina: hala
hanna: hania
helena: hela helenka
jadwiga hedwig: jadzia
jan ivan john: janek jas vanya
jaroslaw: jarek
jerzy george gheorghe jorge yurii yuri: jurek gigi
joanna: asia joasia
jolanta yolanda: jola
jozef: jozek
julia: julka
kacper casper kasper jasper: kacperek
karolina: karolcia
kazimierz casimir: kazik
lukasz lucas: lukaszek
maciej matthias mattias: maciek
maja maya maia: majka
malgorzata: malgosia
marcin martin marten: marcinek
marek mark marcus marco: mareczek
mikolaj nicholas mykola nicolae nikola: kolya nicu mikolajek
miroslaw: mirek
natalia nataliia nataliya natalya: natka natasha
piotr peter pedro petro pietro pedr pierre: piotrus
przemyslaw: przemek pshemek
radoslaw: radek
slawomir: slawek
stanislawa: stasia
urszula ursula: ula
waldemar: waldek
wiktoria viktoriia victoria: wika vika
wladyslaw vladyslav vladislav ladislav: wladek vlad
wojciech adalbert: wojtek voytek wojtus
zbigniew: zbyszek zbych
zuzanna susanna: zuzia
alexandru alexander: sandu
ana anca: ancuta
constantin constantine: costel costi
konstantinos constantinos konstandinos constantine: kostas costas kostis dinos costa
panayiotis panagiotis panos: panay takis
panayiota panagiota: yiota giota
andreas andrew: andros
despina despoina: deppy
eleftheria elefteria: ria
georgios yiorgos george: yiorgos giorgos
dimitrios dimitris demetrios: mitsos jimmy
ioannis yiannis john: yianni giannis
eleni helen: lena
kyriakos kyriacos: kirk
ecaterina kateryna katerina yekaterina ekaterina catherine katherine katarzyna: katya katia cati
elena helen olena: lenuta
ioan ion ieuan ifan evan sion eoin john: ionut ionel nelu ianto
ioana joanna: oana
mihai mykhailo mikhail michael mihail michal: mihaita misu misha
stefan stephen esteban: fane
vasile basil vasyl: vasya
beatriz beatrice: bia
catarina katharine: cata
eduardo edward eduard: edu dudu
fernando ferdinand: nando
francisco: chico paco xico
giovanni john gianni: gio
giuseppe jose joseph yosef: beppe ze pepe zeca
goncalo gonzalo: gon
guilherme guillermo william: gui
ines agnes inez: nesa
isabel: bela
joaquim joaquin joachim: quim
leonor eleanor: nono
lorenzo lawrence: renzo
tiago thiago diego jaime iago james jacob: ty
abdirahman abdulrahman abdurrahman abderrahman
abdullah abdallah abdulla abdullahi
ahmed ahmad ahmet achmed ahmedo
aisha aicha aissatou ayse aishat aisatu: aishe
ameer amir emir
ayoub ayub ayyub job
dawud daud dawood david daoud
fatima fatoumata fadumo faduma fatimata: fatou fatu
halima haleema halimah halimo
hamida hameeda
hussain hussein husain husayn husein hossain hussien
idris idrees idriss
ikra iqra
iman eman imaan
isa eesa issa essa
ismail ishmael
jamal cemal gamal jamaal
khadija khadijah hatice hadiza kadiatou kadija: khadi
khalid khaled khalil
layla leila laila leyla
maryam mariam meryem maryan mariama mary
muhammad mohammed mohamad mohamud mahomed mehmet mamadou mohd muhamed mahamed
musa moosa moses mousa
mustafa mostafa moustapha
nadia nadiya nadya
noor nour nur noora
omar umar omer
rashid rasheed rachid
safiya safia safiyya safiyah
said saeed sayeed saied
shahid shaheed
sulaiman suleiman sulayman soliman solomon suleyman: sully
sumaya sumayya sumaiya sumayah
tariq tarek tarik
usman uthman osman othman ousmane
yahya yahia yehia
yaqub yaqoob jacob yakub yacoub yaqoub
yusuf yousaf yussuf yusef youssouf joseph
zainab zeynep zaynab
aditya: adi
amandeep amanpreet: aman
abhishek abhinav: abhi
harjit harjeet harjot
kavita kavitha
krishna krishnan: krish
lakshmi laxmi
rajesh rajinder rajvir rajan: raj
siddharth siddhartha: sid
simran simranjeet simranjit: sim simmy
sukhdeep sukhpreet sukhvir: sukh sukhi
yuvraj: yuvi
adaobi adaora: ada
ayodele: ayo dele
ayomide: ayo mide
babatunde: tunde baba
chinedu: nedu
chukwudi: chudi
chukwuemeka: emeka
folasade folashade: sade shadey fola
ifeanyi: ify
obinna: obi
oluwadamilola damilola: dami dammy
oluwafemi: femi
oluwakemi: kemi
oluwaseun: sheun shewn
oluwatimileyin: timi
omolara: lara
uchenna: uche
kwadwo: kojo
akosua: akos
anastasiia anastasia anastasiya anastazja anastazia: nastya nastia asya stasya
andrii andriy andrew
artem artyom: tyoma
bohdan bogdan: danya
daryna daria darya darja: dasha
denys denis dennis
dmytro dmitri dmitry dmitriy: dima mitya
iryna irina irene: ira
maksym maxim maksim maximilian: max
mariia maria mary: masha
oksana xenia kseniia ksenia
oleksandra alexandra: sasha
oleksii alexey aleksei oleksiy alexei: lyosha
olha olga helga: olya
pavlo paul paulo pawel pavel: pasha
polina paulina: polya
serhii sergei sergey sergiy sergio: seryozha
sofiia sofia sophia: sonya sonia
svitlana svetlana: sveta
tetiana tatiana tatyana: tanya
volodymyr vladimir: vova volodya vlad
yelyzaveta elizaveta elizabeth: liza
yevheniia yevgenia evgenia eugenia evheniya: zhenya jenya
yevhen yevgeny evgeny evgeni evgenii eugene eugen yevhenii: zhenya jenya
solomiya solomia solomiia: solya mia
kateryna ekaterina katerina catherine: katya
nadiia nadia nadezhda: nadya
viktoriia viktoria victoria: vika
valentyna valentina: valya
mykola nikolai nicholas: kolya
mykhailo mikhail michael: misha
vasyl vasily basil: vasya
yaroslav viacheslav vyacheslav stanislav sviatoslav mstislav: slava
yuliia julia yulia yuliya
aibhlinn aveline: avy
aoibheann eavan aoibhinn: eevan
brid bridget brighid: bridie
caitriona catriona catherine katrina: triona
cathal charles cahal
conchobhar connor conor
darragh dara daragh daire
domhnall donal donald
donnchadh duncan donough
eibhlin eileen evelyn aileen
eithne enya ethna etna
fearghal fergal fergus
fionnuala finola nuala finuala
iain ian john
maire mary moira: maura
mairead margaret: peig
micheal michael: mick
muireann mirren mwirren
niall neil nial
oonagh una oona
padraig patrick: podge paudie porrick
ruadhan rowan
sadhbh sive
seamus james hamish: shay
seonaid janet shona
sinead jane janet
siobhan joan
tomas thomas twm
angharad: hari haz
catrin catherine: cadi
elin elen ellen helen: nel
emrys ambrose
gwilym william: gwil wil
hywel howell howel
iorwerth edward: iori
mair mari mary
marged mared margaret: mags
myfanwy: myfi
rhisiart richard
sian jane: siani
sioned janet
siwan joan
steffan stephen: steff
algernon: algy algie
cordelia: delia cordy
cuthbert: bertie
elijah elias ilyas eliyah: eli lijah
gideon: gid
guinevere jennifer: gwen
harrison: harry harri
hezekiah: hez
jedidiah: jed
jemima: mima
joaquin: quino ximo
joseluis: pepe pepelu
ignacio inigo: nacho
francisco: paco pancho fran curro
guadalupe: lupe
dolores: lola
concepcion: concha conchita
beatriz beatrice: bia bea
zsuzsanna susanna: zsuzsi
zsofia sophia sofia: zsofi
jurgen georg: jogi
jeremiah: jerry jem
josiah: joss
karolina carolina: caro
katarina catarina: kat
lorelei: lori
nathaniel: natty
obadiah: obie
octavia: tavy tavi
peregrine: perry pip
ottilie: tilly otty
persephone: seph percy
rafferty: raff rafe
rosamund rosamond: ros rosie
theodora: thea dora theo teddy dory
wilhelmina: mina billie willa
zebedee: zeb
zephaniah: zeph
`

function relations(): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>()
  const join = (one: string, other: string) => {
    if (one === other) return
    const known = related.get(one) ?? new Set<string>()
    related.set(one, known.add(other))
  }
  for (const line of FAMILIES.trim().split('\n')) {
    const [fuller = '', shorter = ''] = line.split(':')
    const family = [...fuller.trim().split(/\s+/), ...shorter.trim().split(/\s+/)]
    for (const one of family) for (const other of family) join(one, other)
  }
  return related
}

const RELATED = relations()
const NONE: ReadonlySet<string> = new Set()

/** Other forms of a folded forename: its short forms, its fuller ones and their other short forms. */
export function otherForms(forename: string): ReadonlySet<string> {
  return RELATED.get(forename) ?? NONE
}
