import { DECIDED, inWords, type PermissionRegister, titled, UNTIL } from './permission-register.ts'

/** Taking part for the school on a site of somebody else (oldchurch 4.0b, 16.3). */
export const OUTSIDE_SITE: PermissionRegister = {
  code: 'outside_site',
  title: 'Sites of others',
  one: 'part in a site of others',
  lead: 'Where staff take part for the school on a page or site that is not the school’s own.',
  fields: [
    titled({
      label: 'Which site or page?',
      missing: 'Enter which site or page',
    }),
    {
      name: 'address',
      label: 'Its address',
      ask: 'address',
      most: 2_000,
      missing: 'Enter its address',
    },
    inWords({
      name: 'purpose',
      label: 'Why does the school take part?',
      missing: 'Say why the school takes part',
    }),
    inWords({
      name: 'who',
      label: 'Who speaks for the school there, and about what?',
      missing: 'Say who speaks for the school there',
    }),
    UNTIL,
  ],
  actions: DECIDED,
  openToStaff: true,
  ownToo: false,
  end: { does: 'End it', asks: 'Why does it end?' },
}
