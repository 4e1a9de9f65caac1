import type { Draft, DraftPhoto, Register } from '../../gate/types.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import type { ConsentRecords } from '../consent/records.ts'
import type { PostKind } from '../types.ts'

/** A draft that shows where policies differ, with all that the gate and the judge need to know. */
export interface StandardDraft {
  readonly id: string
  /** What it is about, as a row of a table is headed. */
  readonly title: string
  readonly kind: PostKind
  readonly audience: Audience
  readonly draft: Draft
  readonly register: Register
  /** Learner id → what is on record. */
  readonly records: Readonly<Record<string, ConsentRecords>>
}

/** Two learners and one colleague, all made up; nobody has given the colleague's permission. */
export const STANDARD_REGISTER: Register = {
  learners: [
    {
      id: 'unasked',
      forename: 'Tamsin',
      surname: 'Okeford',
      yearGroup: '8',
      upn: 'A824200015011',
    },
    { id: 'objected', forename: 'Rhodri', surname: 'Castlebury', yearGroup: '9' },
  ],
  adults: [
    {
      id: 'colleague',
      name: 'Gwenda Thistlewood',
      email: 'g.thistlewood@compare.example',
      phone: '07700 900417',
    },
  ],
  schoolDomains: ['compare.example'],
  publicContacts: ['office@compare.example', '01632 960150'],
  knownTerms: [],
  confidentialTerms: [],
}

const NOTHING_ON_RECORD: ConsentRecords = {
  answers: [],
  objections: [],
  restrictions: [],
  learner: { status: 'current' },
}

const RECORDS: Readonly<Record<string, ConsentRecords>> = {
  unasked: NOTHING_ON_RECORD,
  objected: {
    ...NOTHING_ON_RECORD,
    objections: [{ channelId: null, madeAt: new Date('2026-09-01T08:00:00Z'), withdrawnAt: null }],
  },
}

function photoOf(learner: string): DraftPhoto {
  return {
    id: 'photo',
    fileName: 'garden.jpg',
    altText: 'A hand planting a bulb in the garden.',
    nobodyIdentifiable: false,
    pictured: [learner],
    device: 'school',
    deletionDeclared: true,
    sight: { kind: 'seen', faces: [], writing: { lines: [], text: '', spans: [] } },
  }
}

function draftOf(text: string, photos: readonly DraftPhoto[] = []): Draft {
  return { text, photos, named: [] }
}

const PUBLIC = {
  kind: 'standard',
  audience: 'public',
  register: STANDARD_REGISTER,
  records: RECORDS,
} as const

/** The drafts on which the five policies are known to part ways. */
export const STANDARD_DRAFTS: readonly StandardDraft[] = [
  {
    ...PUBLIC,
    id: 'photo-no-answer',
    title: 'Photo of a tagged learner with no answer on record',
    draft: draftOf('Bulbs are going in for spring.', [photoOf('unasked')]),
  },
  {
    ...PUBLIC,
    id: 'photo-objected',
    title: 'Photo of a learner whose parent objected',
    draft: draftOf('Bulbs are going in for spring.', [photoOf('objected')]),
  },
  {
    ...PUBLIC,
    id: 'full-name',
    title: 'Full name of a learner in the text',
    draft: draftOf('Well done to Tamsin Okeford, who ran the whole way.'),
  },
  {
    ...PUBLIC,
    id: 'full-name-pupil-site',
    title: 'Full name of a learner, on a pupils’ site',
    audience: 'pupils',
    draft: draftOf('Well done to Tamsin Okeford, who ran the whole way.'),
  },
  {
    ...PUBLIC,
    id: 'colleague',
    title: 'A colleague named, with no permission on record',
    draft: draftOf('Thank you to Gwenda Thistlewood for the costumes.'),
  },
  {
    ...PUBLIC,
    id: 'reminder',
    title: 'Reminder to parents with no learner in it',
    kind: 'reminder',
    audience: 'families',
    draft: draftOf('School closes at 1 pm on Friday. Please bring a coat on Monday.'),
  },
  {
    ...PUBLIC,
    id: 'staff-contact',
    title: 'Direct contact details of a member of staff in the text',
    draft: draftOf('Questions about the trip? Write to g.thistlewood@compare.example.'),
  },
]
