import { safeFileName } from '../../../../domain/media/index.ts'
import { writeSheets } from '../../../../domain/pdf/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { addScan } from '../../../../domain/policies/index.ts'
import { type Refusal, refuse } from '../../../../domain/refusal.ts'
import { MAX_DOCUMENT_BYTES, MAX_PHOTOS, type PageSheet } from '../../../../gate/document/index.ts'
import { MAX_PHOTO_BYTES } from '../../../../gate/photo/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultOf } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { showDrafts } from '../drafts/list.tsx'
import { PHOTOS_PATH } from './photos-path.ts'
import { readSentPhotos } from './read-sent-photos.ts'
import { scanPath } from './scan-at.ts'

interface NamedSheet {
  readonly name: string
  readonly sheet: PageSheet
}

/** Photos of the pages of a policy come in and are one scan from then on. */
export function registerPagePhotos(app: App): void {
  app.post(PHOTOS_PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    if (Number(c.req.header('content-length') ?? 0) > MAX_PHOTOS * MAX_PHOTO_BYTES) {
      return ProblemResponse(c, 'too_large')
    }
    const again = (faults: Faults, status: 400 | 422) => showDrafts(c, school, {}, faults, status)
    const sheets = await sheetsOf(c)
    if (!sheets) return ProblemResponse(c, 'bad_request')
    if (!Array.isArray(sheets)) return again(faultOf(sheets), 422)
    if (sheets.length === 0) return again(faultOf(refuse('Choose the photos', 'photos')), 400)
    const added = await addSheets(c, school, sheets)
    if (!added.ok) return refused(c, { ...added, field: 'photos' }, again)
    return c.redirect(scanPath(added.scanId), 303)
  })
}

/** The photos of the form, ready to be read, in their order; or why one of them is not taken. */
async function sheetsOf(c: PageContext): Promise<NamedSheet[] | Refusal | undefined> {
  const { documents } = c.var.installation
  const sheets: NamedSheet[] = []
  let fault: Refusal | undefined
  const sent = await readSentPhotos(c, async (file, bytes) => {
    const name = safeFileName(file)
    const sheet = await documents.straighten(bytes)
    if (sheet.kind === 'sheet') sheets.push({ name, sheet })
    else fault = refuse(`${name}: ${whyNot(sheet)}`, 'photos')
    return !fault && sheets.length <= MAX_PHOTOS
  })
  if (!sent || fault) return fault
  if (sent.files > MAX_PHOTOS) {
    return refuse(`Choose at most ${MAX_PHOTOS} photos; of a longer policy, make a PDF`, 'photos')
  }
  return sent.fields.get('byName') === 'yes' ? inOrderOfNames(sheets) : sheets
}

function whyNot(answer: { readonly reason: string; readonly mend?: string }): string {
  return [answer.reason, answer.mend].filter(Boolean).join(' ')
}

/** IMG_9 comes before IMG_10. */
const NAMES = new Intl.Collator('en-GB', { numeric: true })

function inOrderOfNames(sheets: readonly NamedSheet[]): NamedSheet[] {
  return [...sheets].sort((one, other) => NAMES.compare(one.name, other.name))
}

async function addSheets(c: PageContext, { schoolId }: SchoolName, sheets: readonly NamedSheet[]) {
  const { actor, now, installation } = c.var
  const bytes = await writeSheets(sheets.map(({ sheet }) => sheet))
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) {
    return refuse('These photos are too large together. Choose them in smaller copies', 'photos')
  }
  const scan = { fileName: namedAfter(sheets), why: '', bytes, pages: sheets.length }
  return installation.database.write(actor.trustId, (db) =>
    addScan(db, actor, { schoolId, ...scan }, now),
  )
}

/** The first and the last, so that a wrong order is seen before an hour goes into reading. */
function namedAfter(sheets: readonly NamedSheet[]): string {
  const [first, last] = [sheets.at(0)?.name ?? '', sheets.at(-1)?.name ?? '']
  const stem = (name: string) => name.replace(/\.[^.]{1,5}$/, '').slice(0, 60)
  const names = sheets.length === 1 ? stem(first) : `${stem(first)} to ${stem(last)}`
  return safeFileName(`Photos ${names}.pdf`)
}
