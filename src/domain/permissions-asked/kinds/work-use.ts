import { DECIDED, inWords, type PermissionRegister, titled, UNTIL } from './permission-register.ts'

/** Use of social media for the school, in writing (oldchurch 4.0a, 4.0b; societas 5.3a, 5.3b, 5.4c; maesteg edu.1, edu.3). */
export const WORK_USE: PermissionRegister = {
  code: 'work_use',
  title: 'Social media for work',
  one: 'use of social media for work',
  lead: 'Who may use social media for the school, what for, and until when.',
  fields: [
    titled({
      label: 'What do you want to use?',
      hint: 'Such as “The school page, for the history department”',
      missing: 'Enter what you want to use',
    }),
    inWords({
      name: 'purpose',
      label: 'What for, and with whom?',
      missing: 'Say what it is for, and with whom',
    }),
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
