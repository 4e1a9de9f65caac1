import { DECIDED, inWords, type PermissionRegister, titled, UNTIL } from './permission-register.ts'

/** Calls for contributors from outside (oldchurch 18.7, A1.adm.7). */
export const CALL: PermissionRegister = {
  code: 'call',
  title: 'Calls for contributors',
  one: 'call for contributors',
  lead: 'Where the school asks people from outside to take part.',
  fields: [
    titled({
      label: 'Whom do you look for?',
      hint: 'Such as “Former pupils who work in science”',
      missing: 'Enter whom you look for',
    }),
    inWords({
      name: 'where',
      label: 'Where will the call be seen?',
      missing: 'Say where the call will be seen',
    }),
    inWords({
      name: 'words',
      label: 'What will it say?',
      most: 2_000,
      missing: 'Write what it will say',
    }),
    inWords({
      name: 'answers',
      label: 'Where do answers go, and who looks at them?',
      missing: 'Say where answers go',
    }),
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: true,
  ownToo: false,
  end: { does: 'End the call', asks: 'Why does it end?' },
}
