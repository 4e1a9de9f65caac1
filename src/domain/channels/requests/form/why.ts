import type { FormStep } from './field.ts'

/** Why the channel is wanted (oldchurch A1.3, A1.6, A1.7, 14.2). */
export const WHY: FormStep = {
  code: 'why',
  title: 'Why',
  lead: 'What the channel is for, and whether it is worth its upkeep.',
  fields: [
    {
      name: 'name',
      label: 'What will the channel be called?',
      hint: 'As people will see it, such as “Year 5 science club”',
      ask: 'line',
      most: 100,
      missing: 'Enter what the channel will be called',
    },
    {
      name: 'department',
      label: 'Which team or department is it for?',
      ask: 'line',
      most: 100,
      missing: 'Enter the team or department',
    },
    {
      name: 'reason',
      label: 'Why is it wanted, and what will it hold?',
      ask: 'words',
      most: 2_000,
      missing: 'Say why the channel is wanted',
    },
    {
      name: 'aims',
      label: 'What should it achieve?',
      hint: 'You will be asked at the end whether it did',
      ask: 'words',
      most: 2_000,
      missing: 'Say what it should achieve',
    },
    {
      name: 'benefit',
      label: 'What does it add for learning, and is that worth the work?',
      ask: 'words',
      most: 2_000,
      missing: 'Say what it adds, and why that is worth the work',
    },
  ],
}
