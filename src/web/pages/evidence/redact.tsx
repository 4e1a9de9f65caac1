import {
  keepRedacted,
  type Redact,
  readFile,
  redactForm,
  sealFile,
} from '../../../domain/evidence/index.ts'
import type { CleanPicture } from '../../../gate/photo/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { fileOnPage } from './file-on-page.ts'
import { BOXES, RedactPage } from './redact-page.tsx'

const PAGE = `/evidence/files/:fileId{${UUID}}/cover`

/** Cover bystanders in a still picture: a copy is kept, the file itself stays as it came. */
export function registerRedact(app: App): void {
  app.get(PAGE, (c) =>
    show(c, { wanted: c.req.query('show') === 'yes', typed: {}, faults: NO_FAULTS }),
  )
  app.post(PAGE, cover)
}

async function cover(c: PageContext): Promise<Response> {
  const typed = await readForm(c)
  const parsed = redactForm.safeParse({ boxes: boxesIn(typed) })
  if (!parsed.success) {
    const text = parsed.error.issues[0]?.message ?? 'Draw the boxes again'
    const faults = { fields: {}, page: [{ text, href: '#left-1' }] }
    return show(c, { wanted: true, typed, faults }, 422)
  }
  const opened = await openPicture(c)
  if (opened instanceof Response) return opened
  const { installation, actor, now } = c.var
  const covered = await installation.eyes.blur(opened.picture.bytes, partsOf(parsed.data))
  if (covered.kind === 'failed') {
    const text = 'The picture could not be covered. Nothing was kept; try once more.'
    return show(c, { wanted: false, typed, faults: { fields: {}, page: [{ text }] } }, 422)
  }
  const at = { store: installation.evidence, keys: installation.caseKeys, trustId: actor.trustId }
  const name = `${opened.name.replace(/\.[^.]*$/, '')}-covered.jpg`
  const file = await sealFile(at, { name, bytes: covered.full.bytes })
  if (file.kind === 'no_space') return ProblemResponse(c, 'no_space')
  const command = { fileId: c.req.param('fileId') ?? '', file, boxes: parsed.data.boxes.length }
  const kept = await installation.database.write(actor.trustId, (db) =>
    keepRedacted(db, actor, command, now),
  )
  if (!kept.ok) return show(c, { wanted: false, typed, faults: faultOf(kept) }, 422)
  return c.redirect(`/evidence/${kept.evidenceId}?done=evidence_covered`, 303)
}

/** The picture, drawn afresh in a thread of its own; an answer where there is none to draw over. */
async function openPicture(
  c: PageContext,
): Promise<{ readonly picture: CleanPicture; readonly name: string } | Response> {
  const { actor, now, installation } = c.var
  const asked = { fileId: c.req.param('fileId') ?? '', why: 'redact' } as const
  const at = { store: installation.evidence, keys: installation.caseKeys, now }
  const file = await installation.database.write(actor.trustId, (db) =>
    readFile(db, actor, asked, at),
  )
  if (!file.ok) {
    if (file.kind !== 'refused') return ProblemResponse(c, 'not_found')
    return show(c, { wanted: false, typed: {}, faults: faultOf(file) }, 422)
  }
  const taken = await installation.photos.takeIn(file.bytes)
  if (taken.kind === 'taken') return { picture: taken.clean.full, name: file.name }
  const text =
    'This is no picture that can be drawn over. Only still pictures can: JPEG, PNG, WebP.'
  return show(c, { wanted: false, typed: {}, faults: { fields: {}, page: [{ text }] } }, 422)
}

interface Showing {
  /** Whether the picture was asked for. */
  readonly wanted: boolean
  readonly typed: Typed
  readonly faults: Faults
}

async function show(c: PageContext, showing: Showing, status: 200 | 422 = 200): Promise<Response> {
  const { wanted, typed, faults } = showing
  const fileId = c.req.param('fileId') ?? ''
  const evidenceId = await fileOnPage(c, fileId)
  if (!evidenceId) return ProblemResponse(c, 'not_found')
  const opened = wanted ? await openPicture(c) : undefined
  if (opened instanceof Response) return opened
  c.header('Cache-Control', 'no-store')
  const picture = opened?.picture
  return c.html(<RedactPage {...{ c, fileId, evidenceId, picture, typed, faults }} />, status)
}

/** The boxes that the form holds, each with its four numbers; empty rows are none. */
function boxesIn(typed: Typed) {
  return Array.from({ length: BOXES }, (_, at) => at + 1)
    .map((number) => ({
      left: typed[`left-${number}`] || '0',
      top: typed[`top-${number}`] || '0',
      width: typed[`width-${number}`] || '0',
      height: typed[`height-${number}`] || '0',
    }))
    .filter(({ width, height }) => width !== '0' || height !== '0')
}

const partsOf = ({ boxes }: Redact) =>
  boxes.map(({ left, top, width, height }) => ({
    x: left / 100,
    y: top / 100,
    width: Math.min(width, 100 - left) / 100,
    height: Math.min(height, 100 - top) / 100,
  }))
