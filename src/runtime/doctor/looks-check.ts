import type pg from 'pg'
import { type Check, warning, well } from './check.ts'

/** So many of a trust's photos, the latest, are asked about. */
const LATEST = 20
/** One photo may be odd; as many are not. */
const TOO_MANY_FAILED = 3

/** The photos that were looked at last could be. @param app a connection as the app role */
export async function checkLooks(app: pg.Client): Promise<Check> {
  const trusts = await app.query<{ id: string }>('select gatepost.all_trusts() as id')
  let [failed, looked, reason] = [0, 0, '']
  for (const { id } of trusts.rows) {
    const { rows } = await latestLooks(app, id)
    looked += rows.length
    failed += rows.filter(({ kind }) => kind === 'failed').length
    reason ||= rows.find(({ kind }) => kind === 'failed')?.reason ?? ''
  }
  if (failed < TOO_MANY_FAILED) return well('looks', 'The latest photos were looked at.')
  return warning(
    'looks',
    `${failed} of the latest ${looked} photos could not be looked at. The last reason: ${reason}`,
    'Each of them asks a person to look. The log says more, under "a process that looks at photos did not answer": with the signal SIGKILL the computer ran out of memory, so give it more or let less run on it.',
  )
}

async function latestLooks(app: pg.Client, trustId: string) {
  await app.query('begin read only')
  try {
    await app.query(`select set_config('gatepost.trust_id', $1, true)`, [trustId])
    return await app.query<{ kind: string; reason: string | null }>(
      `select sight->>'kind' as kind, sight->>'reason' as reason from gatepost.photos
        where sight is not null order by uploaded_at desc limit $1`,
      [LATEST],
    )
  } finally {
    await app.query('commit')
  }
}
