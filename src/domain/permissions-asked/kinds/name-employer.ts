import { DECIDED, inWords, type PermissionRegister, titled, UNTIL } from './permission-register.ts'

/** The name of the school in somebody’s own profile, such as on LinkedIn (maesteg per.4, per.5). */
export const NAME_EMPLOYER: PermissionRegister = {
  code: 'name_employer',
  title: 'The school in a profile',
  one: 'naming the school in a profile',
  lead: 'Who may say in their own profile that they work here, and where.',
  fields: [
    titled({
      label: 'On which network?',
      hint: 'Such as “LinkedIn”. Nobody looks at your profile',
      missing: 'Enter on which network',
    }),
    inWords({
      name: 'purpose',
      label: 'What is it for?',
      missing: 'Say what it is for',
    }),
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: false,
  ownToo: false,
  end: { does: 'End it', asks: 'Why does it end?' },
}
