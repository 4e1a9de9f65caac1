import { fileURLToPath } from 'node:url'
import type { Observation, ObservationKind } from '../../src/gate/types.ts'
import type { ConsentDecision } from '../../src/policy/consent/decide.ts'
import { decideConsent } from '../../src/policy/consent/decide.ts'
import { consentModel } from '../../src/policy/consent/model.ts'
import type { ConsentRecords } from '../../src/policy/consent/records.ts'
import type { JudgeContext } from '../../src/policy/judge/context.ts'
import { loadPacks } from '../../src/policy/packs/load-pack.ts'
import type { JudgedChannel, Pack } from '../../src/policy/types.ts'
import type { Audience } from '../../src/vocabulary/networks.ts'

/** The folder of the five packs, wherever the tests are run from. */
export const PACKS_FOLDER = fileURLToPath(new URL('../../packs', import.meta.url))

/** The five packs, read once per test file. */
export const PACKS: readonly Pack[] = loadPacks(PACKS_FOLDER)

export const PACK_IDS = ['cambrian', 'oldchurch', 'maesteg', 'lwlat', 'societas'] as const
export type PackId = (typeof PACK_IDS)[number]

/** The instant at which every policy test asks. */
export const NOW = new Date('2026-11-20T09:00:00Z')

export function packNamed(id: PackId): Pack {
  const pack = PACKS.find((one) => one.id === id)
  if (!pack) throw new Error(`There is no pack called ${id}.`)
  return pack
}

/** Something seen by the gate; certain, in the text, and of no learner unless said otherwise. */
export function seen(kind: ObservationKind, more: Partial<Observation> = {}): Observation {
  return {
    kind,
    place: { part: 'text' },
    start: 0,
    end: 4,
    text: 'here',
    learners: [],
    adults: [],
    confidence: 'certain',
    reason: 'It was seen.',
    ...more,
  }
}

/** A tagged photo of one learner. */
export function picturing(learner: string): Observation {
  return seen('photo_pictures_learner', {
    place: { part: 'photo', photo: 'photo-1' },
    start: 0,
    end: 0,
    text: '',
    learners: [learner],
  })
}

export const NOTHING_ON_RECORD: ConsentRecords = {
  answers: [],
  objections: [],
  restrictions: [],
  learner: { status: 'current' },
}

export function channelFor(audience: Audience): JudgedChannel {
  return { id: audience, name: `the ${audience} page`, network: 'hosted', audience }
}

/** A yes by a parent, in force at `NOW`. */
export const PARENT_SAID_YES: ConsentRecords['answers'][number] = {
  answer: 'given',
  givenBy: 'parent',
  giver: 'parent-1',
  parentalResponsibility: true,
  purpose: 'social_media',
  channelId: null,
  verified: 'verified',
  givenAt: new Date('2026-09-01T08:00:00Z'),
  expiresAt: new Date('2027-09-01T08:00:00Z'),
  withdrawnAt: null,
}

/** What the records come to under a pack's own model. */
export function decideUnder(
  pack: Pack,
  records: ConsentRecords,
  channelId = 'public',
): ConsentDecision {
  return decideConsent({ records, channelId, model: consentModel(pack), at: NOW })
}

/** A context on one public channel, with nothing on record about anyone. */
export function contextFor(id: PackId, more: Partial<JudgeContext> = {}): JudgeContext {
  const pack = packNamed(id)
  return {
    pack,
    channels: [channelFor('public')],
    postKind: 'standard',
    consent: (_, channelId) => decideUnder(pack, NOTHING_ON_RECORD, channelId),
    mentionPermission: () => false,
    ...more,
  }
}
