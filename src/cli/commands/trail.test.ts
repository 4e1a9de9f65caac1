import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../../../test/support/server-folder.ts'
import { readConfig } from '../../config.ts'
import { foundSchool, foundTrust } from '../../domain/schools/index.ts'
import { appendEntry, safeguardingBook, schoolBook, witnessFile } from '../../domain/trail/index.ts'
import { openLog } from '../../log.ts'
import { type OpenedInstallation, openInstallation } from '../../main.ts'
import { runCommandLine } from '../program.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
let folder: string
let dataDir: string
let environment: Record<string, string>
let opened: OpenedInstallation
let trustId: string

async function run(...args: string[]) {
  const ended = { out: '', err: '', code: undefined as number | undefined }
  await runCommandLine(
    args,
    { LOG_LEVEL: 'silent', ...environment },
    {
      out: (text) => {
        ended.out += text
      },
      err: (text) => {
        ended.err += text
      },
      exit: (code) => {
        ended.code = code
      },
    },
  )
  return ended
}

const at = (name: string) => join(folder, name)

/** Change the exported file line by line. @returns the name of the changed copy */
async function changed(name: string, change: (lines: string[]) => string[]): Promise<string> {
  const lines = (await readFile(at('sound.jsonl'), 'utf8')).trimEnd().split('\n')
  await writeFile(at(name), `${change(lines).join('\n')}\n`)
  return at(name)
}

async function asOwner(statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({
    connectionString: opened.addresses.owner,
    options: '-c search_path=gatepost',
  })
  await client.connect()
  await client.query(statement, values).finally(() => client.end())
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-trail-'))
  dataDir = await makeDataFolder()
  environment = { GATEPOST_DATA: dataDir }
  const config = readConfig({ GATEPOST_DATA: dataDir })
  opened = await openInstallation({ config, log: openLog('silent'), prepare: true })
  const { database, trail } = opened.installation
  const founded = await foundTrust(
    database,
    {
      name: 'Larkfield Trust',
      slug: 'larkfield',
      administrator: { name: 'Robin Teasel', email: 'robin@larkfield.example', passwordHash: 'x' },
    },
    NOW,
  )
  trustId = founded.trustId
  for (const slug of ['beech', 'elm', 'oak', 'rowan']) {
    await database.write(trustId, (db) =>
      foundSchool(
        db,
        trustId,
        {
          name: slug,
          slug,
          town: 'Larkfield',
          strapline: '',
          crest: 'tree',
          brandColour: '#225588',
          houseRules: '',
          termsOfUse: '',
          mailDomains: [],
          publicContacts: [],
          knownTerms: [],
        },
        NOW,
      ),
    )
  }
  await trail.settled()
  expect((await run('trail', 'key')).code).toBe(0)
  await writeFile(at('public.pem'), (await run('trail', 'key')).out)
  await run('trail', 'export', '--trust', 'larkfield', '--out', at('sound.jsonl'))
}, 60_000)

afterAll(async () => {
  await opened.close()
  await removeDataFolder(dataDir)
  await rm(folder, { recursive: true })
})

describe('gatepost trail verify FILE', () => {
  it('ends with 0 for a sound export, with key and witness', async () => {
    const args = ['--key', at('public.pem'), '--witness', witnessFile(dataDir, schoolBook(trustId))]
    const { out, code } = await run('trail', 'verify', at('sound.jsonl'), ...args)
    expect(out).toMatch(/^Sound: 5 entries \(1 to 5\), .* under 5 signatures\./)
    expect(out).toContain('The witness outside the database agrees.')
    expect(code).toBe(0)
  })

  it('says that the file’s own key proves little', async () => {
    const { out, code } = await run('trail', 'verify', at('sound.jsonl'))
    expect(out).toContain('not who made it')
    expect(code).toBe(0)
  })

  it('gives programs the same', async () => {
    const { out } = await run('trail', 'verify', at('sound.jsonl'), '--json')
    expect(JSON.parse(out)).toMatchObject({ ok: true, entries: 5, trustId, keyGiven: false })
  })

  it.each([
    [
      'an altered entry',
      (lines: string[]) =>
        lines.with(3, lines[3]?.replace('"elm"', '"ash"').replace('beech', 'birch') ?? ''),
      /Entry 2 was altered/,
    ],
    ['a missing entry', (lines: string[]) => lines.toSpliced(5, 1), /Entry 3 is missing/],
    ['a missing end', (lines: string[]) => lines.slice(0, -3), /The end is missing/],
    [
      'swapped lines',
      (lines: string[]) => lines.with(1, lines[5] ?? '').with(5, lines[1] ?? ''),
      /Entry 3 is not in its place/,
    ],
    [
      'a line that is no record',
      (lines: string[]) => lines.with(4, 'hello'),
      /Line 5 cannot be used/,
    ],
  ])('ends with 2 for %s', async (name, change, says) => {
    const file = await changed(name, change)
    const { out, code } = await run('trail', 'verify', file, '--key', at('public.pem'))
    expect(out).toMatch(says)
    expect(code).toBe(2)
  })

  it('ends with 2 for an export of somebody else', async () => {
    const other = await makeDataFolder()
    try {
      const files = { GATEPOST_DATA: other }
      const config = readConfig(files)
      const stranger = await openInstallation({ config, log: openLog('silent'), prepare: true })
      await stranger.close()
      environment = files
      await writeFile(at('other.pem'), (await run('trail', 'key')).out)
    } finally {
      environment = { GATEPOST_DATA: dataDir }
      await removeDataFolder(other)
    }
    const { out, code } = await run('trail', 'verify', at('sound.jsonl'), '--key', at('other.pem'))
    expect(out).toMatch(/The header names another key/)
    expect(code).toBe(2)
  }, 60_000)

  it.each([
    ['no file', [], 64, 'Give the file to check'],
    ['a file that is not there', ['nowhere.jsonl'], 66, 'no such file'],
    ['a key that is none', ['sound.jsonl', '--key', 'sound.jsonl'], 65, 'holds no public key'],
    ['a witness that is none', ['sound.jsonl', '--witness', 'public.pem'], 65, 'holds no witness'],
    ['a trust besides a file', ['sound.jsonl', '--trust', 'larkfield'], 64, '--trust goes with'],
    ['a file besides --live', ['sound.jsonl', '--live'], 64, '--live takes'],
  ])('ends with 64 or more for %s', async (_, args, code, says) => {
    const known = ['sound.jsonl', 'public.pem', 'nowhere.jsonl']
    const paths = args.map((arg) => (known.includes(arg) ? at(arg) : arg))
    const ended = await run('trail', 'verify', ...paths)
    expect(ended.err).toContain(says)
    expect(ended.code).toBe(code)
  })
})

describe('gatepost trail export', () => {
  it('does not write over a file', async () => {
    const args = ['--trust', 'larkfield', '--out', at('sound.jsonl')]
    const { err, code } = await run('trail', 'export', ...args)
    expect(err).toContain('is there already')
    expect(code).toBe(64)
  })

  it('names the trusts there are when it does not know one', async () => {
    const { err, code } = await run('trail', 'export', '--trust', 'lark', '--out', at('none.jsonl'))
    expect(err).toContain('There is: larkfield.')
    expect(code).toBe(64)
  })

  it('needs both options', async () => {
    expect((await run('trail', 'export', '--trust', 'larkfield')).code).toBe(64)
  })
})

describe('gatepost trail export --book safeguarding', () => {
  const matter = '4b1f0c52-7a2e-4b62-9d55-6f0d3a1e9c11'
  const exported = (name: string, ...args: string[]) =>
    run('trail', 'export', '--trust', 'larkfield', '--out', at(name), ...args)

  beforeAll(async () => {
    const { database, trail } = opened.installation
    for (const action of ['case.opened', 'case.closed']) {
      await database.write(trustId, (db) =>
        appendEntry(db, {
          trustId,
          at: NOW,
          actor: 'system:test',
          action,
          schoolId: null,
          subject: `case:${matter}`,
        }),
      )
    }
    await trail.settled()
  })

  it('writes what is known to few into a file of its own, sound and with its own witness', async () => {
    const { out, code } = await exported('confidential.jsonl', '--book', 'safeguarding')
    expect(out).toContain('holds the safeguarding trail of Larkfield Trust')
    expect(code).toBe(0)
    await opened.installation.trail.settled()
    const lines = (await readFile(at('confidential.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ header: { book: 'safeguarding' } })
    expect(lines.join('\n')).toContain(`case:${matter}`)
    expect(lines.join('\n')).toContain('matter.trail_exported')
    const args = ['--key', at('public.pem')]
    const witness = ['--witness', witnessFile(dataDir, safeguardingBook(trustId))]
    const verified = await run('trail', 'verify', at('confidential.jsonl'), ...args, ...witness)
    expect(verified.out).toContain('Sound: 3 entries (1 to 3)')
    expect(verified.code).toBe(0)
  })

  it('leaves no trace in the school’s book: no entry, no gap, no count', async () => {
    await exported('after.jsonl')
    const [before, after] = await Promise.all(
      ['sound.jsonl', 'after.jsonl'].map(async (name) =>
        (await readFile(at(name), 'utf8')).trimEnd().split('\n'),
      ),
    )
    const body = (lines: string[] = []) => lines.slice(1, -1)
    expect(body(after)).toEqual(body(before))
    const closing = (lines: string[] = []) => {
      const { sha256, signature, ...facts } = JSON.parse(lines.at(-1) ?? '').closing
      return facts
    }
    expect(closing(after)).toEqual(closing(before))
    expect(after?.join('\n')).not.toContain('safeguarding')
  })

  it('does not take the witness of one book for the other', async () => {
    const args = ['--witness', witnessFile(dataDir, safeguardingBook(trustId))]
    const { out, code } = await run('trail', 'verify', at('sound.jsonl'), ...args)
    expect(out).toContain('it belongs to another book')
    expect(code).toBe(2)
  })

  it('writes nothing of it down when the file cannot be made', async () => {
    const { code } = await exported('sound.jsonl', '--book', 'safeguarding')
    expect(code).toBe(64)
    const lines = opened.installation.trail.exportLines(safeguardingBook(trustId), NOW)
    let text = ''
    for await (const line of lines) text += line
    expect(text.match(/matter\.trail_exported/g)).toHaveLength(1)
  })

  it('knows two books', async () => {
    expect((await exported('third.jsonl', '--book', 'other')).code).toBe(64)
  })
})

describe('gatepost trail verify --live', () => {
  it('checks every trust against the database and the witness', async () => {
    const { out, code } = await run('trail', 'verify', '--live')
    expect(out).toMatch(/^larkfield:\nSound: 5 entries/)
    expect(out).toContain('The witness outside the database agrees.')
    expect(code).toBe(0)
  })

  it('says that the safeguarding book is sound, and not how much is in it', async () => {
    const { out } = await run('trail', 'verify', '--live', '--json')
    expect(JSON.parse(out).trusts[0].safeguarding).toEqual({
      ok: true,
      says: ['Sound: it is as it was written.', 'The witness outside the database agrees.'],
    })
  })

  it('finds what was changed in the safeguarding book', async () => {
    const change = (actor: string) =>
      asOwner(`update trail_entries set actor = $1 where seq = 2 and book = 'safeguarding'`, [
        actor,
      ])
    await change('anyone')
    const { out, code } = await run('trail', 'verify', '--live')
    await change('system:test')
    expect(out).toMatch(/^larkfield:\nSound: 5 entries/)
    expect(out).toMatch(/larkfield, safeguarding:\nNOT to be trusted.*\n {2}Entry 2 was altered/)
    expect(code).toBe(2)
  })

  it('finds what was changed in the tables', async () => {
    await asOwner(`update trail_entries set actor = 'anyone' where seq = 2 and book = 'school'`)
    const { out, code } = await run('trail', 'verify', '--live', '--trust', 'larkfield', '--json')
    await asOwner(
      `update trail_entries set actor = 'system:set-up' where seq = 2 and book = 'school'`,
    )
    expect(JSON.parse(out).trusts[0]).toMatchObject({
      trust: 'larkfield',
      ok: false,
      faults: [{ kind: 'altered', seq: 2 }],
      says: [
        'NOT to be trusted as it stands: one fault.',
        expect.stringContaining('Entry 2 was altered'),
      ],
    })
    expect(code).toBe(2)
  })

  it('finds that the end was cut off, signatures and all', async () => {
    await asOwner(`delete from trail_checkpoints where seq > 3 and book = 'school'`)
    await asOwner(`delete from trail_entries where seq > 3 and book = 'school'`)
    await asOwner(`update trail_heads set seq = 3 where book = 'school'`)
    const { out, code } = await run('trail', 'verify', '--live')
    expect(out).toContain(
      'it stops at entry 3, and the witness outside the database knows of entry 5',
    )
    expect(code).toBe(2)
  })
})
