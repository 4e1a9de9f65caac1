import { createHash, sign } from 'node:crypto'
import { canonical, type SigningKey } from '../../src/domain/trail/index.ts'

/** The migration that gave a trust two books; before it, a trail was one chain. */
export const TWO_BOOKS_SINCE = 35

/**
 * A trail as it was written while it was one chain: statements that put some entries into the tables of
 * that time, each signed, hashed and named as then. Spelt out here, so that a change of how hashes are
 * made today is seen to leave the old ones sound or not.
 */
export function oneBookTrail(
  trustId: string,
  subjects: readonly string[],
  { key, at }: { readonly key: SigningKey; readonly at: Date },
): string {
  let previousHash = '0'.repeat(64)
  const time = at.toISOString()
  const rows = subjects.map((subject, index) => {
    const entry = {
      trustId,
      seq: index + 1,
      at: time,
      actor: 'system:test',
      action: 'post.started',
      schoolId: null,
      subject,
      facts: {},
      previousHash,
    }
    const hash = createHash('sha256').update(canonical(entry)).digest('hex')
    const head = canonical({ trustId, seq: entry.seq, hash, at: time })
    const signature = sign(null, Buffer.from(head), key.privateKey).toString('base64')
    const sql = `
      insert into gatepost.trail_entries
        (trust_id, seq, at, actor, action, school_id, subject, facts, previous_hash, hash)
      values ('${trustId}', ${entry.seq}, '${time}', '${entry.actor}', '${entry.action}', null,
        '${subject}', '{}', '${previousHash}', '${hash}');
      insert into gatepost.trail_checkpoints (trust_id, seq, hash, at, key_id, signature)
      values ('${trustId}', ${entry.seq}, '${hash}', '${time}', '${key.id}', '${signature}');`
    previousHash = hash
    return sql
  })
  return `${rows.join('')}
    insert into gatepost.trail_heads (trust_id, seq, hash)
    values ('${trustId}', ${subjects.length}, '${previousHash}');`
}
