import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type * as Places from '../../src/domain/cases/places.ts'
import type * as Concerns from '../../src/domain/concerns/words.ts'
import type * as Sealing from '../../src/domain/sealing/index.ts'
import { built } from './built.ts'

/** Where the made-up matters lie. */
export interface MattersAt {
  readonly trustId: string
  readonly schoolId: string
  readonly leadId: string
  readonly adults: readonly string[]
  readonly policyVersionId: string
}

export interface Filling {
  /** Connection as the app, which sees one trust. */
  readonly url: string
  readonly keys: Sealing.SealingKeys
  readonly now: Date
  readonly place: MattersAt
}

/** Matters to open when it is measured. */
export interface Filled {
  readonly caseId: string
  readonly concernId: string
  readonly adultId: string
}

const CASES = 100_000
/** One concern came before each case; these are still unread. */
const WAITING = 1_000
const IN_HAND = 3_000
const TO_TRIAGE = 200
const CLOCKS = 300
const LOW_LEVEL = 20_000
const REPORTS = 10_000
/** Of each so many the lead herself is kept out. */
const KEPT_OUT = 100
const STEPS = 6
const ROWS = 5_000
const HOUR_MS = 3_600_000
const WORDS =
  'A child told me on Thursday what they had read on their phone, and asked me to keep it. '

const { sealText } = await built<typeof Sealing>('domain/sealing/index.ts')
const places = await built<typeof Places>('domain/cases/places.ts')
const { sealReport } = await built<typeof Concerns>('domain/concerns/words.ts')

/** Rows under the names of their columns. */
type Row = Readonly<Record<string, unknown>>

/** Put 100,000 cases of one school in, with their concerns, people, steps, and who is kept out or let in. */
export async function fillCases(filling: Filling): Promise<Filled> {
  const client = new pg.Client({
    connectionString: filling.url,
    options: '-c search_path=gatepost',
  })
  await client.connect()
  const keep = (trustId: string) => async (table: string, rows: readonly Row[]) => {
    if (rows.length > 0)
      await insert(
        client,
        table,
        rows.map((row) => ({ trust_id: trustId, ...row })),
      )
  }
  try {
    await client.query(`select set_config('gatepost.trust_id', $1, false)`, [filling.place.trustId])
    const insertRows = keep(filling.place.trustId)
    let last: Filled | undefined
    for (let from = 0; from < CASES; from += ROWS) {
      const some = Array.from({ length: ROWS }, (_, index) => caseAt(filling, from + index))
      for (const table of TABLES)
        await insertRows(
          table,
          some.flatMap((one) => one[table] ?? []),
        )
      last = some.at(-1)?.ids
    }
    await fillRegisters(filling, insertRows)
    if (!last) throw new Error('There is no case.')
    return last
  } finally {
    await client.end()
  }
}

/** In the order in which one leans on the other. */
const TABLES = [
  'matters',
  'matter_exclusions',
  'matter_access',
  'concerns',
  'concern_messages',
  'cases',
  'case_people',
  'case_steps',
  'case_tasks',
  'case_concerns',
] as const

type CaseRows = Partial<Record<(typeof TABLES)[number], readonly Row[]>> & { readonly ids: Filled }

/** One case and the concern that it came from; the latest are in hand. */
function caseAt({ keys, now, place }: Filling, nth: number): CaseRows {
  const { trustId, schoolId, leadId, adults, policyVersionId } = place
  const [caseId, concernId, messageId] = [randomUUID(), randomUUID(), randomUUID()]
  const left = CASES - nth
  const at = new Date(now.getTime() - left * HOUR_MS)
  const adultId = adults[nth % adults.length] ?? leadId
  const stage = left <= TO_TRIAGE ? 'triage' : left <= IN_HAND ? 'open' : 'closed'
  const clock = stage === 'open' && left <= TO_TRIAGE + CLOCKS
  const triaged = stage !== 'triage'
  const waits = left <= WAITING
  const seen = { school_id: schoolId, roles: ['dsl', 'head'], opened_at: at }
  const kept = left % KEPT_OUT === 50 ? leadId : adultId
  return {
    ids: { caseId, concernId, adultId },
    matters: [
      { ...seen, matter_id: caseId, kind: 'case' },
      { ...seen, matter_id: concernId, kind: 'concern' },
    ],
    matter_exclusions: [caseId, concernId].map((matter_id) => ({
      exclusion_id: randomUUID(),
      matter_id,
      person_id: kept,
      cause: 'subject',
      since: at,
    })),
    matter_access:
      nth % 3 === 0
        ? [accessTo({ caseId, leadId, at, to: adults[(nth + 7) % adults.length] ?? leadId })]
        : [],
    concerns: [
      {
        concern_id: concernId,
        school_id: schoolId,
        policy_version_id: policyVersionId,
        about: 'adult',
        reporter: 'parent',
        route: 'usual',
        received_at: at,
        state: waits ? 'new' : 'linked',
        waits_since: waits ? at : null,
        case_id: caseId,
      },
    ],
    concern_messages: [
      {
        message_id: messageId,
        concern_id: concernId,
        kind: 'report',
        written_at: at,
        once_key: messageId,
        sealed_words: sealReport(
          keys,
          { trustId, messageId },
          { happened: WORDS, who: 'A teacher', when: '', where: '', name: '', reach: '' },
        ),
      },
    ],
    cases: [
      {
        case_id: caseId,
        school_id: schoolId,
        reference: `M-${nth}`,
        sealed_title: sealText(keys, places.titleOf(trustId, caseId), `Case number ${nth}`),
        nation: 'wales',
        stage,
        known_at: at,
        opened_at: at,
        opened_by: leadId,
        route: triaged ? 'allegation' : null,
        triaged_at: triaged ? at : null,
        triaged_by: triaged ? leadId : null,
        handler_id: triaged ? leadId : null,
        officer_due_at: triaged ? new Date(at.getTime() + 500 * HOUR_MS) : null,
        officer_settled_at: clock || !triaged ? null : at,
        closed_at: stage === 'closed' ? at : null,
      },
    ],
    case_people: [
      {
        entry_id: randomUUID(),
        case_id: caseId,
        part: 'subject',
        kind: 'employee',
        person_id: adultId,
        since: at,
        made_by: leadId,
      },
    ],
    case_steps: Array.from({ length: STEPS }, (_, index) => {
      const stepId = randomUUID()
      return {
        step_id: stepId,
        case_id: caseId,
        kind: 'note',
        at,
        happened_at: at,
        by_person: leadId,
        sealed_words: sealText(
          keys,
          places.stepWordsOf(trustId, stepId),
          JSON.stringify({ what: WORDS }),
        ),
        nr: index + 1,
      }
    }),
    case_tasks: stage === 'closed' ? [] : [taskOf({ keys, trustId, caseId, leadId, at })],
    case_concerns: [{ case_id: caseId, matter_id: concernId, linked_at: at, linked_by: leadId }],
  }
}

function accessTo(of: { caseId: string; leadId: string; at: Date; to: string }): Row {
  return {
    access_id: randomUUID(),
    matter_id: of.caseId,
    person_id: of.to,
    way: 'given',
    given_by: of.leadId,
    from_at: of.at,
  }
}

function taskOf(of: {
  keys: Sealing.SealingKeys
  trustId: string
  caseId: string
  leadId: string
  at: Date
}): Row {
  const taskId = randomUUID()
  return {
    task_id: taskId,
    case_id: of.caseId,
    sealed_words: sealText(of.keys, places.taskOf(of.trustId, taskId), 'Ring the parents'),
    due_on: of.at.toISOString().slice(0, 10),
    made_at: of.at,
    made_by: of.leadId,
  }
}

type Insert = (table: string, rows: readonly Row[]) => Promise<void>

/** Low-level concerns, fifty about each adult, and reports of contact. */
async function fillRegisters({ keys, now, place }: Filling, keep: Insert): Promise<void> {
  const { trustId, schoolId, leadId, adults } = place
  const matter = (id: string, kind: string, at: Date) => ({
    matter_id: id,
    school_id: schoolId,
    kind,
    roles: ['dsl', 'head'],
    opened_at: at,
  })
  const excluded = (id: string, nth: number, at: Date) => ({
    exclusion_id: randomUUID(),
    matter_id: id,
    person_id: adults[nth % adults.length],
    cause: 'subject',
    since: at,
  })
  const atOf = (nth: number) => new Date(now.getTime() - nth * HOUR_MS)
  const idsOf = (from: number, most: number) =>
    Array.from({ length: Math.min(ROWS, most - from) }, (_, index) => ({
      id: randomUUID(),
      nth: from + index,
      at: atOf(from + index),
    }))
  for (let from = 0; from < LOW_LEVEL; from += ROWS) {
    const some = idsOf(from, LOW_LEVEL)
    await keep(
      'matters',
      some.map(({ id, at }) => matter(id, 'low_level_concern', at)),
    )
    await keep(
      'matter_exclusions',
      some.map(({ id, nth, at }) => excluded(id, nth, at)),
    )
    await keep(
      'low_level_concerns',
      some.map(({ id, nth, at }) => ({
        concern_id: id,
        school_id: schoolId,
        adult_id: adults[nth % adults.length],
        told_at: at,
        told_by: leadId,
        self_referred: false,
        sealed_words: sealText(keys, places.lowLevelWordsOf(trustId, id), WORDS),
        state: nth < WAITING ? 'open' : 'closed',
        closes_on: at.toISOString().slice(0, 10),
        closed_at: nth < WAITING ? null : at,
        closed_by: nth < WAITING ? null : leadId,
      })),
    )
  }
  for (let from = 0; from < REPORTS; from += ROWS) {
    const some = idsOf(from, REPORTS)
    await keep(
      'matters',
      some.map(({ id, at }) => matter(id, 'contact_report', at)),
    )
    await keep(
      'contact_reports',
      some.map(({ id, nth, at }) => ({
        report_id: id,
        school_id: schoolId,
        made_by: adults[nth % adults.length],
        made_at: at,
        contact_from: 'learner',
        answered: 'no',
        thought_safe: 'yes',
        past: 'nobody',
        sealed_words: sealText(keys, `gatepost contact report words 1 ${trustId} ${id}`, '{}'),
        state: nth < WAITING ? 'sent' : 'acknowledged',
        acknowledged_by: nth < WAITING ? null : leadId,
        acknowledged_at: nth < WAITING ? null : at,
      })),
    )
  }
}

/** Rows as one JSON, so that thousands go in one statement whatever their columns. */
async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await client.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
