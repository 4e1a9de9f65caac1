import { randomUUID } from 'node:crypto'
import { askForFormat, attachTranslation, translationsOf } from '../../src/domain/formats/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { policyHistory } from '../../src/domain/policies/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

type At = Pick<RouteWorld, 'database' | 'trustId' | 'schoolId'>

/** Somebody's wish for another format. @returns its id */
async function wishIn({ database, trustId, schoolId }: At): Promise<string> {
  // Each from an address of its own, as different families would.
  const wish = { wish: 'Welsh', reach: '01632 960001', name: null, trustId, schoolId }
  const asked = await askForFormat(
    database,
    { ...wish, address: randomUUID() },
    { secret: 'a secret', now: NOW },
  )
  if (!asked.ok) throw new Error(asked.message)
  const row = await database.read(trustId, (db) =>
    db
      .selectFrom('policy_format_requests')
      .select('request_id')
      .where('school_id', '=', schoolId)
      .where('done_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  return row.request_id
}

/** The version in force. */
async function versionIn({ database, trustId, schoolId }: At): Promise<string> {
  const [version] = await database.read(trustId, (db) => policyHistory(db, schoolId))
  return version?.policyVersionId ?? ''
}

/** A translation of the policy into Welsh, put there by the head. @returns its id */
async function translationIn(at: At, head: Actor): Promise<string> {
  const { database, trustId, schoolId } = at
  const command = {
    schoolId,
    policyVersionId: await versionIn(at),
    language: 'cy',
    translatedBy: 'Cyngor y Sir',
    translatedOn: '2026-11-01',
    bytes: Buffer.from('Ein polisi'),
  } as const
  await database.write(trustId, (db) => attachTranslation(db, head, command, NOW))
  const all = await database.read(trustId, (db) => translationsOf(db, schoolId))
  return all.at(0)?.translationId ?? ''
}

const page = (world: RouteWorld, path: string) => `/schools/${world.slug}/policy/${path}`

/** Other languages and formats, for whoever provides them. */
export const POLICY_FORMAT_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/policy/formats': async (world) => ({
    path: page(world, 'formats'),
    as: world.head,
  }),
  'POST /schools/:slug/policy/formats': async (world) => giving(world, world),
  'POST /schools/:slug/policy/translations': async (world) => attaching(world, world),
  'POST /schools/:slug/policy/translations/remove': async (world) =>
    removing(world, world, world.head),
}

async function giving(world: RouteWorld, at: At) {
  const form = [
    ['requestId', await wishIn(at)],
    ['given', 'Printed'],
  ] as const
  return { path: page(world, 'formats'), as: world.head, sent: { form } }
}

async function attaching(world: RouteWorld, at: At) {
  const form = [
    ['language', 'cy'],
    ['policyVersionId', await versionIn(at)],
    ['translatedBy', 'Cyngor y Sir'],
    ['translatedOn', '2026-11-01'],
  ] as const
  const files = [new File(['Ein polisi'], 'polisi.txt', { type: 'text/plain' })]
  return {
    path: page(world, 'translations'),
    as: world.head,
    sent: { form, files, filesAs: 'file' },
  }
}

async function removing(world: RouteWorld, at: At, head: Actor) {
  const form = [['translationId', await translationIn(at, head)]] as const
  return { path: page(world, 'translations/remove'), as: world.head, sent: { form } }
}

type Elsewhere = Pick<RouteWorld, 'trustId' | 'schoolId'>

/** The forms that name something, naming that of another school. */
export const POLICY_FORMAT_FORMS: Readonly<
  Record<string, (world: RouteWorld, foreign: Elsewhere) => Promise<Omit<Asked, 'method'>>>
> = {
  'POST /schools/:slug/policy/formats': async (world, foreign) =>
    giving(world, { ...foreign, database: world.database }),
  'POST /schools/:slug/policy/translations': async (world, foreign) =>
    attaching(world, { ...foreign, database: world.database }),
  'POST /schools/:slug/policy/translations/remove': async (world, foreign) => {
    const head = await addPerson(world.database, foreign, 'head')
    return removing(world, { ...foreign, database: world.database }, head)
  },
}

/** What anyone may open of it. */
export const OPEN_FORMAT_PAGES: Readonly<Record<string, Prepare>> = {
  'GET /s/:slug/policy/translations/:id': async (world) => ({
    path: `/s/${world.slug}/policy/translations/${await translationIn(world, world.head)}`,
  }),
}

/** What anyone may send. */
export const OPEN_FORMAT_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /s/:slug/policy/other-format': async (world) => ({
    path: `/s/${world.slug}/policy/other-format`,
    sent: {
      form: [
        ['wish', 'Welsh'],
        ['reach', '01632 960001'],
        ['name', ''],
      ],
    },
  }),
}
