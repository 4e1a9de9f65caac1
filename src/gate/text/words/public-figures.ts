/** People of stories, plays and rhymes that schools read and perform, folded. */
export const STORY_PEOPLE: readonly string[] = `
alice in wonderland
annie get your gun
billy elliot
bob cratchit
charlie and the chocolate factory
charlie bucket
christopher robin
daisy chain
dick whittington
dorothy and toto
edward tulane
george and the dragon
george's marvellous medicine
grace and favour
hansel and gretel
harry potter
hermione granger
henry viii
horrid henry
jack and jill
jack and the beanstalk
jack frost
jack of all trades
james and the giant peach
jane eyre
joseph and mary
joseph and the amazing technicolor dreamcoat
katie morag
king henry
lucy pevensie
mary and joseph
mary poppins
mary queen of scots
mog and meg
noah's ark
oliver twist
paddington brown
percy jackson
peter and the wolf
peter pan
peter rabbit
robin hood
romeo and juliet
ron weasley
rosie's walk
queen elizabeth
queen victoria
scarlett and ivy
sophie and the bfg
thomas the tank engine
tom thumb
tom sawyer
tracy beaker
william tell
winnie the pooh
`
  .trim()
  .split('\n')

/**
 * Authors, artists, scientists and people of history whom schools write about, folded. A learner
 * may share such a name, so it weakens an alarm and never hides a tagged learner.
 */
export const PUBLIC_FIGURES: readonly string[] = `
alexander the great
alfred the great
catherine the great
peter the great
ivan the terrible
edward the confessor
ethelred the unready
richard the lionheart
william the conqueror
emma by jane austen
rebecca by daphne du maurier
matilda by roald dahl
heidi by johanna spyri
grace hopper
tim berners lee
dorothy hodgkin
caroline herschel
mae jemison
pearl harbor
pearl harbour
ada lovelace
adolf hitler
alan turing
albert einstein
alexander fleming
alexander graham bell
amelia earhart
andy warhol
aneurin bevan
anne boleyn
anne fine
anne frank
anthony browne
anthony horowitz
barack obama
beatrix potter
benjamin zephaniah
bessie coleman
betty campbell
bob marley
charles darwin
charles dickens
charlotte bronte
chris packham
christopher columbus
claude debussy
claude monet
cressida cowell
david attenborough
david hockney
david walliams
dick king smith
dylan thomas
edward elgar
edward jenner
elizabeth fry
emily bronte
emily davison
emmeline pankhurst
enid blyton
eric carle
ernest shackleton
ernest hemingway
florence nightingale
frank cottrell boyce
frida kahlo
galileo galilei
george orwell
george stephenson
gerald durrell
grace darling
greta thunberg
guy fawkes
hans christian andersen
harriet tubman
harry potter
helen keller
helen oxenbury
henry moore
hilary mantel
isaac newton
isambard brunel
isambard kingdom brunel
j k rowling
jk rowling
j r r tolkien
jacqueline wilson
jane austen
jane goodall
jesse owens
joe wicks
john agard
john constable
john keats
john lennon
johann sebastian bach
joseph coelho
julia donaldson
julius caesar
katherine johnson
katherine rundell
lewis carroll
louis braille
louis pasteur
lowry
ludwig van beethoven
mahatma gandhi
malala yousafzai
malorie blackman
marcus rashford
marie curie
martin luther king
mary anning
mary seacole
mary shelley
maya angelou
michael faraday
michael morpurgo
michael rosen
mo farah
muhammad ali
neil armstrong
nelson mandela
oliver cromwell
oliver jeffers
oscar wilde
pablo picasso
paul klee
philip pullman
philip larkin
quentin blake
rishi sunak
roald dahl
robert louis stevenson
robert burns
robert owen
rosa parks
rosalind franklin
samuel pepys
seamus heaney
shirley hughes
simon armitage
stephen hawking
thomas edison
thomas hardy
tim peake
tom daley
tony ross
ursula le guin
usain bolt
vincent van gogh
virginia woolf
walter tull
wangari maathai
wilfred owen
william blake
william booth
william golding
william morris
william shakespeare
william wilberforce
william wordsworth
winston churchill
wolfgang amadeus mozart
`
  .trim()
  .split('\n')
