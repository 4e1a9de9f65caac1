import { strToU8 } from 'fflate'
import { addScan, keepPage } from '../../src/domain/policies/index.ts'
import { clauseNumber } from '../../src/policy/index.ts'
import { documentIn, importIn, OWN_POLICY } from './document-scene.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import { draftNow, type PolicyLifeScene } from './policy-life-scene.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { drawnPage } from './scans.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

interface DocumentWorld {
  readonly scene: PolicyLifeScene
  readonly draftId: string
}

async function withoutDrafts({ database, trustId }: RouteWorld): Promise<void> {
  await database.write(trustId, (db) =>
    db.updateTable('policy_draft_schools').set({ under_way: false }).execute(),
  )
}

/** A draft of the world's own school from a document. */
async function documentDraft(world: RouteWorld): Promise<DocumentWorld> {
  const { database, trustId } = world
  await withoutDrafts(world)
  const [governor, teacher] = await Promise.all([
    addPerson(database, world, 'governor'),
    addPerson(database, world, 'author'),
  ])
  const scene = { database, trustId, school: world, head: world.head, governor, teacher }
  return { scene, draftId: await importIn(scene) }
}

const at = (draftId: string, page: string) => `/policy-drafts/${draftId}${page}`

async function firstSuggested({ scene, draftId }: DocumentWorld) {
  const { passages } = await documentIn(scene, draftId)
  const passage = passages.find((one) => one.suggestion)
  if (!passage?.suggestion) throw new Error('No clause has a suggestion.')
  return { clauseId: passage.clauseId, suggestion: passage.suggestion }
}

const READ_PAGE = {
  kind: 'read',
  width: 595,
  height: 842,
  more: false,
  lines: [{ text: '1.1 Staff take care.', x: 60, right: 300, y: 700, height: 12, doubtful: false }],
} as const

/** A scan of one page at the world's own school. @param read whether its page was read */
async function scanIn(world: RouteWorld, page: string, read = false) {
  const { database, trustId, schoolId, head } = world
  await withoutDrafts(world)
  const path = await database.write(trustId, async (db) => {
    await db.deleteFrom('policy_scans').where('school_id', '=', schoolId).execute()
    const file = { fileName: 'old.pdf', why: '', bytes: strToU8('%PDF-'), pages: 1 }
    const added = await addScan(db, head, { schoolId, ...file }, NOW)
    if (!added.ok) throw new Error(added.message)
    const { scanId } = added
    if (read) await keepPage(db, scanId, { page: 1, answer: READ_PAGE }, NOW)
    return `/policy-scans/${scanId}${page}`
  })
  return { path, as: head }
}

/** A school's own document. A new form or address of it must be added here. */
export const DOCUMENT_ROUTES: Readonly<Record<string, Prepare>> = {
  'POST /schools/:slug/policy/drafts/document': async (world) => {
    await withoutDrafts(world)
    const files = [new File([strToU8(OWN_POLICY)], 'policy.md')]
    return {
      path: `/schools/${world.slug}/policy/drafts/document`,
      as: world.head,
      sent: { form: [['why', 'Ours at last']], files, filesAs: 'document' },
    }
  },
  'POST /schools/:slug/policy/drafts/photos': async (world) => {
    await withoutDrafts(world)
    const photo = await drawnPage(['1.1 Staff take care.'])
    return {
      path: `/schools/${world.slug}/policy/drafts/photos`,
      as: world.head,
      sent: {
        form: [['byName', 'yes']],
        files: [new File([new Uint8Array(photo)], 'page1.jpg')],
        filesAs: 'photos',
      },
    }
  },
  'GET /policy-scans/:id': (world) => scanIn(world, ''),
  'POST /policy-scans/:id/read': async (world) => ({
    ...(await scanIn(world, '/read')),
    sent: { form: [] },
  }),
  'POST /policy-scans/:id/drop': async (world) => ({
    ...(await scanIn(world, '/drop')),
    sent: { form: [] },
  }),
  'POST /policy-scans/:id/clauses': async (world) => ({
    ...(await scanIn(world, '/clauses', true)),
    sent: { form: [] },
  }),
  'GET /policy-drafts/:id/binding': async (world) => {
    const { draftId } = await documentDraft(world)
    return { path: at(draftId, '/binding?show=all'), as: world.head }
  },
  'GET /policy-drafts/:id/document': async (world) => {
    const { draftId } = await documentDraft(world)
    return { path: at(draftId, '/document'), as: world.head }
  },
  'GET /policy-drafts/:id/binding/clause': async (world) => {
    const of = await documentDraft(world)
    const { clauseId } = await firstSuggested(of)
    const query = new URLSearchParams({ clause: clauseId })
    return { path: at(of.draftId, `/binding/clause?${query}`), as: world.head }
  },
  'POST /policy-drafts/:id/bind': async (world) => {
    const of = await documentDraft(world)
    const { clauseId, suggestion } = await firstSuggested(of)
    const form: FormField[] = [
      ['revision', String((await draftNow(of.scene, of.draftId)).revision)],
      ['clauseId', clauseId],
      ['kind', suggestion.kind],
      ['audience', suggestion.audience.join(', ')],
      ['none', suggestion.none],
      ...suggestion.controls.map((control): FormField => ['controls', control]),
    ]
    return { path: at(of.draftId, '/bind'), as: world.head, sent: { form } }
  },
  'POST /policy-drafts/:id/bind-section': async (world) => {
    const of = await documentDraft(world)
    const { revision, pack } = await draftNow(of.scene, of.draftId)
    const section = pack.clauses.find(({ id }) => clauseNumber(id) === '1.1')?.section ?? ''
    const form: FormField[] = [
      ['revision', String(revision)],
      ['section', section],
    ]
    return { path: at(of.draftId, '/bind-section'), as: world.head, sent: { form } }
  },
}
