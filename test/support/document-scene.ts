import {
  documentOf,
  type ImportDocument,
  importDocument,
  readForImport,
} from '../../src/domain/policies/index.ts'
import { type DocumentRead, readDocument } from '../../src/gate/document/read-document.ts'
import { shippedPacks } from '../../src/policy/index.ts'
import { NOW } from './policy.ts'
import type { PolicyLifeScene } from './policy-life-scene.ts'

/** A made-up policy with sections, a clause much like a known one, and one that cannot be read whole. */
export const OWN_POLICY = `# Social media at Acorn

Version 2.0

## 1. Contact

1.1 Staff must not accept friend requests from pupils on personal accounts.

1.2 Staff must not be friends with past pupils under the age of 18.

1.3 Concerns about a child are reported to the designated safeguarding lead.

## 2. Photos

2.1 Parents are asked for consent ev\ufffdry year before a photo is published.

2.2 The canteen opens at noon.
`

/** The document as it was read. */
export async function readOwn(text: string = OWN_POLICY): Promise<DocumentRead> {
  const read = await readDocument(new TextEncoder().encode(text))
  if (read.kind !== 'read') throw new Error(`It was not read: ${read.kind}.`)
  return read
}

/** What somebody sends to have a document brought in. */
export async function importOf(
  scene: PolicyLifeScene,
  text: string = OWN_POLICY,
): Promise<ImportDocument> {
  const { schoolId, slug } = scene.school
  return {
    school: { schoolId, slug, name: 'Acorn School' },
    fileName: 'Our policy.md',
    why: '',
    bytes: new TextEncoder().encode(text),
    document: await readForImport(await readOwn(text), shippedPacks()),
  }
}

/** A draft from a document, brought in by the head. @returns its id */
export async function importIn(scene: PolicyLifeScene, text: string = OWN_POLICY): Promise<string> {
  const command = await importOf(scene, text)
  const result = await scene.database.write(scene.trustId, (db) =>
    importDocument(db, scene.head, command, NOW),
  )
  if (!result.ok) throw new Error(result.message)
  return result.draftId
}

/** What is kept of the document of a draft. */
export async function documentIn(scene: PolicyLifeScene, draftId: string) {
  const document = await scene.database.read(scene.trustId, (db) => documentOf(db, draftId))
  if (!document) throw new Error('This draft has no document.')
  return document
}
