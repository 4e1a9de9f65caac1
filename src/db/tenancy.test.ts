import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  connected,
  fillEveryTable,
  insertRow,
  openClient,
  readShapes,
  type TableShape,
} from '../../test/support/every-table.ts'
import { openTestDatabase } from '../../test/support/postgres.ts'
import { INSTALLATION } from './open-database.ts'

const { appUrl, superuserUrl } = await openTestDatabase()
const shapes = await readShapes(superuserUrl)
/** The one table that no trust has rows in. */
const OF_NO_TRUST = 'migrations'
const tables = shapes
  .filter(({ table }) => table !== OF_NO_TRUST)
  .map((shape) => [shape.table, shape] as const)

/** Added to and never changed; and what may change but never go. */
const HISTORY = [
  'concern_messages',
  'contact_log_entries',
  'contact_log_looks',
  'contact_report_notes',
  'outside_bodies',
  'acknowledgement_reminders',
  'acknowledgements',
  'case_steps',
  'channel_attestations',
  'channel_request_decisions',
  'comment_decisions',
  'consent_wordings',
  'paper_scans',
  'permission_decisions',
  'declaration_confirmations',
  'picture_keepings',
  'policy_approvals',
  'policy_lint_answers',
  'policy_documents',
  'policy_texts',
  'post_checks',
  'post_decisions',
  'post_notes',
  'post_openings',
  'reference_facts',
  'trail_checkpoints',
  'trail_entries',
]
const NEVER_DELETED = [
  'case_concerns',
  'takedown_requests',
  'takedown_steps',
  'referrals',
  'referral_steps',
  'monitoring_authorisations',
  'monitoring_decisions',
  'candidate_searches',
  'concerns',
  'contact_permit_learners',
  'contact_permits',
  'contact_reports',
  'evidence',
  'evidence_files',
  'case_hold_words',
  'case_people',
  'case_tasks',
  'cases',
  'low_level_concerns',
  'personnel_entries',
  'bundles',
  'bundle_names',
  'transfers',
  'transfer_matters',
  'transfer_steps',
  'transfer_files',
  'matter_access',
  'matter_exclusions',
  'matters',
  'declarations',
  'comment_appeals',
  'comment_handovers',
  'comments',
  'house_rules',
  'moderation_covers',
  'asked_permissions',
  'channel_breaches',
  'channel_closure_tasks',
  'channel_closures',
  'channel_holds',
  'channel_requests',
  'channel_staff',
  'channels',
  'consents',
  'network_errands',
  'objections',
  'policy_comments',
  'policy_consultations',
  'policy_draft_schools',
  'policy_draft_writers',
  'policy_drafts',
  'policy_notices',
  'policy_questions',
  'policy_readings',
  'policy_reviews',
  'policy_versions',
  'post_holds',
  'post_templates',
  'posts',
  'publications',
  'regular_post_drafts',
  'regular_posts',
  'restrictions',
  'takedowns',
  'training_courses',
  'training_records',
  'trail_heads',
  'trusts',
]

const [mine, theirs] = [randomUUID(), randomUUID()]
const DENIED = { code: '42501' }

const asOwnerOfAll = await openClient(superuserUrl)
const named = await openClient(appUrl)
afterAll(() => Promise.all([asOwnerOfAll.end(), named.end()]))

beforeAll(() => fillEveryTable(superuserUrl, shapes, [mine, theirs]))

/** As the running app on behalf of a trust, or of none; undone in the end. */
async function asApp<T>(
  trustId: string | undefined,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  // A connection on which a trust was once named is not one on which none was.
  if (trustId === undefined) return connected(appUrl, (client) => undone(client, work))
  return undone(named, async () => {
    await named.query(`select set_config('gatepost.trust_id', $1, true)`, [trustId])
    return work(named)
  })
}

async function undone<T>(client: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await client.query('begin')
  return work(client).finally(() => client.query('rollback'))
}

/** How many rows a statement touched, or the code with which it was refused. */
async function touched(client: pg.Client, text: string, values: unknown[] = []) {
  await client.query('savepoint try')
  try {
    return (await client.query(text, values)).rowCount
  } catch (error) {
    await client.query('rollback to try')
    return error instanceof Error && 'code' in error ? error.code : String(error)
  }
}

/** A statement that gives every column of some rows the value that it has. */
function rewrite({ table, columns }: TableShape, where: string): string {
  const same = columns.map(({ name }) => `${name} = ${name}`).join(', ')
  return `update ${table} set ${same} where ${where}`
}

describe.each(tables)('%s', (table, shape) => {
  it('has its trust first in its key, and in each reference to another table', async () => {
    expect(shape.key[0]).toBe('trust_id')
    const references = await asOwnerOfAll.query<{ here: string; there: string }>(
      `select h.attname as here, t.attname as there
       from pg_constraint c
       join pg_attribute h on h.attrelid = c.conrelid and h.attnum = c.conkey[1]
       join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
       where c.contype = 'f' and c.conrelid = $1::regclass`,
      [table],
    )
    for (const reference of references.rows) {
      expect(reference).toEqual({ here: 'trust_id', there: 'trust_id' })
    }
  })

  it('has one policy, for every statement, that asks for the trust both ways', async () => {
    const { rows } = await asOwnerOfAll.query(
      `select t.relrowsecurity as secured, p.polcmd as command, p.polpermissive as permissive,
         p.polroles = '{0}' as "forAll", pg_get_expr(p.polqual, t.oid) as reads,
         pg_get_expr(p.polwithcheck, t.oid) as writes
       from pg_class t left join pg_policy p on p.polrelid = t.oid where t.oid = $1::regclass`,
      [table],
    )
    const own = '(trust_id = current_trust())'
    expect(rows).toEqual([
      { secured: true, command: '*', permissive: true, forAll: true, reads: own, writes: own },
    ])
  })

  it('belongs to the owner, and gives the app no more than it may do', async () => {
    const rights = await asOwnerOfAll.query<{ may: string }>(
      `select may from unnest(array['select', 'insert', 'update', 'delete', 'truncate',
         'references', 'trigger', 'maintain']) as may
       where case when may in ('select', 'insert', 'update', 'references')
         then has_any_column_privilege('gatepost_app', $1, may)
         else has_table_privilege('gatepost_app', $1, may) end`,
      [table],
    )
    const owner = await asOwnerOfAll.query<{ name: string }>(
      'select pg_get_userbyid(relowner) as name from pg_class where oid = $1::regclass',
      [table],
    )
    const history = HISTORY.includes(table)
    const may = ['select', 'insert', 'update', 'delete'].filter((right) => {
      if (right === 'update') return !history
      return right !== 'delete' || !(history || NEVER_DELETED.includes(table))
    })
    expect(rights.rows.map((row) => row.may)).toEqual(may)
    expect(owner.rows).toEqual([{ name: 'gatepost_owner' }])
  })

  it('shows the app the rows of its trust alone, and none before a trust is named', async () => {
    const seenBy = (trustId?: string) =>
      asApp(trustId, async (client) => {
        const { rows } = await client.query<{ trust_id: string }>(`select trust_id from ${table}`)
        return rows.map((row) => row.trust_id)
      })
    expect(await seenBy(mine)).toEqual([mine])
    expect(await seenBy(theirs)).toEqual([theirs])
    expect(await seenBy(randomUUID())).toEqual([])
    expect(await seenBy(INSTALLATION)).toEqual([])
    expect(await seenBy('')).toEqual([])
    expect(await seenBy()).toEqual([])
  })

  it('lets nobody add, change, move or delete a row of another trust', async () => {
    const before = await rowsOf(shape)
    for (const trustId of [mine, undefined]) {
      await asApp(trustId, async (client) => {
        const insert = insertRow(shape, theirs)
        expect(await touched(client, insert.text, insert.values)).toBe(DENIED.code)
        const again = `${insert.text} on conflict do nothing`
        expect(await touched(client, again, insert.values)).toBe(DENIED.code)
        const where = `trust_id = '${theirs}'`
        expect([0, DENIED.code]).toContain(await touched(client, rewrite(shape, where)))
        expect([0, DENIED.code]).toContain(
          await touched(client, `delete from ${table} where ${where}`),
        )
        expect(await touched(client, `truncate ${table}`)).toBe(DENIED.code)
        const move = `update ${table} set trust_id = '${theirs}'`
        expect([trustId === undefined ? 0 : DENIED.code, DENIED.code]).toContain(
          await touched(client, move),
        )
        await client.query('commit')
      })
    }
    expect(await rowsOf(shape)).toEqual(before)
  })

  it('can be written where it should be, so that the refusals above mean something', async () => {
    await asApp(mine, async (client) => {
      const history = HISTORY.includes(table)
      const kept = history || NEVER_DELETED.includes(table)
      expect(await touched(client, rewrite(shape, 'true'))).toBe(history ? DENIED.code : 1)
      expect(await deletes(client, table)).toBe(kept ? DENIED.code : 'allowed')
      if (table === 'trusts') return
      const insert = insertRow(shape, mine)
      // The row may point nowhere; that it came so far shows that the policy let it through.
      expect([1, '23503', '23505']).toContain(await touched(client, insert.text, insert.values))
    })
  })
})

/** Other rows may stand in the way of deleting this one; being allowed to try is another matter. */
async function deletes(client: pg.Client, table: string): Promise<unknown> {
  const answer = await touched(client, `delete from ${table}`)
  return answer === 1 || answer === '23503' ? 'allowed' : answer
}

/** What the table holds, as someone sees it who is not bound by policies. */
async function rowsOf({ table, key }: TableShape): Promise<unknown[]> {
  const held = await asOwnerOfAll.query(`select * from ${table} order by ${key.join(', ')}`)
  return held.rows
}

describe('the schema', () => {
  it('has rows of trusts in every table but one', () => {
    const without = shapes.filter(({ columns }) => !columns.some(({ name }) => name === 'trust_id'))
    expect(without.map(({ table }) => table)).toEqual([OF_NO_TRUST])
    expect(tables.length).toBeGreaterThan(30)
  })

  it('has no view through which rows could be seen past the policies', async () => {
    const { rows } = await connected(superuserUrl, (client) =>
      client.query(`select relname from pg_class
        where relnamespace = 'gatepost'::regnamespace and relkind in ('v', 'm', 'f')`),
    )
    expect(rows).toEqual([])
  })

  it('has six functions that see every trust, each answering with ids or digests alone', async () => {
    const { rows } = await connected(superuserUrl, (client) =>
      client.query(`
        select p.proname as name, pg_get_function_result(p.oid) as answers,
          p.proconfig::text as settings, has_function_privilege('public', p.oid, 'execute') as open
        from pg_proc p where p.pronamespace = 'gatepost'::regnamespace and p.prosecdef
        order by 1`),
    )
    const settings = '{search_path=gatepost}'
    expect(rows).toEqual([
      { name: 'all_trusts', answers: 'SETOF uuid', settings, open: false },
      { name: 'certificates_in_use', answers: 'SETOF text', settings, open: false },
      { name: 'evidence_in_use', answers: 'SETOF text', settings, open: false },
      { name: 'media_in_use', answers: 'SETOF text', settings, open: false },
      {
        name: 'school_of_slug',
        answers: 'TABLE(trust_id uuid, school_id uuid)',
        settings,
        open: false,
      },
      { name: 'trusts_of_email', answers: 'SETOF uuid', settings, open: false },
      { name: 'trusts_with_work', answers: 'SETOF uuid', settings, open: false },
    ])
  })
})

describe('the app’s role', () => {
  it('has no power over the server and belongs to no other role', async () => {
    const { rows } = await connected(appUrl, (client) =>
      client.query(`
        select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
          rolreplication, (select count(*)::int from pg_auth_members m where m.member = r.oid) as roles
        from pg_roles r where rolname = current_user`),
    )
    expect(rows).toEqual([
      {
        name: 'gatepost_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        roles: 0,
      },
    ])
  })

  it.each([
    ['become the owner', 'set role gatepost_owner'],
    ['become the administrator', 'set role postgres'],
    ['switch the policies off', 'alter table people disable row level security'],
    ['add a policy of its own', 'create policy mine on people using (true)'],
    ['drop a policy', 'drop policy own_trust on people'],
    ['take a table over', 'alter table trail_entries owner to gatepost_app'],
    ['make a table', 'create table gatepost.loot (id int)'],
    ['switch triggers and references off', 'set session_replication_role = replica'],
    ['change which migrations ran', 'delete from migrations'],
    ['call what protects a table', `call protect_by_trust('people')`],
    ['read the passwords of roles', 'select * from pg_authid'],
    ['read a file of the server', `select pg_read_file('postgresql.conf')`],
    ['run a program', `copy people to program 'cat'`],
  ])('cannot %s', async (_, statement) => {
    await expect(asApp(mine, (client) => client.query(statement))).rejects.toMatchObject(DENIED)
  })

  it('cannot see past the policies by asking for none', async () => {
    const asked = asApp(mine, async (client) => {
      await client.query('set local row_security = off')
      return client.query('select * from people')
    })
    await expect(asked).rejects.toMatchObject(DENIED)
  })
})
