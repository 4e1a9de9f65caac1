import { CHANNEL_PEOPLE } from '../../../../vocabulary/channel-requests.ts'
import type { FormStep } from './field.ts'

/** The seven kinds of people whom the form asks about (oldchurch A1.aud, A1.con). */
export const PEOPLE_OPTIONS = CHANNEL_PEOPLE.map(({ code, label }) => ({
  value: code,
  text: label,
}))

/** Of these an age range is asked. */
export const CHILDREN = CHANNEL_PEOPLE.filter(({ children }) => children).map(({ code }) => code)

/** Whom the channel is for (oldchurch A1.aud.1 to A1.aud.7, 15.7a). */
export const AUDIENCE: FormStep = {
  code: 'audience',
  title: 'Audience',
  lead: 'Whom the channel is for. Ages decide where it may be.',
  fields: [
    {
      name: 'audience',
      label: 'Whom is it for?',
      hint: 'Choose everyone whom it is meant for',
      ask: 'many',
      options: PEOPLE_OPTIONS,
      missing: 'Choose whom the channel is for',
    },
    {
      name: 'audienceAgeFrom',
      label: 'Age of the youngest pupil',
      ask: 'number',
      most: 25,
      when: {
        field: 'audience',
        any: CHILDREN,
        says: 'Where pupils are chosen above',
        group: 'children',
      },
      missing: 'Enter the age of the youngest pupil',
    },
    {
      name: 'audienceAgeTo',
      label: 'Age of the oldest pupil',
      ask: 'number',
      most: 25,
      when: {
        field: 'audience',
        any: CHILDREN,
        says: 'Where pupils are chosen above',
        group: 'children',
      },
      missing: 'Enter the age of the oldest pupil',
    },
    {
      name: 'audienceSchools',
      label: 'Which other schools?',
      ask: 'words',
      most: 500,
      when: { field: 'audience', any: ['other_pupils'] },
      missing: 'Name the other schools',
    },
    {
      name: 'audienceOthers',
      label: 'Who else?',
      ask: 'words',
      most: 500,
      when: { field: 'audience', any: ['others'] },
      missing: 'Say who else it is for',
    },
    {
      name: 'vulnerable',
      label: 'Is it for vulnerable children, or for a service that must stay confidential?',
      hint: 'If it is, or you cannot say, the safeguarding lead looks at this before the head does',
      ask: 'one',
      options: [
        { value: 'no', text: 'No' },
        { value: 'yes', text: 'Yes' },
        { value: 'unsure', text: 'I cannot say' },
      ],
      missing: 'Say whether it is for vulnerable children',
    },
  ],
}
