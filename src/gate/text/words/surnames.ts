import { wordsIn } from './list.ts'

/**
 * Surnames common in Britain, folded. Like the forenames, they only tell a name from a
 * misspelling of another one, and somebody else's name from a learner's first name alone.
 */
export const SURNAMES: ReadonlySet<string> = new Set(
  wordsIn(`
abbott abdi abdullah abraham adams adamson addison adeyemi afzal agarwal ahmad ahmed akhtar akinola
alam alexander ali allan allen allison amin anderson andrews ansari anthony appleton archer
armstrong arnold arthur ashton aslam atkins atkinson austin aziz bailey baird baker baldwin ball
banerjee bannister barber barker barlow barnes barnett barrett barry bartlett barton bates baxter
beattie begum bell bennett benson bentley bernard berry best bevan bibi bird bishop black blackburn
blair blake bloggs bolton bond booth boyd boyle bradley bradshaw brady brennan brewer brien briggs
brooks brown browne bruce bryan bryant buchanan buckley burgess burke burns burrows burton butler
byrne cairns cameron campbell carey carpenter carr carroll carson carter cartwright chadwick
chambers chan chang chapman chaudhry chen cheng cheung choudhury christie chung clark clarke clayton
clements cohen cole coleman coles collier collins connolly connor conway cook cooke cooper costa
cox craig crawford cross cullen cunningham curran curtis dale daly daniel daniels das davey davidson
davies davis davison dawson day dean dempsey dennis desai devlin dhillon diaz dickson dixon docherty
dodd doherty donaldson donnelly douglas doyle drew duffy duncan dunn dyer eaton edwards ellis elliott
evans farrell faulkner ferguson fernandes fernandez ferreira field finch fisher fitzgerald fleming
fletcher flynn foley ford forbes foster fowler fox frances francis franklin fraser freeman french
frost fuller gallagher garcia gardiner gardner garner george gibbons gibbs gibson gilbert giles gill
glover goddard godfrey gomes gonzalez goodwin gordon gough graham grant gray green greenwood gregory
grewal griffin griffiths gupta haines hall hamilton hammond hancock hanson hardy harding harper
harris harrison hart hartley harvey haque hassan hawkins hayes haynes heath henderson henry herbert
hewitt hicks higgins hill hilton hobbs hodgson holland holloway holmes holt hooper hope hopkins
horton houghton howard howarth howe howell howells hudson hughes humphreys hunt hunter hurst
hussain hussein hutchinson hyde ibrahim ingram iqbal islam jackson jacobs james jarvis jenkins
jennings jensen john johns johnson johnston jones jordan joseph joshi joyce kamara kapoor kaur kay
keane kelly kemp kennedy kent kerr khan khatun king kirby kirk knight knowles kowalska kowalski
kumar lamb lambert lane law lawrence lawson leach lee lees leonard leslie lewis lim lin lindsay
little liu lloyd long lopez lowe lucas lynch lyons macdonald mackay mackenzie mackie maclean macleod
macdonell mahmood mahmud mahoney malik mann manning marsden marsh marshall martin martinez martins
mason matthews maxwell may mcallister mccarthy mccormack mcdonald mcdonnell mcgrath mcgregor
mcguire mcintosh mcintyre mckay mckenna mckenzie mclaughlin mclean mcleod mcmahon mcmillan mcnally
mehta mellor mensah mendes metcalfe michael middleton miah miles millar miller mills milne mistry
mitchell mohamed mohammed molloy moore moran morgan morley morris morrison morton moss muhammad
mukherjee mullen mullins munro murphy murray myers nash naylor nelson newman newton nguyen nicholls
nicholson nikolaou nixon noble nolan norman norris norton nowak nunes obrien oconnell oconnor
odonnell ohara okafor okeke oliver olaniyan oneill onyeka oreilly osborne osullivan owen owens page
palmer parker parkes parkin parkinson parry parsons patel paterson patterson paul payne pearce
pearson pereira perkins perry peters peterson phillips pickering pierce pinto piper pollard pope
popescu porter potter powell power pratt preston price pritchard probert prosser pugh quinn rahman
ramsey randall rao raza reddy reed rees reeves reid reilly reynolds rhodes ribeiro richards
richardson riley roberts robertson robinson robson rodrigues rogers rose ross rossi rowe rowlands
rowley russell ryan saleem samuel sanders sanderson santos saunders savage schofield scott sekhon
shah shaikh sharma sharp sharpe shaw shea sheikh shepherd sheppard short siddiqui silva simmons
simpson sims sinclair singh skinner slater smart smith smyth spencer stanley steele stephens
stephenson stevens stevenson stewart stokes stone storey stuart sullivan summers sutherland sutton
swift sykes talbot tang tanner tate taylor thomas thomson thompson thornton tomlinson townsend
tran tucker turnbull turner tyler vaughan vincent wade walker wall wallace wallis walsh walters
walton wang ward warner warren waters watkins watson watts weaver webb webster welch wells west
weston wheeler white whitehead whittaker whyte wilkins wilkinson williams williamson willis wilson
winter wojcik wong wood woods woodward wright wu wyatt xu yang yates yeung yilmaz young yusuf zhang
zhao
`),
)
