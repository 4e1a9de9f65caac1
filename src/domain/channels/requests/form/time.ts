import type { FormStep } from './field.ts'

/** When it opens and ends, what it takes in between, and how it is judged (oldchurch A1.adm.5, .6, 14.4 to 14.7). */
export const TIME: FormStep = {
  code: 'time',
  title: 'Time',
  lead: 'When it opens, when it closes, and what it takes in between.',
  fields: [
    {
      name: 'opensOn',
      label: 'It opens on',
      ask: 'day',
      missing: 'Enter the day on which it opens',
    },
    {
      name: 'closesOn',
      label: 'It closes on',
      hint: 'Near this day you are asked whether it should go on',
      ask: 'day',
      missing: 'Enter the day on which it closes',
    },
    {
      name: 'upkeepHours',
      label: 'Hours of work each week',
      ask: 'number',
      most: 40,
      missing: 'Enter the hours of work each week',
    },
    {
      name: 'upkeep',
      label: 'Who keeps it up to date, also in holidays?',
      ask: 'words',
      most: 1_500,
      missing: 'Say who keeps it up to date',
    },
    {
      name: 'exitPlan',
      label: 'How will it be closed?',
      hint: 'Who is told, what is kept, and who gives up access',
      ask: 'words',
      most: 2_000,
      missing: 'Say how it will be closed',
    },
    {
      name: 'success',
      label: 'How will you tell whether it was worth it?',
      ask: 'words',
      most: 2_000,
      missing: 'Say how you will tell whether it was worth it',
    },
  ],
}
