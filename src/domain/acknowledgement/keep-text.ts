import { createHash } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Pack, policyText } from '../../policy/index.ts'

/** Keep the text of a policy as it is read, for ever, once. @returns its digest */
export async function keepText(db: Writer, trustId: string, pack: Pack): Promise<string> {
  const text = policyText(pack)
  const digest = createHash('sha256').update(text).digest('hex')
  await db
    .insertInto('policy_texts')
    .values({ trust_id: trustId, text_sha256: digest, text })
    .onConflict((conflict) => conflict.columns(['trust_id', 'text_sha256']).doNothing())
    .execute()
  return digest
}
