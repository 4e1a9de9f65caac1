import { randomBytes } from 'node:crypto'
import { bundleForm, planCaseBundle } from '../../src/domain/bundles/index.ts'
import { linkToCase } from '../../src/domain/cases/index.ts'
import { answerStopQuestion, handInFiles } from '../../src/domain/concerns/index.ts'
import { type SealedFile, sealFile } from '../../src/domain/evidence/index.ts'
import { findMatter } from '../../src/domain/need-to-know/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import type { Installation } from '../../src/installation.ts'
import type { App } from '../../src/web/context.ts'
import { NOW } from './policy.ts'
import { make } from './request.ts'

/** Words that stand nowhere but in files and bundles of what nobody may know of. */
export const SECRET_FILE_WORDS = ['Marrowgate', 'Quenchbell', 'Saltwhistle'] as const
const [NAME, DESCRIPTION, RECEIVER] = SECRET_FILE_WORDS

interface SecretFiles {
  readonly app: App
  readonly installation: Installation
  readonly slug: string
  readonly schoolId: string
  /** Who looks after it, and with what they are signed in. */
  readonly lead: Actor
  readonly cookie: string
  readonly concernId: string
  readonly contactId: string
  readonly caseId: string
}

/** A picture that a reporter sent in, a report that is linked to the case where its lead may know of it, and a bundle that went out of the house. */
export async function keepSecretFiles(secrets: SecretFiles): Promise<void> {
  const { installation, lead, concernId, contactId, caseId } = secrets
  const { trustId } = lead
  const at = { keys: installation.caseKeys, now: NOW }
  const sent = { trustId, concernId, once: randomBytes(16).toString('base64url') }
  const file = await sealedIn(secrets)
  await installation.database.write(trustId, async (db) => {
    must(await answerStopQuestion(db, { trustId, concernId, answer: 'no' }, NOW))
    must(await handInFiles(db, { ...sent, description: DESCRIPTION, files: [file] }, at))
    const link = { caseId, matterIds: [contactId], why: 'same_people' } as const
    // A report that went past whoever leads on the case is not theirs to link.
    if (await findMatter(db, lead, contactId, NOW)) must(await linkToCase(db, lead, link, NOW))
  })
  await handOutBundle(secrets)
}

async function sealedIn({ installation, lead }: SecretFiles): Promise<SealedFile> {
  const { evidence: store, caseKeys: keys } = installation
  const picture = { name: `${NAME}.png`, bytes: randomBytes(2_000) }
  const sealed = await sealFile({ store, keys, trustId: lead.trustId }, picture)
  if (sealed.kind === 'no_space') throw new Error(sealed.message)
  return sealed
}

async function handOutBundle(secrets: SecretFiles): Promise<void> {
  const { app, installation, slug, schoolId, lead, cookie, caseId } = secrets
  const form = {
    ...{ recipient: 'police', to: RECEIVER, basis: 'crime', reason: `${RECEIVER} asked` },
    ...{ parts: 'files', files: 'covered' },
  }
  const asked = { caseId, schoolId, contents: bundleForm.parse({ ...form, parts: [form.parts] }) }
  const plan = must(
    await installation.database.write(lead.trustId, (db) =>
      planCaseBundle(db, lead, asked, { keys: installation.caseKeys, now: NOW }),
    ),
  )
  const sent = { form: Object.entries({ ...form, seen: plan.seen }) }
  const path = `/schools/${slug}/cases/${caseId}/bundle`
  const answer = await make(app, { method: 'POST', path, sent }, { cookie })
  await answer.arrayBuffer()
  if (answer.headers.get('content-type') !== 'application/zip') {
    throw new Error(`There is no bundle: ${answer.status}.`)
  }
}

function must<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}
