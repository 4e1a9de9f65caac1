import { NETWORKS } from '../../../../vocabulary/networks.ts'
import type { FormStep } from './field.ts'

const ELSEWHERE = NETWORKS.filter(({ code }) => code !== 'hosted').map(({ code }) => code)

/** Where the channel is, and who is too young for it (oldchurch A1.adm.4, 15.5a, 15.5b). */
export const HOST: FormStep = {
  code: 'host',
  title: 'Place',
  lead: 'Where the channel is, and what happens if children younger than it allows get in.',
  fields: [
    {
      name: 'network',
      label: 'Where will it be?',
      hint: 'On the school’s own page nobody needs an account, and no age is asked',
      ask: 'one',
      options: NETWORKS.map(({ code, label }) => ({ value: code, text: label })),
      missing: 'Choose where it will be',
    },
    {
      name: 'address',
      label: 'The address that it will have',
      hint: 'Like https://www.example.com/our-school. Do not open the account yet',
      ask: 'address',
      most: 2_000,
      when: {
        field: 'network',
        any: ELSEWHERE,
        says: 'Not for the school’s own page',
        group: 'elsewhere',
      },
      missing: 'Enter the address that it will have',
    },
    {
      name: 'recoveryAddress',
      label: 'Mail address for getting back into the account',
      hint: 'One of the school’s, that several people can open',
      ask: 'mail',
      most: 200,
      when: {
        field: 'network',
        any: ELSEWHERE,
        says: 'Not for the school’s own page',
        group: 'elsewhere',
      },
      missing: 'Enter the mail address for getting back into the account',
    },
    {
      name: 'underAge',
      label: 'What happens if younger children get in?',
      hint: 'How you would notice, and what you would do',
      ask: 'words',
      most: 1_500,
      missing: 'Say what happens if younger children get in',
    },
  ],
}
