/**
 * How the spellings of names are heard in Britain. A line gives letters and then each way in which
 * they may be heard: consonants small, one letter for each (`c` as in "ship" and "chip", `j` as in
 * "jam" and "measure"), and each vowel as all that it may be: `I` as in "see", `E` as in "bed",
 * `F` as in "day", `A` as in "father", `O` as in "go" or "law", `U` as in "moon", `Y` as in "my",
 * `.` for nothing. `+` parts two vowels that are both heard. `^` stands for the beginning of the
 * name, `$` for its end, and letters in brackets for those of which one must follow.
 */
export const ENGLISH = `
a AF|a$ A|aa A|ae FI|ah A|ai FY|ai$ FYI|aigh FY|aigh$ F Fg|air FEr|ao A+O O|ar Ar|are$ FEr|au OA|augh O Of
aughn On|aughan On O+An|aw O|ay FY|aye$ FY|ayer FYr|ae$ F I|aoi I
b b|bb b|bh b|bt$ t
c k|c(eiyéí) s|cc k|cc(ei) ks|cch k|ch c k|ch(lr) k|ci(ao) c|ck k|ckh k|cq k|cz c|cester sestEr stEr
d d|dd d|dg(e) j|dge$ j|dh d|dj j|dz ds|dt t
e EI|e$ .IEA|ea IE I+A|eah I+A|ear EIr|eau O|ee I|eer Ir|ei IFY|eigh FIY|eir EIFr|eo I+O O E|er EIr|er$ EIr A|es$ .EIs|ewes$ Us|eicester EstEr
eu U|ew U|ey IF|^eu yU|^ewa yUA
f f|ff f
g g|g(eiyéí) j g|gg g|gh . g f|^gh g|gh(aeou) g .|ght t|gn(aeiou) gn n|gn$ n|^gn n|gu(ei) g|gue$ g|ges$ js|gs$ gs|gm m gm
h .|^h h|^hs c
i IY|i$ I|ia I+A I|ie I I+E Y|ie$ I|ier$ IEr I+A|ieu IU|igh Y|ii I|io I+O I|ir EIUr|iu I+U
j j|jj j
k k|kh k|kk k|kn kn|^kn n
l l|ll l|^ll l
m m|mb$ m|mm m|mn$ m|mps ms|mpt mt|^mb mb b|^mc mk|^mcgl mkl|^macgl mAkl mkl|^mac mk|^mack mk
n n|nds ns|ng n|ng$ n|ng(eiy) nj ng|ng(aou) ng|nn n|^ng n g|^nd nd d|^nw nw w|^nk nk k
o O|oa O|oe O I O+I|oh O|oi OY O+I|oo U|or Or|ou UO|oul OUl OU|ough O Of U Ok|orcester UstEr|oucester OstEr|our OUr|ow O|oy OY|oe$ O I O+I|^ow O
p p|pb b|pf f|ph f|pp p|^ph f|^pn n|^ps s|^psh pc|^pt t
q k|qu kw k|qu(ei) kw k
r r|rh r|rr r|rwick rIk rwIk
s s|sc(eiy) s|sch c sk|sh c|si(oa) s+I c|sj c|ss s|ssi(ao) c|stl sl|sth st|sz c|ssh c|st(hk) s
t t|tch c|th t|thw tw t|ti(o) c|tj c|ts s|^ts s|tsch c|tt t|tz ts s
u U|ua U+A A|ughes Us|ugh U Uf Og|ue U U+E|ui U+I I U|uh U|ur EIUr|uu U|uy Y I|^u U yU
v f|vv f
w .|w(aeiouyáéíóú) w|wh w|^wh w h|wr r|^wr r
x ks|x(eiy) ks|^x s|xc ks
y IY|y$ I|^y(aeouáéóú) y|yh IY
z s|zh j|zz s
à A|á AO|â A|ã A|ä AE|å O|ā A|ă A|ả A|ạ A|ą On A|ąb Omb|ąp Omp|æ F I|ç s c|č c|ć c|ð t d|ď d|đ d
é FEI|è E|ê E|ë EI|ě E|ę En E|ęb Emb|ęp Emp|ē F|ẹ E|ğ . g|ģ g|í I|ì I|î I|ï I|ī I|ı I|ị I|ķ k|ł w l|ļ l|ľ l|ñ n|ń n|ň n|ņ n
ó OU|ò O|ô O|õ O|ö OU|ø O|ő O|ọ O|œ O|ō O|ř rj r|ŕ r|ș c|ş c|ś c|š c|ṣ c|ß s|ț ts s t|ţ ts s t|ť t|þ t
ú U|ù U|û U|ü U|ů U|ű U|ū U|ụ U|ŵ U w|ý I|ŷ I|ÿ I|ź j|ż j|ž j|ão AO AOn|ões Ons|ção sAOn sAO
`

/** Where else than in English a name may come from, told by letters that it must have. */
export const ELSEWHERE: readonly (readonly [holds: RegExp, spellings: string])[] = [
  [
    /[bdfgmt]h|[cs][eiéí]|[éáóú]|ao|eo|uai|^io/,
    `
a AOF|abh AO AOf|ae E|ai AIOF|ao IF O|aoi I|aoí I|amh AO AOf|adh A Y|adh$ A|agh A Y|agh$ A|aidh$ I|aigh$ I
áe AO|ái AO|aí I|aoimh If|aoibh If
bh f w|bhf f w|bp b|bhe f|mh f w|mhe f|c k|ch k .|cht kt t|ch(aou) k .|^c k
dh . j|dh$ .|gh . j|gh$ .|fh .|^dh g|th . t|^th h|sh h c|^sh h c|thai hI tI
ea AEIO|eá AO|ei EIF|éi F|éa FE|adhbh Yf Af|eadhbh Ff Ef|eidhbh Ff|eo O|eoi O|eói O|eog OUg|oigh Y|eidh Y|igh$ I|idh$ I|ighe I
ia I I+A|iai I+A I|io IUE|iú U|iu U|oi IO|ói O|oí I|ua U+A U|uai U+A|ui IU|uí I|e$ .EAI|eabh AO|each Ak|eadh$ A
ail AFl|oisí OcI UcI|s(eiéí) c|cia kI kI+A|sio cIUE|siú cU|sia cI cI+A|ci(ao) kI|gc g|^mb m|bht ft|oibh If|omh Of O|umh Uf U
`,
  ],
  [
    /w(?![aeiou])|[fyâêîôûŵŷ]|dd|ll|rh|ngh|si[aâoô]|^i[aeo]|eu|ae/,
    `
f f|ff f|dd t d|ll l|^ll l kl|w U|w(aeioyáâêô) w|y IUEA|y$ I|u IY|^y(aeou) y|wy UI I|yw IU|ch k .|c k|g g
si(aâeoôw) c|sia cA|siô cO|ae Y F|ai Y F|au AYI|aw O|ei FY|eu FYI|ew EU|iw U I+U|oe OY|ow O|^i(aeouw) y|^ieu yFY yA
nghar nAr nhAr|ngh n|nh n|mh m|rh r|e$ E|ia I+A|io I+O|gwy gwI|^gwl gl gwl|^gwr gr gwr|^wy wI
`,
  ],
  [
    /[wjłżźśćńąęó]|[csrd]z|ck|[csz]i[aeou]|c$/,
    `
w f w|w(aeiouyó) f w|cz c|sz c|szcz c|rz j|prz pc|krz kc|arz Aj|erz Ej|orz Oj|urz Uj|yrz Ij|trz c|chrz kc|ci(aeouóąę) c|ci c s|si(aeouóąę) c s|zi(aeouóąę) j
ni(aeouóąę) n|dzi j|dz ds|dż j|j I|^j y|j(aeiouóąę) y|aj Y|ej F|oj OY|ój OY U|uj U|ij I|c ts k s|ch h k|^ch h k|h .|y I|i I|u U
ó U|łu wU lU|e EI|au AO|ia IA|ie E I+E|io O I+O|iu U|iusz Uc|ck tsk sk|cki tskI skI|ń n|ow OUf|ew EIf|aw AFf|^w f w
`,
  ],
  [
    /c[eih]|g[eih]|gli|gn|[șşțţăâî]|sc/,
    `
c(ei) c|ci(aou) c|ce$ cE|che kE|chi kI|gi(aou) j|g(ei) j|gh g|ghe gE|ghi gI|gli lI|gn n|sci(aou) c|sc(ei) c
ii$ I|^io yO I+O|ea A+E EA|ia I+A|ie I+E E|oa O+A OA|eu E+U|iu I+U|âi I|u U|e E|i I|j j
`,
  ],
  [
    /[jxñãõç]|lh|nh|qu/,
    `
ch c|j j h|^j j h y|lh l|nh n|ll l y|x c ks s|qu(ei) k|qu(ao) kw k|gu(ei) g|gu(ao) gw|g(ei) j h|ñ n|ei F|ou O|ão AO AOn
ãe Y|õe OY|ães Yns|h .|^h .|z s|e$ EI|o$ OU|im$ In Im|em$ En Em|om$ On Om
`,
  ],
  [
    /[ğşçıöü]|c(?![hk])/,
    `
c j|ç c|ş c|ğ .|ı I|ö O EI|ü U|j j|ay Y|ey F|oğu OU|e EF|i I|u U|v f w|y y I|^y(aeiouıöü) y
`,
  ],
  [
    /[xq]|zh|^[zjc]|^ts|ui|uo/,
    `
x c|q c|zh j c|j j|c ts s|ch c|z ds s|ts s|^ts ts s|^hs c|^ng n In|ng n|ao AO|iao IAO AO|ian IEn I+An|ia I+A A|ie I+E IE|iu IO
ui UF UI|uo UO O|ou O|ei F|ai Y|ü U|yu yU U|yue yUE|u U|e EU|i I|^r r j|eung UEn On|eong On
`,
  ],
]
