import pg from 'pg'

/**
 * What went out since the backup was made is not in it. So no slot that has passed publishes by itself, and
 * what was on its way to a network is looked for before anything is sent.
 * @param ownerUrl the restored database, as its owner, before anybody uses it
 */
export async function sendNothingTwice(ownerUrl: string, now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `update gatepost.posts set slot_confirmed_by = null
       where state = 'approved' and scheduled_for <= $1`,
      [now],
    )
    await client.query(
      `update gatepost.network_errands
       set state = 'uncertain', uncertain_at = coalesce(uncertain_at, $1), lease_until = null
       where kind = 'send' and ended_at is null`,
      [now],
    )
  } finally {
    await client.end()
  }
}
