import { DECIDED, inWords, type PermissionRegister, titled, UNTIL } from './permission-register.ts'

/** Use of the school’s logo and brand (oldchurch 16.5b, A1.app.2; maesteg ip.3). */
export const BRAND: PermissionRegister = {
  code: 'brand',
  title: 'Logo and brand',
  one: 'use of the logo or brand',
  lead: 'Where the school’s name, logo or brand may be shown, and until when.',
  fields: [
    titled({
      label: 'What do you want to show?',
      hint: 'Such as “The crest on a poster of the choir”',
      missing: 'Enter what you want to show',
    }),
    inWords({
      name: 'where',
      label: 'Where will it be seen, and by whom?',
      missing: 'Say where it will be seen',
    }),
    inWords({
      name: 'purpose',
      label: 'What is it for?',
      missing: 'Say what it is for',
    }),
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: true,
  ownToo: false,
  end: { does: 'End it', asks: 'Why does it end?' },
}
