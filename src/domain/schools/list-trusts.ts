import type { Database } from '../../db/open-database.ts'

export interface TrustName {
  readonly trustId: string
  readonly name: string
  readonly slug: string
}

/** Every trust of the installation by name, for whoever runs it. No page may show this. */
export async function listTrusts(
  database: Pick<Database, 'allTrusts' | 'read'>,
): Promise<TrustName[]> {
  const trusts: TrustName[] = []
  for (const trustId of await database.allTrusts()) {
    const row = await database.read(trustId, (db) =>
      db
        .selectFrom('trusts')
        .select(['name', 'slug'])
        .where('trust_id', '=', trustId)
        .executeTakeFirst(),
    )
    if (row) trusts.push({ trustId, ...row })
  }
  return trusts.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
