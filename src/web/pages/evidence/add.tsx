import { z } from 'zod'
import {
  addEvidence,
  addEvidenceForm,
  MAX_FILE_BYTES,
  MAX_FILES,
  type SealedFile,
  type SentFile,
  sealFile,
} from '../../../domain/evidence/index.ts'
import { findMatter } from '../../../domain/need-to-know/index.ts'
import { STOP_ANSWERS, type StopAnswer } from '../../../vocabulary/evidence.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { AddPage } from './add-page.tsx'

const LIST = `/matters/:matterId{${UUID}}/evidence`

/** The stop question first; then words, and files only after a clear no. */
export function registerAddEvidence(app: App): void {
  app.get(`${LIST}/new`, async (c) =>
    (await mayKnow(c)) ? show(c, {}, NO_FAULTS) : ProblemResponse(c, 'not_found'),
  )
  app.post(`${LIST}/new`, answerFirst)
  app.post(LIST, add)
}

const answerForm = z.object({
  stopAnswer: z.enum(STOP_ANSWERS, 'Answer the question before you go on'),
})

async function answerFirst(c: PageContext): Promise<Response> {
  if (!(await mayKnow(c))) return ProblemResponse(c, 'not_found')
  const { image = '' } = fieldsOf(await readBody(c))
  const parsed = answerForm.safeParse({ stopAnswer: image })
  if (!parsed.success) {
    const text = 'Answer the question before you go on'
    return show(c, {}, { fields: { image: text }, page: [{ text, href: '#image' }] }, 400)
  }
  return show(c, parsed.data, NO_FAULTS)
}

async function add(c: PageContext): Promise<Response> {
  if (!(await mayKnow(c))) return ProblemResponse(c, 'not_found')
  const body = await readBody(c)
  const typed = fieldsOf(body)
  const parsed = addEvidenceForm.safeParse(typed)
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const sent = filesIn(body)
  const wrong = wrongWith(sent, parsed.data.stopAnswer)
  if (wrong) return again(onFiles(wrong), 422)
  const sealed = await sealAll(c, sent)
  if (!sealed) return again(onFiles(NO_ROOM), 422)
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, matterId: matterOf(c), files: sealed }
  const result = await installation.database.write(actor.trustId, (db) =>
    addEvidence(db, actor, command, { keys: installation.caseKeys, now }),
  )
  if (!result.ok) return refused(c, result, again)
  const { stopAnswer } = parsed.data
  const where = stopAnswer === 'no' ? '?done=evidence_added' : '/what-to-do?done=evidence_added'
  return c.redirect(`/evidence/${result.evidenceId}${where}`, 303)
}

const NO_ROOM =
  'There is no room for files on the server. Nothing was kept of them; your words stand below. Send the words now and tell the person who looks after Gatepost.'

const onFiles = (text: string): Faults => ({
  fields: { files: text },
  page: [{ text, href: '#files' }],
})

/** What is wrong with what was sent; undefined where nothing is. Nothing is opened to find out. */
function wrongWith(files: readonly File[], stopAnswer: StopAnswer): string | undefined {
  if (files.length === 0) return undefined
  if (stopAnswer !== 'no') return 'No file can be added here. Describe in words what you saw.'
  if (files.length > MAX_FILES) return `Add at most ${MAX_FILES} files at a time.`
  if (files.some((file) => file.size > MAX_FILE_BYTES)) {
    return 'A file is larger than 20 MB. Take a screenshot of it, or describe it in words.'
  }
  return undefined
}

/** Each file sealed on the disk; undefined when the disk is full. */
async function sealAll(c: PageContext, sent: readonly File[]): Promise<SealedFile[] | undefined> {
  const { installation, actor } = c.var
  const at = { store: installation.evidence, keys: installation.caseKeys, trustId: actor.trustId }
  const sealed: SealedFile[] = []
  for (const file of sent) {
    const one: SentFile = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const kept = await sealFile(at, one)
    if (kept.kind === 'no_space') return undefined
    sealed.push(kept)
  }
  return sealed
}

/** The files of the form. An empty field sends one without a byte. */
function filesIn(body: Awaited<ReturnType<typeof readBody>>): File[] {
  return [body.files ?? []].flat().filter((one): one is File => one instanceof File && one.size > 0)
}

function fieldsOf(body: Awaited<ReturnType<typeof readBody>>): Typed {
  const fields = Object.entries(body).map(
    ([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value] as const,
  )
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
}

const matterOf = (c: PageContext): string => c.req.param('matterId') ?? ''

function mayKnow(c: PageContext) {
  const { actor, now, installation } = c.var
  return installation.database.read(actor.trustId, (db) => findMatter(db, actor, matterOf(c), now))
}

function show(c: PageContext, typed: Typed, faults: Faults, status: 200 | 400 | 422 = 200) {
  c.header('Cache-Control', 'no-store')
  const answered = answerForm.safeParse(typed)
  const stopAnswer = answered.success ? answered.data.stopAnswer : undefined
  return c.html(<AddPage {...{ c, typed, faults, stopAnswer }} matterId={matterOf(c)} />, status)
}
