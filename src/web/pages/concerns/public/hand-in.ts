import { bodyLimit } from 'hono/body-limit'
import {
  handInFiles,
  handInForm,
  lookAgain,
  minutesForFiles,
  type OwnConcern,
  returnWithCode,
} from '../../../../domain/concerns/index.ts'
import {
  MAX_SENT_BYTES,
  MAX_SENT_FILES,
  type SealedFile,
  sealFile,
  sniffSent,
} from '../../../../domain/evidence/index.ts'
import { type Refusal, refuse } from '../../../../domain/refusal.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import { addressOf } from '../../../address-of.ts'
import type { App, PageContext } from '../../../context.ts'
import { faultOf, faultsOf, NO_FAULTS, readBody, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findSchool } from '../../school-page/find-school.ts'
import { answerReporter, type CameBack } from './return.tsx'

/** The files and the few words beside them. */
const MAX_BODY = MAX_SENT_FILES * MAX_SENT_BYTES + 1024 * 1024

const TYPES = 'a picture, a recording or a PDF'

/** Pictures and files of whoever comes back with a code: only after a clear no to the stop question. */
export function registerHandIn(app: App): void {
  const limit = bodyLimit({ maxSize: MAX_BODY, onError: (c) => ProblemResponse(c, 'too_large') })
  app.post('/s/:slug/concern/files', limit, async (c) => {
    const found = await findSchool(c)
    return found ? handIn(c, found) : ProblemResponse(c, 'not_found')
  })
}

interface Found {
  readonly trustId: string
  readonly school: PublicSchool
}

async function handIn(c: PageContext, found: Found): Promise<Response> {
  const { database, secret, caseKeys: keys } = c.var.installation
  const { now } = c.var
  const { trustId, school } = found
  const caller = { address: addressOf(c), secret }
  const wait = await minutesForFiles(database, caller, now)
  if (wait > 0) {
    const busy = refuse(`Many files came from here. Wait ${wait} minutes; words can be sent now.`)
    return answerReporter(c, { ...found, code: '', typed: {} }, busy)
  }
  const { typed, files } = split(await readBody(c))
  const code = (typed.code ?? '').slice(0, 60)
  const of = { trustId, schoolId: school.schoolId, code }
  const tools = { keys, secret, now }
  const own = await returnWithCode(database, of, tools, async (_db, own) => ({
    ok: true as const,
    own,
  }))
  const back = own.ok ? await keep(c, { of, own: own.own, typed, files }) : own
  return answerReporter(c, { ...found, code, typed }, back)
}

interface HandedIn {
  readonly of: { readonly trustId: string; readonly schoolId: string; readonly code: string }
  readonly own: OwnConcern
  readonly typed: Typed
  readonly files: readonly File[]
}

async function keep(c: PageContext, { of, own, typed, files }: HandedIn): Promise<CameBack> {
  const again = (faults: CameBack['faults']): CameBack => ({
    ok: true,
    own,
    did: undefined,
    faults,
  })
  const parsed = handInForm.safeParse(typed)
  if (!parsed.success) return again(faultsOf(parsed.error))
  if (own.stopAnswer !== 'no') {
    return again(
      faultOf(refuse('Answer the question about pictures before you send one.', 'image')),
    )
  }
  const sealed = await sealAll(c, of.trustId, files)
  if (!sealed.ok) return again(faultOf(sealed))
  const { database, secret, caseKeys: keys } = c.var.installation
  const { now } = c.var
  const command = { ...parsed.data, ...sealed, trustId: of.trustId, concernId: own.concernId }
  return database.write(of.trustId, async (db) => {
    const kept = await handInFiles(db, command, { keys, now })
    if (!kept.ok) return again(faultOf(kept))
    const after = (await lookAgain(db, of, { keys, secret })) ?? own
    return { ok: true, own: after, did: 'files', faults: NO_FAULTS }
  })
}

/** Each file looked at by its first bytes and sealed on the disk; nothing is decoded or drawn. */
async function sealAll(
  c: PageContext,
  trustId: string,
  files: readonly File[],
): Promise<{ readonly ok: true; readonly files: readonly SealedFile[] } | Refusal> {
  if (files.length === 0) return refuse('Choose the picture or file first.', 'files')
  if (files.length > MAX_SENT_FILES) {
    return refuse(`Send at most ${MAX_SENT_FILES} files at a time.`, 'files')
  }
  if (files.some((file) => file.size > MAX_SENT_BYTES)) {
    return refuse(
      `A file is larger than ${MAX_SENT_BYTES / 1024 ** 2} MB. Write above that you have it: the school tells you how to hand it over.`,
      'files',
    )
  }
  const read: { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }[] =
    []
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const mediaType = sniffSent(bytes)
    if (!mediaType) return refuse(`A file is not ${TYPES}. Nothing of it was kept.`, 'files')
    read.push({ name: file.name, bytes, mediaType })
  }
  const at = { store: c.var.installation.evidence, keys: c.var.installation.caseKeys, trustId }
  const sealed: SealedFile[] = []
  for (const { mediaType, ...one } of read) {
    const kept = await sealFile(at, one)
    if (kept.kind === 'no_space') {
      return refuse(
        'There is no room for files just now. Keep yours, and write above that you have it.',
        'files',
      )
    }
    sealed.push({ ...kept, mediaType })
  }
  return { ok: true, files: sealed }
}

/** The texts and the files of the form. An empty field sends one without a byte. */
function split(body: Awaited<ReturnType<typeof readBody>>): {
  readonly typed: Typed
  readonly files: readonly File[]
} {
  const last = Object.entries(body).map(([name, value]) => [name, [value].flat().at(-1)] as const)
  const typed = Object.fromEntries(
    last.filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
  const files = [body.files ?? []]
    .flat()
    .filter((one): one is File => one instanceof File && one.size > 0)
  return { typed, files }
}
