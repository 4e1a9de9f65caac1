import type { FormStep } from './field.ts'

/** Keeping unwanted people out, and personal data in the right hands (oldchurch A1.adm.9, 15.1; UK GDPR Art 35). */
export const SAFETY: FormStep = {
  code: 'safety',
  title: 'Safety and data',
  lead: 'How unwanted people are kept out, and what becomes of personal data.',
  fields: [
    {
      name: 'security',
      label: 'How will you keep unwanted contributors and friends out?',
      hint: 'Settings, approval of followers, who can message. Never write a password',
      ask: 'words',
      most: 2_000,
      missing: 'Say how you will keep unwanted people out',
    },
    {
      name: 'personalData',
      label: 'What personal data will be on it?',
      ask: 'many',
      options: [
        { value: 'names', text: 'Names' },
        { value: 'pictures', text: 'Photos and videos of people' },
        { value: 'work', text: 'Work and voices of pupils' },
        { value: 'contacts', text: 'Ways to reach people' },
        { value: 'comments', text: 'What people write, and their accounts' },
        { value: 'none', text: 'None of these' },
      ],
      missing: 'Choose what personal data will be on it, or “None of these”',
    },
    {
      name: 'whoseData',
      label: 'Whose data is it, and where does it go?',
      hint: 'Such as the company that runs the network, and the country it is in',
      ask: 'words',
      most: 1_500,
      missing: 'Say whose data it is and where it goes',
    },
    {
      name: 'assessment',
      label: 'Does it need a data protection impact assessment?',
      hint: 'It usually does where children’s data goes to a network',
      ask: 'one',
      options: [
        { value: 'yes', text: 'Yes, and it is done' },
        { value: 'coming', text: 'Yes, and it will be done before the channel opens' },
        { value: 'no', text: 'No' },
      ],
      missing: 'Say whether it needs an assessment',
    },
    {
      name: 'assessmentWhy',
      label: 'Why does it need none?',
      ask: 'words',
      most: 1_000,
      when: { field: 'assessment', any: ['no'] },
      missing: 'Say why it needs no assessment',
    },
    {
      name: 'officerView',
      label: 'What does the data protection officer say?',
      hint: 'In a sentence or two, with the day on which they said it',
      ask: 'words',
      most: 1_500,
      missing: 'Write what the data protection officer says',
    },
  ],
}
