import type { Field } from '../../channels/index.ts'
import { DECIDED, inWords, type PermissionRegister, titled, UNTIL } from './permission-register.ts'

/** Who the friend is. */
const FRIEND_IS: readonly [Field, ...Field[]] = [
  titled({
    label: 'Who is it?',
    hint: 'An organisation, or a person. Of a child the first name alone will do',
    missing: 'Enter who it is',
  }),
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
  inWords({
    name: 'found',
    label: 'How were they found and invited?',
    missing: 'Say how they were found and invited',
  }),
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
const FRIEND_WHERE: Field = inWords({
  name: 'where',
  label: 'To which channel, and what will they add?',
  missing: 'Say to which channel, and what they will add',
})

/** Organisations and people from outside who take part in a channel (oldchurch 15.6b, 18.7, 18.8, A1.adm.8). */
export const FRIEND: PermissionRegister = {
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
    inWords({
      name: 'adds',
      label: 'What will they add?',
      missing: 'Say what they will add',
    }),
    ...FRIEND_STAYS,
  ],
  before: { answered: 'where', fields: [...FRIEND_IS, FRIEND_WHERE, ...FRIEND_STAYS] },
  actions: [...DECIDED, 'record_consent'],
  openToStaff: false,
  ownToo: false,
  consentFor: { field: 'what', any: ['child', 'adult_in_care'] },
  end: { does: 'Remove them now', asks: 'Why are they removed?' },
}
