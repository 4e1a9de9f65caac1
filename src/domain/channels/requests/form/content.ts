import type { FormStep } from './field.ts'

export const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const

/** What stands on the channel, and how people take part (oldchurch A1.8, 14.3, 16.5b). */
export const CONTENT: FormStep = {
  code: 'content',
  title: 'Content',
  lead: 'What you will post, and how people can answer.',
  fields: [
    {
      name: 'contentPlan',
      label: 'What will you post?',
      hint: 'Kinds of posts, who writes them, and how often',
      ask: 'words',
      most: 3_000,
      missing: 'Say what you will post',
    },
    {
      name: 'interaction',
      label: 'How can people take part?',
      hint: 'Whether they can comment, send messages or share, and who looks first',
      ask: 'words',
      most: 1_500,
      missing: 'Say how people can take part, or that they cannot',
    },
    {
      name: 'brandUse',
      label: 'Will it show the school’s name, logo or brand?',
      ask: 'one',
      options: YES_NO,
      missing: 'Say whether it will show the school’s name, logo or brand',
    },
    {
      name: 'brandHow',
      label: 'Where and how?',
      ask: 'words',
      most: 1_000,
      when: { field: 'brandUse', any: ['yes'] },
      missing: 'Say where and how the name, logo or brand is shown',
    },
  ],
}
