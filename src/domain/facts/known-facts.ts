import { z } from 'zod'
import type { Reader } from '../../db/handles.ts'
import {
  EVIDENCE,
  FACT_KINDS,
  FACT_PLACES,
  type KnownFact,
  mergeFacts,
  type ReferenceFact,
  shippedFacts,
} from '../../policy/index.ts'

/** What this very table holds, as far as its columns are plain text. */
const stored = z.object({
  kind: z.enum(FACT_KINDS.map((kind) => kind.code)),
  jurisdiction: z.enum(FACT_PLACES.map((place) => place.code)),
  evidence: z.enum(EVIDENCE.map((one) => one.code)),
  parameters: z.array(z.string()),
})

/** A fact with whoever of the trust looked at it last. */
export interface TrustFact extends KnownFact {
  readonly checkedBy: string | undefined
}

/** Every fact as this trust knows it: as it came, under what its own people wrote and checked. */
export async function knownFacts(db: Reader): Promise<readonly TrustFact[]> {
  const rows = await db
    .selectFrom('reference_facts as f')
    .innerJoin('people as p', 'p.person_id', 'f.recorded_by')
    .distinctOn('f.key')
    .selectAll('f')
    .select('p.name')
    .orderBy('f.key')
    .orderBy('f.place', 'desc')
    .execute()
  const checkedBy = new Map(rows.map((row) => [row.key, row.name]))
  const own = rows.map((row): ReferenceFact => {
    const { key, title, value, source } = row
    return {
      key,
      title,
      value,
      source,
      ...stored.parse(row),
      url: row.url || undefined,
      validFrom: row.valid_from ?? undefined,
      validTo: row.valid_to ?? undefined,
      lastChecked: row.last_checked ?? undefined,
      names: [],
    }
  })
  return mergeFacts(shippedFacts(), own).map((fact) => ({
    ...fact,
    checkedBy: checkedBy.get(fact.key),
  }))
}
