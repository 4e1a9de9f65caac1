import { wordsIn } from './list.ts'

/**
 * Forenames in use in British schools, folded, from many origins. They tell a name from a
 * misspelling of another name; they are never matched against a text by themselves.
 */
const BRITISH_AND_IRISH = `
aaron abbie abby abel abigail ada adam adele adelaide adrian aidan aileen aine aisling alan alana
alastair albert alex alexander alexandra alexis alfie alfred alice alicia alisha alison alistair
allan amanda amber amelia amelie amy ana anastasia andrea andrew angela angus anita ann anna annabel
annabelle anne annie anthony antonia anya aoife april archie aria arlo arthur arwen ashley ashton
astrid aubrey audrey aurora austin ava avery barbara barnaby barney barry beatrice beatrix becky
bella ben benedict benjamin bernadette bernard bertie beth bethan bethany betty beverley billie
blake bobby bonnie bradley brandon breanna brenda brendan brian bridget brody brooke bruce bryan
bryn bryony caelan cai caitlin callum calum cameron cara carl carla carly carol caroline carolyn
carrie carwyn carys cassandra cassie catherine catrin cecilia cerys charis charles charley charlie
charlotte chelsea cheryl chloe chris christina christine christopher ciara cian cillian claire clara
clare clarissa claudia clementine clive clodagh colin colm connie connor conor conrad constance
cora cordelia corey courtney craig daisy damian damien dan dana daniel daniella danielle danny
daphne darcey darcy daragh darragh darren dave david dawn dean deborah declan delilah delyth denis
denise dennis derek dermot desmond dewi dexter diana diane dominic donald donna dora doris dorothy
dougal douglas duncan dylan eamon ebony eddie eden edith edmund eduard edward edwin efa eilidh eileen
eimear eirlys elaine eleanor elen elena eleri eli elias elin elinor eliot eliza elizabeth ella elle
ellen ellie elliot elliott ellis elsa elsie emilia emily emlyn emma emmanuel emmeline emrys enid eoin
eric erica erin ernest esme esmee estelle esther ethan ethel eugene euan eva evan evangeline eve
evelyn evie ewan ezra faith faye felicity felix fergus ffion fiona finlay finley finn fintan fion
flora florence floyd frances francesca francis frank frankie fraser freddie frederick freya gabriel
gabriella gabrielle gail gareth gary gavin gemma geoffrey george georgia georgie georgina geraint
gerald gerard gethin gillian gina glenn glenys glyn gordon grace graham grainne greg gregor gregory
greta griff gruffydd guto gwen gwenllian gwilym gwyneth hadley hallie hamish hannah harley harold
harper harri harriet harrison harry harvey hattie hayden hayley hazel heather hector heidi helen
helena henrietta henry hermione hester heulwen hilary holly hollie howard hugh hugo huw iain ian ianto
ibrahim idris iestyn ieuan ifan imogen ina india indie ines ingrid iola iona ioan irene iris isaac
isabel isabella isabelle isla islay ismail isobel ivan ivor ivy jack jackson jacob jacqueline jade
jagger jake james jamie jan jane janet janice jared jasmin jasmine jason jasper jay jayden jean jeff
jeffrey jemima jemma jen jenna jennie jennifer jenny jensen jeremy jess jesse jessica jill jim jimmy
joan joanna joanne jodie joe joel joey john johnny jon jonah jonas jonathan jordan joseph josephine
josh joshua josie joyce jude judith judy julia julian juliana julie juliet june justin kai kaia kane
kara karen kate katherine kathleen kathryn katie katrina katy kay kayla keelan keeley keir keira
keith kelly kelsey ken kendra kenneth kenzie kerry kevin kian kieran kiera kim kimberley kirsten
kirsty kit kitty kristina kyle kyra lachlan lacey laila lana lara laura lauren laurence laurie layla
layton lea leah leanne lee leighton lena lennie lennon lennox leo leon leona leonard leonie leora
lesley leslie levi lewis lexi lexie liam libby lily lillian lilian lilly lila linda lindsay lisa
lizzie llew llinos lloyd logan lois lola lorcan lorna lorraine lottie lou louie louis louisa louise
luca lucas lucia lucie lucinda lucy luke luna lydia lyla lyn lynda lynn lynne lynsey macey mabel
macsen madeleine madeline madison maeve maggie maisie maisy maja malachi malcolm mali marcus
margaret margo margot maria mariam marian marianne marie mariella marion marissa marjorie markus
marlene marlon marnie martha martin martina mary maryam mason matilda matt matthew maureen maurice
mavis maxine maxwell meg megan meghan melanie melissa melody mia michael michaela michelle mike mila
miles millicent millie milly milo minnie miranda miriam miya mohammed moira mollie molly monica
monty morag morgan morgana morris morwenna moya murray muriel myfanwy myla myles nadia nancy naomi
natalia natalie natasha nathan nathaniel neal ned neil nell nellie nerys nesta neve niall niamh
nicholas nicola nicole nigel nina noah noel noelle nola nora norah norman oisin olive oliver olivia
ollie olwen oona oran orla orlaith orlando osian oscar otis otto owain owen pablo paddy padraig
paige pamela pascal patricia patrick paul paula pauline penelope percy perry peter petra phil philip
philippa phillip phillipa phoebe pippa polly poppy portia preston priscilla quentin quinn rachael
rachel ralph ramona raphael raymond rebecca reece reggie reginald reid remi rhiannon rhian rhodri
rhona rhonda rhydian rhys rian ricardo richard ricky riley rita river robbie robert roberta robin
robyn rocco roger rohan roisin roland rolf roman romilly romy ronan ronnie rory rosa rosalie rosalind
rosanna rosie roslyn ross rowena roxanne roy ruairi ruby rufus rupert russell ruth ryan sabrina sadie
saffron sally salma sam samantha samson samuel sandra saoirse sara sarah saskia savannah scott seamus
sean seb sebastian selena selina senan seth shannon sharon shaun shauna sheena sheila shelley sheryl
shirley sian sidney sienna silas simon simone sinead siobhan siwan skye sofia sonia sophia sophie
spencer stacey stan stanley stefan steffan stella stephanie stephen steve steven stewart stuart
summer susan susanna susannah susie suzanne sylvia tabitha talia taliesin tamara tamsin tania tanya
tara tatiana taylor ted teddy teresa terence terri tess tessa thea theo theodore theresa thomas
tiernan tilda tilly tim timothy tina toby tobias todd tom tomas tommy tomos toni tony tracey tracy
trevor tristan trystan tudur tyler tyrone una ursula valerie vanessa vaughan vera verity veronica
vicky victor victoria viola violet vincent viv vivian vivienne walter wayne wendy wesley wilbur
wilfred william willa winifred xander xavier yasmin yolanda yvette yvonne zac zach zachary zack zak
zane zara zelda zoe zoey
`

const WIDER_WORLD = `
aadam aaliyah aarav aarya aayan abdul abdullah abdulrahman abeeha abena abigael abimbola adaeze ade
adebayo adeel ademola aditi aditya adnan afia afsana agata agnieszka ahmad ahmed ahmet aidana aisha
aishah aiza ajay akash akosua akua alan alejandra aleksander aleksandra aleksy aleena ali alicja alina
aliyah aliza ama amaan amaka amal amani amara amelia amina aminah aminata amir amira amit amna amrit
ana anaya anca andrei andreea andrzej aneta anh anika anil anisa anish anjali ania anoushka antoni
antonio anum anushka anwar arash arda arif arjun arnav artur arya asad aseel asha ashish ashraf asif
asim asiya asma aurelia ayaan ayah ayan ayat ayesha aylin ayman ayomide ayse aysha azaan aziz babar
balraj bao barbara bartek bartosz basia beata bilal binta blazej bogdan bola bolu camila carlos
catalina catarina chang chen chiara chidera chidi chidinma chiamaka chike chinedu chioma chisom
chukwuemeka ciprian cosmin costel cristian cristina damilola daniela daria dariusz davi dawid deepa
deepak denisa dev devi dhruv diego dilan dina diogo dominika dorota duarte ebru eda edoardo efe
efua ela elif emeka emir emre enzo erdem esra eva ewa eylul ezgi fadi fahad faisal faiza farah fares
farhan farid faris farzana fatih fatima fatimah fatma fatoumata fernanda femi filip florin folake
folasade francisco funmi gabriela gaurav georgiana ghazal giovanni giulia giuseppe gosia grzegorz
guilherme gulsen gurdeep gurpreet habiba hadi hadiya hafsa hafsah haider hakan hamid hamza hana
hanna hao harjit harleen harpreet harun hasan hashim hassan hatice haya heba hiba himanshu hina
hira huda humaira humza husna hussain hussein ibrahim idris ifeoma ifrah ikra ilinca iman imani
imran ines inaya inayah ioana ionut iqra irfan isha ishaan ishaq ismail ismael iwona izabela jagoda
jakub jamal jameel jamila jan jana janusz jaroslaw jasleen jasmeen jaspreet javier jerzy jia jianyu
jin jing joana joao jorge jose juan julian julianna julita junaid kabir kacper kadir kadija kaja
kajetan kamal kamil kamila kamran karan karim karina karolina kasia kasper katarzyna katya kavita
kavya kemal kerem keya khadija khadijah khalid khalil kinga kiran klaudia kofi kojo krishna krystian
krzysztof kubra kumar kunal kwabena kwame kwasi laiba lakshmi lamin laura laxmi leena leila lena leon
leticia levent li lin ling lina linh liwia lorenzo luana lucas lucian luiza lukasz maciej madalina
magda magdalena mahad mahdi maham mahmoud mahnoor maja maksymilian malak malgorzata malik manal
manoj manpreet marek maria mariama mariana mariusz marta mateo mateusz matei matilde matteo maya
mayar meera megha mehmet mei melek meriem mert meryem michal miguel mihai mikolaj milena ming minh
mira mircea miriam misha mohamed mohammad mohammed mohan mohit momina monika mostafa mubarak
muhammad muhammed mukesh muna musa mustafa mateusz nabil nada nadeem nadia nafisa naima naomi narges
naseem nasir nasra natalia navya nayab neel neema neha neslihan ngozi nguyen nida nihal nikhil nikita
nikodem nilay nimra nina niraj nisha nishat noor nour nuno nur nura obinna ola olamide oleksandr olena
olga oliwia oluwaseun omar omari omer onur osama oskar osman oyinkolamide ozan padma paolo parveen
patryk pawel pedro piotr pooja prakash pranav pratik preeti prince priya priyanka przemyslaw qasim
rabia radu rafael rafal rahim rahma rahul raihan raj raja rajan rajesh rajiv raluca rania ramzan
rashid raul ravi rayan razvan reem rehan renata reyansh ricardo rida rishi ritika riya riyad robert
rodrigo rohan rohit roksana roman roza rui rukhsana ruqayyah saad saanvi sabah sabrina sachin sadia
safa saif saima sajid sakina salma saleem salim salman samia samir samira samina sana sanaa sandeep
sandra sanjay sanjana santiago sara sarmad saud sebastian seda selim selin semih serkan seun shabana
shafiq shahid shaima shaista shakil shanaya shanice sharif shazia shehryar shreya siddharth sidra
simran sofia soham sohail solomon stanislaw stefan sufyan sukhdeep sulaiman suleman sumaya sumayyah
sunil suraj suresh svetlana szymon tahir taiwo talha tamanna tamer tanisha tanvi tariq tasneem tayyab
temitope teresa tobi tomasz tiago tunde tymon tymoteusz uchenna ugo umar umer unaiza usman uzma valentina
varun vasile victoria vihaan vijay vikram viktor viktoria vinay vishal vlad vladimir wahid waleed
waqas wei weronika wiktor wiktoria wing wojciech xin xiu yahya yan yara yash yasir yasin yasmin
yasmina yaw yewande ying yonas youssef yousuf yu yunus yusra yusuf zahid zahra zaid zaina zainab
zakariya zakir zara zarah zayan zaynab zeeshan zehra zeynep zhang zhi zofia zohaib zoya zubair
zuzanna
`

export const FORENAMES: ReadonlySet<string> = new Set(
  wordsIn(`${BRITISH_AND_IRISH} ${WIDER_WORLD}`),
)
