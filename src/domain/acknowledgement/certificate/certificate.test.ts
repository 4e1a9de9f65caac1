import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import { openTestDatabase } from '../../../../test/support/postgres.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  type SmallSchool,
} from '../../../../test/support/small-trust.ts'
import { runCommandLine } from '../../../cli/program.ts'
import { openDatabase } from '../../../db/open-database.ts'
import { policyParts } from '../../../policy/index.ts'
import { writePdf } from '../../pdf/index.ts'
import type { Actor } from '../../people/index.ts'
import {
  canonical,
  createTrailKeeper,
  generateSigningKey,
  readSigningKey,
  schoolBook,
  sealTrail,
  type TrailKeeper,
} from '../../trail/index.ts'
import { boundPolicies } from '../bound-policies.ts'
import { openPart } from '../open-part.ts'
import { signaturesOf } from '../queries/signatures-of.ts'
import { sign } from '../sign.ts'
import { CERTIFICATE_FILE, type Certificate, type CertificateFacts } from './certificate.ts'
import { certificateFacts } from './make-certificate.ts'
import { readCertificate } from './read-certificate.ts'
import { certificatePage, setCertificate } from './set-certificate.ts'

const key = readSigningKey(generateSigningKey())
const { appUrl } = await openTestDatabase()
const database = openDatabase({
  url: appUrl,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
})
let folder: string
let trail: TrailKeeper
let school: SmallSchool
let teacher: Actor
let head: Actor
let certificate: Certificate

const at = (name: string) => join(folder, name)

async function exportTo(name: string, trustId: string): Promise<string> {
  let text = ''
  for await (const line of trail.exportLines(schoolBook(trustId), NOW)) text += line
  await writeFile(at(name), text)
  return at(name)
}

async function readAndSign(person: Actor): Promise<string> {
  const { trustId, personId } = person
  const { schoolId } = school
  return database.write(trustId, async (db) => {
    const [policy] = await boundPolicies(db, personId, '2026-11-20')
    if (!policy) throw new Error('No policy binds them.')
    for (let nth = 1; nth <= policyParts(policy.pack).length; nth += 1) {
      await openPart(db, { trustId, personId, schoolId, nth }, NOW)
    }
    const { policyVersionId } = policy.versions
    const signing = { way: 'own_session', session: 'a session' } as const
    const signOffs = ['read_and_understood', 'agree_to_comply'] as const
    const command = { trustId, personId, schoolId, policyVersionId, signOffs, signing }
    const signed = await sign(db, `person:${personId}`, command, NOW)
    if (!signed.ok) throw new Error(signed.message)
    const [signature] = await signaturesOf(db, personId)
    return signature?.acknowledgementId ?? ''
  })
}

async function factsFor(actor: Actor, acknowledgementId: string) {
  return database.write(actor.trustId, (db) => certificateFacts(db, actor, acknowledgementId, NOW))
}

const vouched = (facts: CertificateFacts): Certificate => ({
  facts,
  signature: trail.vouch(facts),
})

/** What the command says of a file held against an export. */
async function verify(bytes: Buffer, exported: string, ...more: string[]) {
  await writeFile(at('certificate.pdf'), bytes)
  const ended = { out: '', err: '', code: undefined as number | undefined }
  await runCommandLine(
    ['trail', 'verify', exported, '--certificate', at('certificate.pdf'), ...more],
    { LOG_LEVEL: 'silent' },
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

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-certificate-'))
  const onFault = ({ error }: { readonly error: Error }) => {
    throw error
  }
  trail = createTrailKeeper({ database, key, dataFolder: folder, onFault })
  school = await addSchool(database, await addTrust(database))
  teacher = await addPerson(database, school)
  head = await addPerson(database, school, 'head')
  await exportTo('before.jsonl', school.trustId)
  const found = await factsFor(teacher, await readAndSign(teacher))
  if (!found.ok) throw new Error(found.message)
  certificate = vouched(found.facts)
  await exportTo('after.jsonl', school.trustId)
  await writeFile(at('public.pem'), trail.publicKey)
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

describe('a certificate', () => {
  it('says who, what, which text, when, how and where the trail holds it', async () => {
    const { facts } = certificate
    const entry = await database.read(school.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .selectAll()
        .where('action', '=', 'policy.signed')
        .executeTakeFirstOrThrow(),
    )
    expect(facts).toMatchObject({
      name: 'Morgan Ashdown',
      personId: teacher.personId,
      way: 'own_session',
      signedAt: NOW.toISOString(),
      entry: { seq: entry.seq, hash: entry.hash },
    })
    const read = await readCertificate(await setCertificate(certificate))
    expect(read?.certificate).toEqual(certificate)
    for (const shown of [facts.name, facts.textSha256, facts.entry.hash, facts.version]) {
      expect(read?.words.replaceAll(/\s/g, '')).toContain(shown.replaceAll(/\s/g, ''))
    }
  })

  it('bears the name of the day on which it was signed', async () => {
    const married = await addPerson(database, school)
    const id = await readAndSign(married)
    await database.write(school.trustId, (db) =>
      db
        .updateTable('people')
        .set({ name: 'Morgan Llŷr' })
        .where('person_id', '=', married.personId)
        .execute(),
    )
    expect(await factsFor(married, id)).toMatchObject({ facts: { name: 'Morgan Ashdown' } })
  })

  it('is for whoever signed and whoever signs them in, who leaves a trace, and for nobody else', async () => {
    const id = certificate.facts.acknowledgementId
    const entries = async () =>
      database.read(school.trustId, (db) =>
        db
          .selectFrom('trail_entries')
          .select('actor')
          .where('action', '=', 'signature.certified')
          .where('subject', '=', `acknowledgement:${id}`)
          .execute(),
      )
    expect((await factsFor(teacher, id)).ok).toBe(true)
    expect(await entries()).toEqual([])
    expect((await factsFor(head, id)).ok).toBe(true)
    expect(await entries()).toEqual([{ actor: `person:${head.personId}` }])
    const colleague = await addPerson(database, school, 'governor')
    const otherSchool = await addSchool(database, school.trustId)
    const otherTrust = await addSchool(database, await addTrust(database))
    const strangers = [
      colleague,
      await addPerson(database, otherSchool, 'head'),
      await addPerson(database, otherTrust, 'head'),
    ]
    for (const stranger of strangers) {
      expect(await factsFor(stranger, id)).toMatchObject({ ok: false, kind: 'not_found' })
    }
  })
})

describe('gatepost trail verify --certificate', () => {
  it('ends with 0 where the entry stands in a sound trail, and says what the name rests on', async () => {
    const bytes = await setCertificate(certificate)
    const ended = await verify(bytes, at('after.jsonl'), '--key', at('public.pem'))
    expect(ended.out).toContain('The certificate holds: entry')
    expect(ended.out).toContain('The trail holds no names. That it was signed by Morgan Ashdown')
    expect(ended.code).toBe(0)
  })

  const OTHER = 'a'.repeat(64)
  it.each<[string, (facts: CertificateFacts) => CertificateFacts, RegExp]>([
    ['the text', (facts) => ({ ...facts, textSha256: OTHER }), /names another text/],
    ['the way', (facts) => ({ ...facts, way: 'kiosk' }), /signed in another way/],
    [
      'the moment',
      (facts) => ({ ...facts, signedAt: '2026-11-19T09:00:00.000Z' }),
      /of another moment/,
    ],
    [
      'the person',
      (facts) => ({ ...facts, personId: crypto.randomUUID() }),
      /somebody else’s signature/,
    ],
    [
      'the version',
      (facts) => ({ ...facts, policyVersionId: crypto.randomUUID() }),
      /another version/,
    ],
    ['the statement signed', (facts) => ({ ...facts, signOff: 'other' }), /tell of this statement/],
    [
      'the hash',
      (facts) => ({ ...facts, entry: { ...facts.entry, hash: OTHER } }),
      /has another hash/,
    ],
    ['the entry', (facts) => ({ ...facts, entry: { ...facts.entry, seq: 1 } }), /not about a sig/],
    [
      'the seal',
      (facts) => ({ ...facts, checkpoint: { ...facts.checkpoint, hash: OTHER } }),
      /seal over entry/,
    ],
  ])(
    'names %s where the trail does not bear it out, though the key signed it',
    async (_, change, says) => {
      const bytes = await setCertificate(vouched(change(certificate.facts)))
      const ended = await verify(bytes, at('after.jsonl'), '--key', at('public.pem'))
      expect(ended.out).toMatch(says)
      expect(ended.code).toBe(2)
    },
  )

  it('finds another name, which the trail does not hold, by the signature alone', async () => {
    const facts = { ...certificate.facts, name: 'Somebody Else' }
    const ended = await verify(
      await setCertificate({ ...certificate, facts }),
      at('after.jsonl'),
      '--key',
      at('public.pem'),
    )
    expect(ended.out).toContain('the trail holds no names')
    expect(ended.out).toContain('one thing does not match')
    expect(ended.code).toBe(2)
  })

  it('finds a page that says something else than its facts', async () => {
    const shown = { ...certificate.facts, name: 'Somebody Else' }
    const text = canonical(certificate)
    const attached = { name: CERTIFICATE_FILE, type: 'application/json', about: 'Facts', text }
    const bytes = await writePdf({ ...certificatePage(shown), attached })
    const ended = await verify(bytes, at('after.jsonl'))
    expect(ended.out).toContain('The page does not say what the facts')
    expect(ended.code).toBe(2)
  })

  it('holds what another version set, by the facts that its page shows', async () => {
    const facts = { ...certificate.facts, look: 99 }
    const holds = await verify(await setCertificate(vouched(facts)), at('after.jsonl'))
    expect(holds.out).toContain('The certificate holds')
    const text = canonical(vouched(facts))
    const attached = { name: CERTIFICATE_FILE, type: 'application/json', about: 'Facts', text }
    const other = certificatePage({ ...facts, name: 'Somebody Else' })
    const ended = await verify(await writePdf({ ...other, attached }), at('after.jsonl'))
    expect(ended.out).toContain('The page does not say what the facts')
  })

  it('finds any byte that was changed', async () => {
    const bytes = await setCertificate(certificate)
    const places = [20, bytes.indexOf('/Title'), bytes.indexOf('/Lang') + 7, bytes.length - 60]
    for (const place of [...places, Math.floor(bytes.length / 2)]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      const ended = await verify(changed, at('after.jsonl'), '--key', at('public.pem'))
      expect(ended.code, `byte ${place}`).toBeGreaterThanOrEqual(2)
      expect(`${ended.out}${ended.err}`).toMatch(/NOT hold|too damaged/)
    }
  })

  it('says so where the export was made before the signature', async () => {
    const ended = await verify(await setCertificate(certificate), at('before.jsonl'))
    expect(ended.out).toMatch(/ends with entry \d+, before the signature/)
    expect(ended.code).toBe(2)
  })

  it('says so where the export is another trust’s', async () => {
    const other = await addSchool(database, await addTrust(database))
    const exported = await exportTo('other.jsonl', other.trustId)
    const ended = await verify(await setCertificate(certificate), exported)
    expect(ended.out).toContain('the trail of another trust')
    expect(ended.code).toBe(2)
  })

  it('proves nothing with a trail that is not sound', async () => {
    const text = await readFile(at('after.jsonl'), 'utf8')
    await writeFile(at('changed.jsonl'), text.replace('system:test', 'system:best'))
    const ended = await verify(await setCertificate(certificate), at('changed.jsonl'))
    expect(ended.out).toContain('The trail itself is not sound')
    expect(ended.code).toBe(2)
  })

  it.each([
    ['no PDF', 'hello'],
    ['nothing', ''],
  ])('ends with 65 for %s', async (_, text) => {
    const ended = await verify(Buffer.from(text), at('after.jsonl'))
    expect(ended.err).toContain('is no signature certificate')
    expect(ended.code).toBe(65)
  })
})
