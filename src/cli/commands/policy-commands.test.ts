import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PACKS_FOLDER } from '../packs.ts'
import { runCommandLine } from '../program.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-packs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ out: string; code: number | undefined }> {
  const said = { out: '', code: undefined as number | undefined }
  const write = (text: string) => {
    said.out += text
  }
  await runCommandLine(
    args,
    {},
    {
      out: write,
      err: write,
      exit: (code) => {
        said.code = code
      },
    },
  )
  return said
}

describe('gatepost packs validate', () => {
  test('is content with the packs that came with Gatepost', async () => {
    expect(await run('packs', 'validate')).toEqual({ out: '5 packs hold together.\n', code: 0 })
  })

  test('names what is wrong, and ends with a firm no', async () => {
    cpSync(join(PACKS_FOLDER, 'lwlat'), join(folder, 'lwlat'), { recursive: true })
    writeFileSync(join(folder, 'lwlat', 'topics.yaml'), 'consent: [lwlat:99]\n')
    const { out, code } = await run('packs', 'validate', folder)
    expect(out).toBe(
      `${join(folder, 'lwlat', 'topics.yaml')}:1 consent: there is no clause 'lwlat:99' in this pack\n`,
    )
    expect(code).toBe(2)
  })
})

describe('gatepost coverage', () => {
  test('counts the clauses of every policy', async () => {
    const { out, code } = await run('coverage')
    expect(out).toMatch(/^policy +built +planned +none +clauses\n/)
    expect(out).toMatch(/\nall +\d+ +\d+ +\d+ +561\n$/)
    expect(code).toBe(0)
  })

  test('gives one object for each clause', async () => {
    const { out } = await run('coverage', '--pack', 'maesteg', '--json')
    const rows: { clause: string }[] = JSON.parse(out)
    expect(rows).toHaveLength(102)
    expect(rows.find((row) => row.clause === 'maesteg:prot.1')).toMatchObject({
      pack: 'maesteg',
      controls: expect.arrayContaining(['consent-gate']),
      code: expect.arrayContaining(['src/policy/judge/consent-gate.ts']),
    })
  })
})

interface Compared {
  readonly draft: string
  readonly policies: readonly {
    readonly pack: string
    readonly verdict: string
    readonly deciding: readonly { readonly clause: string; readonly not?: string }[]
    readonly route: {
      readonly kind: string
      readonly steps: readonly { readonly anyOf: readonly string[] }[]
    }
  }[]
}

describe('gatepost compare', () => {
  async function compared(...args: string[]): Promise<readonly Compared[]> {
    return JSON.parse((await run('compare', '--json', ...args)).out)
  }

  /** Pack → verdict and what decides it, through the real gate. */
  function row(all: readonly Compared[], id: string): Record<string, string> {
    const policies = all.find((one) => one.draft === id)?.policies ?? []
    return Object.fromEntries(
      policies.map(({ pack, verdict, deciding }) => {
        const [by] = deciding
        return [pack, by ? `${verdict} ${by.clause}${by.not ? ` not ${by.not}` : ''}` : verdict]
      }),
    )
  }

  test('shows on the standard drafts how the five policies differ', async () => {
    const all = await compared()
    const floor = 'block floor:consent_model'
    expect(row(all, 'photo-no-answer')).toEqual({
      cambrian: floor,
      oldchurch: floor,
      maesteg: 'block maesteg:prot.1',
      lwlat: `${floor} not lwlat:10.1`,
      societas: floor,
    })
    expect(row(all, 'photo-objected')).toEqual({
      cambrian: floor,
      oldchurch: floor,
      maesteg: 'block maesteg:prot.1',
      lwlat: 'block lwlat:10.3b',
      societas: floor,
    })
    expect(row(all, 'full-name')).toEqual({
      cambrian: 'block cambrian:app.16',
      oldchurch: 'review silent:pupil_identifiability',
      maesteg: 'block maesteg:prot.2',
      lwlat: 'review silent:pupil_identifiability',
      societas: 'review societas:A2.13',
    })
    expect(row(all, 'full-name-pupil-site').oldchurch).toBe('block oldchurch:18.2b')
    expect(row(all, 'colleague')).toEqual({
      cambrian: 'review silent:third_party_mention_permission',
      oldchurch: 'review oldchurch:17.6',
      maesteg: 'block maesteg:res.2',
      lwlat: 'review silent:third_party_mention_permission',
      societas: 'review societas:A2.13',
    })
    expect(row(all, 'staff-contact')).toEqual({
      cambrian: 'review silent:personal_contact_in_posts',
      oldchurch: 'block oldchurch:17.9',
      maesteg: 'review silent:personal_contact_in_posts',
      lwlat: 'review silent:personal_contact_in_posts',
      societas: 'block societas:A2.12',
    })
  })

  test('sends a reminder the short way where the policy has one', async () => {
    const all = await compared()
    const reminder = all.find((one) => one.draft === 'reminder')?.policies ?? []
    expect(new Set(reminder.map((policy) => policy.verdict))).toEqual(new Set(['clear']))
    const short = reminder.filter((policy) => policy.route.kind === 'short')
    expect(short.map(({ pack, route }) => [pack, route.steps.map((step) => step.anyOf)])).toEqual([
      ['maesteg', [['media_officer']]],
    ])
  })

  test('takes a draft of one’s own', async () => {
    const all = await compared('--text', 'Wi-fi password: Kestrel!2291')
    expect(all).toHaveLength(1)
    expect(new Set(all[0]?.policies.map((policy) => policy.verdict))).toEqual(new Set(['block']))
  })

  test('sets the answers of two policies side by side, where they differ', async () => {
    const { out, code } = await run('compare', '--answers', '--pack', 'maesteg', '--pack', 'lwlat')
    expect(code).toBe(0)
    expect(out).toContain('Does a photo need a yes, or only the absence of a no?')
    expect(out).toContain('  lwlat      objection_list (10.1)')
    expect(out).not.toContain('cambrian')
    const json = await run(
      'compare',
      '--answers',
      '--pack',
      'maesteg',
      '--pack',
      'maesteg',
      '--json',
    )
    expect(JSON.parse(json.out)).toEqual([])
  })

  test('reads as a table, with the clause that decides', async () => {
    const { out, code } = await run('compare')
    expect(out).toContain(
      'lwlat      block   No permission is on record for this learner to appear on this channel (floor, not 10.1)',
    )
    expect(code).toBe(0)
  })
})
