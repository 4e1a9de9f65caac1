import type { Jurisdiction } from '../../vocabulary/jurisdictions.ts'
import { authorityOfficer } from './authority-officer.ts'

/** Somewhere that people who work at a school can speak up, and what it is for. */
export interface SpeakingUpRoute {
  readonly to: string
  readonly isFor: string
  /** Known to the trade and not seen in a source: said so where it is shown. */
  readonly unconfirmed?: true
}

const OUTSIDE: Readonly<Record<Jurisdiction, readonly SpeakingUpRoute[]>> = {
  england: [
    { to: 'Ofsted', isFor: 'how a school is run and keeps children safe', unconfirmed: true },
    {
      to: 'The Teaching Regulation Agency',
      isFor: 'serious misconduct of a teacher',
      unconfirmed: true,
    },
  ],
  wales: [
    { to: 'Estyn', isFor: 'how a school is run and keeps children safe', unconfirmed: true },
    {
      to: 'The Education Workforce Council',
      isFor: 'misconduct of people whom it registers, teachers and support staff alike',
    },
    {
      to: 'Your school’s whistleblowing policy',
      isFor:
        'the way inside. The Welsh Government has written a model for schools, and everybody should be told of it when they start',
    },
  ],
}

/**
 * Where somebody who works at a school can speak up, in the order in which they are tried; nobody has to
 * keep to the order (oldchurch:9.3, oldchurch:7.14, cambrian:app.20, societas:3.5, lwlat:assoc.8).
 */
export function speakingUpRoutes(nation: Jurisdiction): readonly SpeakingUpRoute[] {
  const officer = authorityOfficer(nation)
  return [
    { to: 'Police, 999', isFor: 'somebody in danger now' },
    {
      to: 'The chair of governors, or of the trust',
      isFor: 'anything about the head, or that the head has not dealt with',
    },
    ...(officer.configured
      ? [
          {
            to: capital(officer.officer),
            isFor: 'harm to a child by an adult who works with children',
          },
        ]
      : []),
    ...OUTSIDE[nation],
    { to: 'Police, 101', isFor: 'a crime that is not happening now' },
    { to: 'Your union, or the charity Protect', isFor: 'free advice in confidence before you act' },
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
