/** Words of health, special needs, family and discipline that tell something private of a person. */
export const DISCLOSURES: readonly string[] = `
adhd
add diagnosis
allergic
allergy
anaphylaxis
anorexia
anorexic
anxiety
asd
asperger
aspergers
asthma
asthmatic
attempted suicide
autism
autistic
behaviour plan
bereaved
bereavement
bipolar
bulimia
cancer
care home
care order
cerebral palsy
chemotherapy
child in need
child protection
child protection plan
children's home
chronic fatigue
coeliac
counselling
cystic fibrosis
deaf
depressed
depression
detention
diabetes
diabetic
diagnosed
diagnosis
disability
disabled
divorce
domestic abuse
domestic violence
down syndrome
down's syndrome
dyscalculia
dyslexia
dyslexic
dyspraxia
dyspraxic
eating disorder
ehc plan
ehcp
epilepsy
epileptic
evicted
excluded
exclusion
expelled
fits and seizures
food bank
foster care
foster carer
foster carers
foster family
foster home
foster mum
foster parents
fostered
free school meals
fsm
gender dysphoria
hearing aid
hearing aids
hearing impaired
homeless
hospitalised
in care
in foster care
in hospital
individual development plan
intensive care
isolation room
learning difficulties
learning difficulty
leukaemia
looked after child
looked after children
medical condition
medication
mental health
mother died
father died
mum died
dad died
managed move
meltdown
meltdowns
nut allergy
ocd
on the register
one to one support
panic attack
panic attacks
passed away
permanently excluded
pregnant
pupil premium
refugee status
asylum seeker
restraint
safeguarding concern
seizure
seizures
self harm
self harmed
self harming
sen
sen support
send
send support
social services
social worker
special educational needs
special needs
speech therapy
stammer
suicidal
suspended
suspension
temporary accommodation
therapy
tourette
tourettes
tumour
undocumented
visually impaired
wheelchair
witness protection
young carer
youth offending
anghenion dysgu
awtistiaeth
gwahardd
mewn gofal
`
  .trim()
  .split('\n')

/** Words that make such a sentence one about a certain child, though no name is given. */
export const ABOUT_A_CHILD =
  /(?<!\p{L})(?:(?:a|one|this|that|the|our|another) (?:year \d{1,2} |reception |young |new )?(?:pupil|student|learner|child|boy|girl|youngster|lad)(?! (?:council|voice|welfare|protection|care|in need|development))|(?:he|she) (?:has|was|is|had|suffers|struggles)|(?:his|her) (?:diagnosis|condition|illness|disability|mum|dad|mother|father|foster|social worker|anxiety|autism|adhd|asthma|epilepsy|allergy|exclusion|suspension|medication|wheelchair|ehcp))(?!\p{L})/u
