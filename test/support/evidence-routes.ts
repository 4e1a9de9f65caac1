import {
  addEvidence,
  readEvidence,
  type SealedFile,
  sealFile,
} from '../../src/domain/evidence/index.ts'
import { drawnPhoto } from './add-photo.ts'
import { matterAt } from './matter-scene.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** A matter of the school, known to its safeguarding lead. */
const matterIn = (world: RouteWorld) => matterAt(world.database, world)

const WORDS = {
  stopAnswer: 'no',
  description: 'Quillmere, in words',
  address: '',
  platform: 'x',
  visibility: 'public',
  seenBy: '',
} as const

/** A sealed picture. */
async function fileIn({ installation, trustId }: RouteWorld): Promise<SealedFile> {
  const photo = await drawnPhoto()
  const sent = { name: photo.name, bytes: new Uint8Array(await photo.arrayBuffer()) }
  const { evidence: store, caseKeys: keys } = installation
  const sealed = await sealFile({ store, keys, trustId }, sent)
  if (sealed.kind === 'no_space') throw new Error(sealed.message)
  return sealed
}

async function evidenceIn(world: RouteWorld, files: readonly SealedFile[] = []): Promise<string> {
  const command = { ...WORDS, seenAt: undefined, matterId: await matterIn(world), files }
  const at = { keys: world.installation.caseKeys, now: NOW }
  return world.database.write(world.trustId, async (db) => {
    const added = await addEvidence(db, world.dsl, command, at)
    if (!added.ok) throw new Error(added.message)
    if (!(await readEvidence(db, world.dsl, added.evidenceId, at))) throw new Error('not there')
    return added.evidenceId
  })
}

/** A page or a press of a file of evidence. */
const ofFile =
  (path: string, form?: Readonly<Record<string, string>>): Prepare =>
  async (world) => {
    const file = await fileIn(world)
    await evidenceIn(world, [file])
    const sent = form ? { sent: { form: Object.entries(form) } } : {}
    return { path: `/evidence/files/${file.fileId}/${path}`, as: world.dsl, ...sent }
  }

const BOX = { 'left-1': '10', 'top-1': '10', 'width-1': '20', 'height-1': '20' }

/** Evidence of a matter. A new address must be added here. */
export const EVIDENCE_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /matters/:matterId/evidence': async (world) => ({
    path: `/matters/${await matterIn(world)}/evidence`,
    as: world.dsl,
  }),
  'GET /matters/:matterId/evidence/new': async (world) => ({
    path: `/matters/${await matterIn(world)}/evidence/new`,
    as: world.dsl,
  }),
  'POST /matters/:matterId/evidence/new': async (world) => ({
    path: `/matters/${await matterIn(world)}/evidence/new`,
    as: world.dsl,
    sent: { form: [['image', 'no']] },
  }),
  'POST /matters/:matterId/evidence': async (world) => ({
    path: `/matters/${await matterIn(world)}/evidence`,
    as: world.dsl,
    sent: { form: Object.entries(WORDS) },
  }),
  'GET /evidence/:id': async (world) => ({
    path: `/evidence/${await evidenceIn(world)}`,
    as: world.dsl,
  }),
  'GET /evidence/:id/what-to-do': async (world) => ({
    path: `/evidence/${await evidenceIn(world)}/what-to-do`,
    as: world.dsl,
  }),
  'GET /evidence/files/:fileId/cover': ofFile('cover'),
  'POST /evidence/files/:fileId/cover': ofFile('cover', BOX),
  'POST /evidence/files/:fileId/download': ofFile('download', {}),
  'POST /evidence/files/:fileId/quarantine': ofFile('quarantine', {}),
}
