import { basename } from 'node:path'
import { type GateIndex, inspect } from '../../gate/index.ts'
import type { Draft, DraftPhoto, Observation, PhotoSight } from '../../gate/types.ts'
import {
  type ConsentAnswer,
  type ConsentRecords,
  consentModel,
  decideConsent,
  type Finding,
  judge,
  type Pack,
  verdictFor,
} from '../../policy/index.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import type { Verdict } from '../../vocabulary/verdicts.ts'
import type { CheckedPost } from './posts.ts'
import type { Roster, RosterAnswer } from './roster.ts'

/** What every post of one run is checked against. */
export interface CheckSetting {
  readonly pack: Pack
  readonly roster: Roster
  readonly index: GateIndex
  /** Adults of the register who agreed to be named, by id. */
  readonly permitted: ReadonlySet<string>
  /** For posts that name no audience of their own. */
  readonly audience: Audience
  readonly at: Date
  /** What was seen in each photo, by its path; undefined where nobody was asked to look. */
  readonly sights?: ReadonlyMap<string, PhotoSight>
}

export interface CheckedResult {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

/** A command line says nothing of devices, descriptions or rights, so nothing is asked about them. */
const NOT_ASKED: ReadonlySet<Observation['kind']> = new Set([
  'alt_text_missing',
  'photo_device',
  'photo_copy_kept',
])

function toPhoto(path: string, post: CheckedPost, sight: PhotoSight): DraftPhoto {
  return {
    id: path,
    fileName: basename(path),
    altText: '',
    nobodyIdentifiable: post.nobodyIdentifiable,
    pictured: post.tags,
    device: 'unknown',
    deletionDeclared: false,
    sight,
  }
}

function toDraft(post: CheckedPost, { sights }: CheckSetting): Draft {
  const photos = post.photos.map((path) =>
    toPhoto(path, post, sights?.get(path) ?? { kind: 'waiting' }),
  )
  return { text: post.text, photos, named: photos.length > 0 ? [] : post.tags }
}

/** A roster's yes or no says neither who gave it nor how, so it stands as a tick from an old system. */
function toRecords(answer: RosterAnswer | undefined, at: Date): ConsentRecords {
  const tick: ConsentAnswer = {
    answer: answer === 'refused' ? 'refused' : 'given',
    givenBy: 'other',
    giver: '',
    parentalResponsibility: false,
    purpose: 'social_media',
    channelId: null,
    verified: 'legacy_unverified',
    givenAt: at,
    expiresAt: null,
    withdrawnAt: null,
  }
  const answers = answer === 'given' || answer === 'refused' ? [tick] : []
  return { answers, objections: [], restrictions: [], learner: { status: 'current' } }
}

/** One post through the gate and the policy; a roster's yes counts as permission here. */
export function checkPost(post: CheckedPost, setting: CheckSetting): CheckedResult {
  const { pack, roster, index, permitted, at } = setting
  const audience = post.audience ?? setting.audience
  const model = consentModel(pack)
  const asked = (kind: Observation['kind']) =>
    !NOT_ASKED.has(kind) && (kind !== 'photo_not_seen' || setting.sights !== undefined)
  const seen = inspect(toDraft(post, setting), index).filter(({ kind }) => asked(kind))
  const findings = judge(seen, {
    pack,
    channels: [{ id: 'checked', name: 'this channel', network: 'hosted', audience }],
    postKind: post.kind,
    consent: (learner, channelId) =>
      decideConsent({
        records: toRecords(roster.answers.get(learner), at),
        channelId,
        model,
        at,
        legacyTicksCount: true,
      }),
    mentionPermission: (adult) => adult !== null && permitted.has(adult),
  })
  return { verdict: verdictFor(findings), findings }
}
