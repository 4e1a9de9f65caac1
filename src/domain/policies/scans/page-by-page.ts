import type { Reader, Writer } from '../../../db/handles.ts'
import type { PageAnswer } from '../../../gate/document/index.ts'

/** The scans whose writing is to be read and is not yet, the one asked for first at the front. */
export async function scansToRead(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_scans as s')
    .select('s.scan_id')
    .where('s.reading_since', 'is not', null)
    .where(({ eb, selectFrom }) =>
      eb(
        's.pages',
        '>',
        selectFrom('policy_scan_pages as p')
          .select(({ fn }) => fn.countAll<number>().as('read'))
          .whereRef('p.scan_id', '=', 's.scan_id'),
      ),
    )
    .orderBy('s.reading_since')
    .orderBy('s.scan_id')
    .execute()
  return rows.map((row) => row.scan_id)
}

/** A scan's file with those of its pages, counted from 1, that nobody has read; undefined where it is gone. */
export async function fileToRead(
  db: Reader,
  scanId: string,
): Promise<{ readonly bytes: Uint8Array; readonly unread: readonly number[] } | undefined> {
  const scan = await db
    .selectFrom('policy_scans')
    .select(['bytes', 'pages'])
    .where('scan_id', '=', scanId)
    .executeTakeFirst()
  if (!scan) return undefined
  const read = await db
    .selectFrom('policy_scan_pages')
    .select('page')
    .where('scan_id', '=', scanId)
    .execute()
  const done = new Set(read.map(({ page }) => page))
  const all = Array.from({ length: scan.pages }, (_, at) => at + 1)
  return { bytes: scan.bytes, unread: all.filter((page) => !done.has(page)) }
}

/**
 * Keep what was read of one page: so much is not lost when the program ends in the middle.
 * @returns whether the scan is still there
 */
export async function keepPage(
  db: Writer,
  scanId: string,
  { page, answer }: { readonly page: number; readonly answer: PageAnswer },
  now: Date,
): Promise<boolean> {
  const scan = await db
    .selectFrom('policy_scans')
    .select('trust_id')
    .where('scan_id', '=', scanId)
    .forKeyShare()
    .executeTakeFirst()
  if (!scan) return false
  await db
    .insertInto('policy_scan_pages')
    .values({
      trust_id: scan.trust_id,
      scan_id: scanId,
      page,
      reading: JSON.stringify(answer),
      read_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}
