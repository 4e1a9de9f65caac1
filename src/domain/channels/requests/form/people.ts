import type { FormStep } from './field.ts'

/** Who answers for the channel and runs it (oldchurch A1.adm.1, A1.adm.2, 14.5a, 14.5b). */
export const PEOPLE: FormStep = {
  code: 'people',
  title: 'People',
  lead: 'Who runs the channel. There have to be enough for holidays and illness.',
  fields: [
    {
      name: 'ownerId',
      label: 'Who answers for the channel?',
      hint: 'Usually the head, or a manager who can give it time',
      ask: 'person',
      missing: 'Choose who answers for the channel',
    },
    {
      name: 'administrators',
      label: 'Administrators',
      hint: 'They hold the account and its settings',
      ask: 'people',
      missing: 'Choose the administrators',
    },
    {
      name: 'moderators',
      label: 'Moderators',
      hint: 'They watch and answer comments',
      ask: 'people',
      missing: 'Choose the moderators',
    },
  ],
}
