import type { PermissionKind } from '../../vocabulary/asked-permissions.ts'
import type { Answers, Field } from '../channels/index.ts'
import type { PermissionAction } from './lifecycle.ts'

/** A kind of thing that can be asked for: its form, and how it differs from the others. */
export interface PermissionRegister {
  readonly code: PermissionKind
  /** The register, and one entry of it. */
  readonly title: string
  readonly one: string
  readonly lead: string
  /** What the first line of an entry is. */
  readonly fields: readonly [Field, ...Field[]]
  /** Forms that are asked no more: an entry that answered this question is read by them. */
  readonly before?: { readonly answered: string; readonly fields: readonly Field[] }
  /** What can be done with an entry of this kind. */
  readonly actions: readonly PermissionAction[]
  /** Read by everybody who may ask, as they have to know what is allowed; otherwise by few. */
  readonly openToStaff: boolean
  /** Whoever decides may decide what they entered themselves. */
  readonly ownToo: boolean
  /** These have to agree through their parents or those responsible for them. */
  readonly consentFor?: { readonly field: string; readonly any: readonly string[] }
  /** What ending an entry is called, and what is asked then. */
  readonly end: { readonly does: string; readonly asks: string }
}

const UNTIL: Field = {
  name: 'endsOn',
  label: 'Until',
  hint: 'The last day on which it holds',
  ask: 'day',
  missing: 'Enter the last day on which it holds',
}

const DECIDED: readonly PermissionAction[] = ['approve', 'refuse', 'withdraw', 'end']

/** Use of the school’s logo and brand (oldchurch 16.5b, A1.app.2; maesteg ip.3). */
const BRAND: PermissionRegister = {
  code: 'brand',
  title: 'Logo and brand',
  one: 'use of the logo or brand',
  lead: 'Where the school’s name, logo or brand may be shown, and until when.',
  fields: [
    {
      name: 'title',
      label: 'What do you want to show?',
      hint: 'Such as “The crest on a poster of the choir”',
      ask: 'line',
      most: 150,
      missing: 'Enter what you want to show',
    },
    {
      name: 'where',
      label: 'Where will it be seen, and by whom?',
      ask: 'words',
      most: 1_000,
      missing: 'Say where it will be seen',
    },
    {
      name: 'purpose',
      label: 'What is it for?',
      ask: 'words',
      most: 1_000,
      missing: 'Say what it is for',
    },
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: true,
  ownToo: false,
  end: { does: 'End it', asks: 'Why does it end?' },
}

/** Who the friend is. */
const FRIEND_IS: readonly [Field, ...Field[]] = [
  {
    name: 'title',
    label: 'Who is it?',
    hint: 'An organisation, or a person. Of a child the first name alone will do',
    ask: 'line',
    most: 150,
    missing: 'Enter who it is',
  },
  {
    name: 'what',
    label: 'What are they?',
    ask: 'one',
    options: [
      { value: 'organisation', text: 'An organisation' },
      { value: 'adult', text: 'An adult' },
      { value: 'child', text: 'A child or young person under 18' },
      { value: 'adult_in_care', text: 'An adult with learning disabilities' },
    ],
    missing: 'Choose who they are',
  },
]

/** How they came, who vets them, and how long they stay. */
const FRIEND_STAYS: readonly Field[] = [
  {
    name: 'found',
    label: 'How were they found and invited?',
    ask: 'words',
    most: 1_000,
    missing: 'Say how they were found and invited',
  },
  {
    name: 'vetterId',
    label: 'Who vets them?',
    hint: 'Somebody other than you',
    ask: 'person',
    missing: 'Choose who vets them',
  },
  UNTIL,
]

/** As it was asked in words, before the channel was chosen from the register. */
const FRIEND_WHERE: Field = {
  name: 'where',
  label: 'To which channel, and what will they add?',
  ask: 'words',
  most: 1_000,
  missing: 'Say to which channel, and what they will add',
}

/** Organisations and people from outside who take part in a channel (oldchurch 15.6b, 18.7, 18.8, A1.adm.8). */
const FRIEND: PermissionRegister = {
  code: 'friend',
  title: 'Friends and contributors',
  one: 'friend or contributor',
  lead: 'Organisations and people from outside who may add to a channel: vetted, approved, and let go on a day.',
  fields: [
    ...FRIEND_IS,
    {
      name: 'channelId',
      label: 'To which channel?',
      ask: 'channel',
      missing: 'Choose the channel',
    },
    {
      name: 'adds',
      label: 'What will they add?',
      ask: 'words',
      most: 1_000,
      missing: 'Say what they will add',
    },
    ...FRIEND_STAYS,
  ],
  before: { answered: 'where', fields: [...FRIEND_IS, FRIEND_WHERE, ...FRIEND_STAYS] },
  actions: [...DECIDED, 'record_consent'],
  openToStaff: false,
  ownToo: false,
  consentFor: { field: 'what', any: ['child', 'adult_in_care'] },
  end: { does: 'Remove them now', asks: 'Why are they removed?' },
}

/** Calls for contributors from outside (oldchurch 18.7, A1.adm.7). */
const CALL: PermissionRegister = {
  code: 'call',
  title: 'Calls for contributors',
  one: 'call for contributors',
  lead: 'Where the school asks people from outside to take part.',
  fields: [
    {
      name: 'title',
      label: 'Whom do you look for?',
      hint: 'Such as “Former pupils who work in science”',
      ask: 'line',
      most: 150,
      missing: 'Enter whom you look for',
    },
    {
      name: 'where',
      label: 'Where will the call be seen?',
      ask: 'words',
      most: 1_000,
      missing: 'Say where the call will be seen',
    },
    {
      name: 'words',
      label: 'What will it say?',
      ask: 'words',
      most: 2_000,
      missing: 'Write what it will say',
    },
    {
      name: 'answers',
      label: 'Where do answers go, and who looks at them?',
      ask: 'words',
      most: 1_000,
      missing: 'Say where answers go',
    },
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: true,
  ownToo: false,
  end: { does: 'End the call', asks: 'Why does it end?' },
}

/** Taking part for the school on a site of somebody else (oldchurch 4.0b, 16.3). */
const OUTSIDE_SITE: PermissionRegister = {
  code: 'outside_site',
  title: 'Sites of others',
  one: 'part in a site of others',
  lead: 'Where staff take part for the school on a page or site that is not the school’s own.',
  fields: [
    {
      name: 'title',
      label: 'Which site or page?',
      ask: 'line',
      most: 150,
      missing: 'Enter which site or page',
    },
    {
      name: 'address',
      label: 'Its address',
      ask: 'address',
      most: 2_000,
      missing: 'Enter its address',
    },
    {
      name: 'purpose',
      label: 'Why does the school take part?',
      ask: 'words',
      most: 1_000,
      missing: 'Say why the school takes part',
    },
    {
      name: 'who',
      label: 'Who speaks for the school there, and about what?',
      ask: 'words',
      most: 1_000,
      missing: 'Say who speaks for the school there',
    },
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: true,
  ownToo: false,
  end: { does: 'End it', asks: 'Why does it end?' },
}

/** Questions of the press (oldchurch 16.7a, 16.7b; maesteg edu.4, edu.5). */
const ENQUIRY: PermissionRegister = {
  code: 'enquiry',
  title: 'Media enquiries',
  one: 'media enquiry',
  lead: 'Questions of newspapers, stations and sites. Nobody answers before the reply is approved.',
  fields: [
    {
      name: 'title',
      label: 'Who asks?',
      hint: 'The newspaper, station or site',
      ask: 'line',
      most: 150,
      missing: 'Enter who asks',
    },
    {
      name: 'how',
      label: 'How did they ask?',
      ask: 'one',
      options: [
        { value: 'phone', text: 'By phone' },
        { value: 'mail', text: 'By mail or letter' },
        { value: 'network', text: 'On a social network' },
        { value: 'person', text: 'In person' },
      ],
      missing: 'Choose how they asked',
    },
    {
      name: 'words',
      label: 'What do they want to know?',
      hint: 'As they asked it. Leave out names of children',
      ask: 'words',
      most: 3_000,
      missing: 'Write what they want to know',
    },
    {
      name: 'reach',
      label: 'How and by when can they be answered?',
      ask: 'words',
      most: 500,
      missing: 'Say how and by when they can be answered',
    },
  ],
  actions: [...DECIDED, 'write_reply'],
  openToStaff: false,
  // The head is whom every question goes to, the head’s own callers too.
  ownToo: true,
  end: { does: 'The reply was given', asks: 'How and when was it given?' },
}

/** Use of social media for the school, in writing (oldchurch 4.0a, 4.0b; societas 5.3a, 5.3b, 5.4c; maesteg edu.1, edu.3). */
const WORK_USE: PermissionRegister = {
  code: 'work_use',
  title: 'Social media for work',
  one: 'use of social media for work',
  lead: 'Who may use social media for the school, what for, and until when.',
  fields: [
    {
      name: 'title',
      label: 'What do you want to use?',
      hint: 'Such as “The school page, for the history department”',
      ask: 'line',
      most: 150,
      missing: 'Enter what you want to use',
    },
    {
      name: 'purpose',
      label: 'What for, and with whom?',
      ask: 'words',
      most: 1_000,
      missing: 'Say what it is for, and with whom',
    },
    {
      name: 'device',
      label: 'On which device?',
      ask: 'one',
      options: [
        { value: 'school', text: 'One of the school' },
        { value: 'own', text: 'My own, which the school has approved' },
      ],
      missing: 'Choose the device',
    },
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: false,
  ownToo: false,
  end: { does: 'End it', asks: 'Why does it end?' },
}

/** The name of the school in somebody’s own profile, such as on LinkedIn (maesteg per.4, per.5). */
const NAME_EMPLOYER: PermissionRegister = {
  code: 'name_employer',
  title: 'The school in a profile',
  one: 'naming the school in a profile',
  lead: 'Who may say in their own profile that they work here, and where.',
  fields: [
    {
      name: 'title',
      label: 'On which network?',
      hint: 'Such as “LinkedIn”. Nobody looks at your profile',
      ask: 'line',
      most: 150,
      missing: 'Enter on which network',
    },
    {
      name: 'purpose',
      label: 'What is it for?',
      ask: 'words',
      most: 1_000,
      missing: 'Say what it is for',
    },
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: false,
  ownToo: false,
  end: { does: 'End it', asks: 'Why does it end?' },
}

/** Everything that can be asked for, each with its own register. */
export const PERMISSION_REGISTERS: readonly PermissionRegister[] = [
  BRAND,
  FRIEND,
  CALL,
  OUTSIDE_SITE,
  ENQUIRY,
  WORK_USE,
  NAME_EMPLOYER,
]

const BY_CODE = new Map(PERMISSION_REGISTERS.map((register) => [register.code, register]))

/** The register of a kind. */
export function registerOf(kind: PermissionKind): PermissionRegister {
  const register = BY_CODE.get(kind)
  if (!register) throw new Error(`There is no register of the kind ${kind}.`)
  return register
}

/** The questions that an entry answered: those of today, or those of the form that was asked then. */
export function questionsOf(kind: PermissionKind, answers: Answers): readonly Field[] {
  const { fields, before } = registerOf(kind)
  return before && answers[before.answered] !== undefined ? before.fields : fields
}
