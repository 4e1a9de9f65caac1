import type { LintSeverity } from './finding.ts'

interface HazardEntry {
  readonly code: string
  readonly severity: LintSeverity
  /** What is wrong with letting software carry it out. */
  readonly says: string
  readonly mend: string
}

/** What software must not carry out as a policy writes it, and how the policy could say it instead. */
export const HAZARDS = [
  {
    code: 'password_demand',
    severity: 'grave',
    says: 'It has staff hand over passwords. That opens other people’s private messages and is more than the law on personal data allows.',
    mend: 'Say instead that somebody may choose to show or export what is asked about, with a companion present. Gatepost takes no passwords.',
  },
  {
    code: 'deemed_consent',
    severity: 'grave',
    says: 'It takes a signature, or the use of a computer, for consent to being monitored. That is no free consent.',
    mend: 'Take the sentence out and name the true lawful basis for monitoring.',
  },
  {
    code: 'covert_monitoring',
    severity: 'fault',
    says: 'It allows monitoring with wide words, and in places without notice. Law asks for a purpose, the least intrusive means and notice to everyone.',
    mend: 'Name each purpose, how people are told, the impact assessment and an end date. Gatepost keeps a register and monitors nothing.',
  },
  {
    code: 'trawling',
    severity: 'fault',
    says: 'It could be read as leave to look through personal accounts or to watch for people’s names.',
    mend: 'Limit it to public material that bears on an open case, noted by hand, and to mentions of the organisation’s own name.',
  },
  {
    code: 'speech_ban',
    severity: 'fault',
    says: 'It forbids comment or offence in words so wide that they reach lawful belief, union activity and speaking up.',
    mend: 'Say that protected disclosures, union activity and lawful belief stay free, and name the harm that is meant.',
  },
  {
    code: 'speaking_up',
    severity: 'fault',
    says: 'It could hold people back from speaking up about wrongdoing.',
    mend: 'Name the protected routes beside it, inside and outside the organisation, and say that nobody suffers for using them.',
  },
  {
    code: 'forced_deletion',
    severity: 'grave',
    says: 'It has posts deleted on demand. That destroys evidence and can suppress a protected disclosure.',
    mend: 'Put the steps in order: keep a copy, ask whether it is a protected disclosure, ask for removal with a reason, hear the answer, allow an appeal.',
  },
  {
    code: 'group_membership',
    severity: 'fault',
    says: 'Which groups somebody joins can reveal belief, politics or union membership.',
    mend: 'Take it out, or leave it as advice only. Gatepost has no place to record groups.',
  },
  {
    code: 'likes',
    severity: 'fault',
    says: 'It treats a “like” as misconduct. A press of a thumb says too little for software to weigh.',
    mend: 'Leave likes to a person’s judgement in a case, and say so. Gatepost neither collects nor counts them.',
  },
  {
    code: 'silence_as_consent',
    severity: 'grave',
    says: 'It takes silence for leave to publish. No answer is not consent.',
    mend: 'Ask for a clear yes before a picture is used on social media, and keep objections on a list of their own with their lawful basis named.',
  },
  {
    code: 'memorised_list',
    severity: 'fault',
    says: 'It has staff know by heart which learners may not be shown. Such a list exposes the very children whom it protects.',
    mend: 'Say that staff are told “do not use” where they would use a picture, and never why.',
  },
  {
    code: 'child_image_evidence',
    severity: 'grave',
    says: 'It asks for copies without a stop. Copying a sexual image of somebody under 18 is an offence, even as evidence.',
    mend: 'Put the stop first: if it may show such an image, nobody views, copies or keeps it, and the safeguarding lead is told in words.',
  },
  {
    code: 'sole_recipient',
    severity: 'fault',
    says: 'Everything goes to one person, who may be the one it is about.',
    mend: 'Name an alternate, such as the chair of governors or the local authority’s officer, whom anybody may choose.',
  },
  {
    code: 'before_authority',
    severity: 'grave',
    says: 'It starts the school’s own investigation without asking the local authority’s officer first. That can damage a criminal inquiry.',
    mend: 'Say that, where a child may have been harmed, the authority’s officer is asked within one working day and before anything else.',
  },
  {
    code: 'lifelong_ban',
    severity: 'fault',
    says: 'It reaches adults who left the school years ago. In a small town that is more than it can ask.',
    mend: 'Forbid contact under 18. For adults ask for caution and a declaration.',
  },
  {
    code: 'telling_parents',
    severity: 'fault',
    says: 'Telling or asking a parent can put a child in danger.',
    mend: 'Say that the safeguarding lead first decides whether it is safe, and keeps the reason for not telling.',
  },
  {
    code: 'contact_messages',
    severity: 'advice',
    says: 'A log of contact could become a store of children’s messages.',
    mend: 'Say that the log holds date, channel, purpose and a summary, never the messages, and for how long.',
  },
  {
    code: 'candidate_search',
    severity: 'fault',
    says: 'Searching for candidates reveals what must play no part in choosing them.',
    mend: 'Limit it to shortlisted candidates who are told, by somebody who is not on the panel, and pass on only what bears on the job.',
  },
  {
    code: 'pupil_discipline',
    severity: 'advice',
    says: 'It leads from something seen online to the discipline of a child.',
    mend: 'Say that whoever leads on behaviour decides, after weighing age, needs and whether the child is a victim too.',
  },
  {
    code: 'face_matching',
    severity: 'advice',
    says: 'It tempts to look for faces by machine. Children’s faces may not be recognised without written consent of their parents.',
    mend: 'Say that learners are tagged by hand. Gatepost recognises nobody.',
  },
  {
    code: 'wording_scores',
    severity: 'advice',
    says: 'A check of wording could grow into a score of the people who write.',
    mend: 'Say that wording is checked in the author’s own draft only, with the reason shown, and that nothing is kept about the author.',
  },
  {
    code: 'small_numbers',
    severity: 'advice',
    says: 'Figures by group can point at one person where numbers are small.',
    mend: 'Say that counts under five are left out.',
  },
  {
    code: 'other_name',
    severity: 'advice',
    says: 'Some platforms ask for real names, so advice to use another name may break their terms.',
    mend: 'Give it as a tip only, with that warning.',
  },
  {
    code: 'unprovable_deletion',
    severity: 'advice',
    says: 'Nobody can prove that a picture is gone from another device.',
    mend: 'Call it a declaration. Gatepost records it as one, not as proof.',
  },
] as const satisfies readonly HazardEntry[]
export type Hazard = (typeof HAZARDS)[number]['code']

export const HAZARD_CODES = HAZARDS.map((hazard) => hazard.code)
