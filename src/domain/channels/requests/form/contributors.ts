import { CHANNEL_PEOPLE } from '../../../../vocabulary/channel-requests.ts'
import { CHILDREN, PEOPLE_OPTIONS } from './audience.ts'
import { YES_NO } from './content.ts'
import type { FormStep } from './field.ts'

const OUTSIDE = CHANNEL_PEOPLE.filter(({ outside }) => outside).map(({ code }) => code)

/** Who adds to the channel, and how those from outside are looked at (oldchurch A1.con, A1.adm.3, .7, .8). */
export const CONTRIBUTORS: FormStep = {
  code: 'contributors',
  title: 'Contributors',
  lead: 'Who may add to the channel. People from outside the school are vetted first.',
  fields: [
    {
      name: 'contributors',
      label: 'Who may contribute?',
      ask: 'many',
      options: PEOPLE_OPTIONS,
      missing: 'Choose who may contribute',
    },
    {
      name: 'contributorAgeFrom',
      label: 'Age of the youngest pupil who contributes',
      ask: 'number',
      most: 25,
      when: {
        field: 'contributors',
        any: CHILDREN,
        says: 'Where pupils are chosen above',
        group: 'children',
      },
      missing: 'Enter the age of the youngest pupil who contributes',
    },
    {
      name: 'contributorAgeTo',
      label: 'Age of the oldest pupil who contributes',
      ask: 'number',
      most: 25,
      when: {
        field: 'contributors',
        any: CHILDREN,
        says: 'Where pupils are chosen above',
        group: 'children',
      },
      missing: 'Enter the age of the oldest pupil who contributes',
    },
    {
      name: 'contributorSchools',
      label: 'Which other schools contribute?',
      ask: 'words',
      most: 500,
      when: { field: 'contributors', any: ['other_pupils'] },
      missing: 'Name the other schools that contribute',
    },
    {
      name: 'contributorOthers',
      label: 'Who else contributes?',
      ask: 'words',
      most: 500,
      when: { field: 'contributors', any: ['others'] },
      missing: 'Say who else contributes',
    },
    {
      name: 'vetterId',
      label: 'Who vets people from outside?',
      ask: 'person',
      when: {
        field: 'contributors',
        any: OUTSIDE,
        says: 'Where anybody from outside is chosen above',
        group: 'outside',
      },
      missing: 'Choose who vets people from outside',
    },
    {
      name: 'howSought',
      label: 'How will you look for contributors from outside?',
      ask: 'words',
      most: 1_500,
      when: {
        field: 'contributors',
        any: OUTSIDE,
        says: 'Where anybody from outside is chosen above',
        group: 'outside',
      },
      missing: 'Say how you will look for contributors from outside',
    },
    {
      name: 'adultsInCare',
      label: 'Will adults with learning disabilities contribute?',
      ask: 'one',
      options: YES_NO,
      missing: 'Say whether adults with learning disabilities will contribute',
    },
    {
      name: 'parentsPlan',
      label: 'How will parents and carers of pupils be told and asked to agree?',
      ask: 'words',
      most: 1_500,
      when: {
        field: 'contributors',
        any: CHILDREN,
        says: 'Where pupils are chosen above',
        group: 'children',
      },
      missing: 'Say how parents and carers will be told and asked',
    },
    {
      name: 'carersPlan',
      label: 'How will those responsible for these adults be told and asked to agree?',
      ask: 'words',
      most: 1_500,
      when: { field: 'adultsInCare', any: ['yes'] },
      missing: 'Say how those responsible for these adults will be told and asked',
    },
  ],
}
