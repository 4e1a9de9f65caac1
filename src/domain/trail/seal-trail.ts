import type { Writer } from '../../db/handles.ts'
import { type SigningKey, signHead } from './signing-key.ts'

/**
 * Sign the chain's head when this transaction has moved it. Runs last in every writing
 * transaction, so that whoever holds the database but not the key cannot rewrite history.
 */
export async function sealTrail(
  db: Writer,
  trustId: string,
  options: { readonly key: SigningKey; readonly now: Date },
): Promise<void> {
  const head = await db
    .selectFrom('trail_heads as h')
    .select(['h.seq', 'h.hash'])
    .where('h.trust_id', '=', trustId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('trail_checkpoints as c')
            .select('c.seq')
            .where('c.trust_id', '=', trustId)
            .whereRef('c.seq', '>=', 'h.seq'),
        ),
      ),
    )
    .executeTakeFirst()
  if (!head || head.seq === 0) return
  const signed = { trustId, seq: head.seq, hash: head.hash, at: options.now.toISOString() }
  await db
    .insertInto('trail_checkpoints')
    .values({
      trust_id: trustId,
      seq: head.seq,
      hash: head.hash,
      at: options.now,
      key_id: options.key.id,
      signature: signHead(signed, options.key),
    })
    .execute()
}
