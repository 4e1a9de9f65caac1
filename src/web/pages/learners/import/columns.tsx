import { z } from 'zod'
import {
  FIELDS,
  findUpload,
  type Mapping,
  mappingForm,
  mappingName,
  mappingsOf,
  openRegisterFile,
  saveMapping,
  startImport,
  suggestMapping,
} from '../../../../domain/learners/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { ColumnsPage } from './columns-page.tsx'

const PATH = '/schools/:slug/register/files/:file{[0-9a-f-]{36}}'

/** Which column of a file holds what: suggested on sight, chosen by a person, saved under a name. */
export function registerColumns(app: App): void {
  app.get(PATH, async (c) => {
    const found = await findFile(c)
    if (typeof found === 'string') return ProblemResponse(c, found)
    const wanted = c.req.query('columns')
    const saved = found.saved.find((one) => one.name === wanted)?.mapping
    const mapping = saved ?? suggestMapping(found.columns).mapping
    return c.html(<ColumnsPage c={c} {...found} mapping={mapping} />)
  })

  app.post(PATH, async (c) => {
    const found = await findFile(c)
    if (typeof found === 'string') return ProblemResponse(c, found)
    const typed = await readForm(c)
    const mapping = mappingOf(typed, found.columns)
    const { actor, now, installation } = c.var
    const { schoolId } = found.school
    if (typed.name?.trim()) {
      const name = mappingName.safeParse(typed.name)
      if (!name.success) return again(c, found, mapping, name.error.issues[0]?.message ?? '')
      const command = { schoolId, name: name.data, mapping }
      await installation.database.write(actor.trustId, (db) => saveMapping(db, actor, command, now))
    }
    const { fileId, fileName, sha256, bytes } = found.upload
    const started = await installation.database.write(actor.trustId, (db) =>
      startImport(db, actor, { schoolId, fileId, fileName, sha256, bytes, mapping }, now),
    )
    if (!started.ok) return again(c, found, mapping, started.message)
    return c.redirect(`/schools/${found.school.slug}/register/imports/${started.importId}`, 303)
  })
}

async function findFile(c: PageContext) {
  const { school, problem } = schoolAt(c, 'learner.keep')
  if (!school) return problem
  const fileId = z.uuid().safeParse(c.req.param('file'))
  if (!fileId.success) return 'not_found'
  const { actor, installation } = c.var
  const found = await installation.database.read(actor.trustId, async (db) => ({
    upload: await findUpload(db, fileId.data),
    saved: await mappingsOf(db, school.schoolId),
  }))
  if (found.upload?.schoolId !== school.schoolId) return 'not_found'
  const opened = openRegisterFile(found.upload.bytes)
  if (opened.kind === 'refused') return 'not_found'
  return { school, upload: found.upload, saved: found.saved, columns: opened.columns }
}

type Found = Exclude<Awaited<ReturnType<typeof findFile>>, string>

/** The chosen column of each field; a column that the file does not have is none. */
function mappingOf(typed: Typed, columns: readonly string[]): Mapping {
  const chosen = FIELDS.map(({ key }) => {
    const column = typed[`column-${key}`] ?? ''
    return [key, columns.includes(column) ? column : ''] as const
  })
  return mappingForm.parse(Object.fromEntries(chosen))
}

function again(
  c: PageContext,
  found: Found,
  mapping: Mapping,
  fault: string,
): Response | Promise<Response> {
  return c.html(<ColumnsPage c={c} {...found} mapping={mapping} fault={fault} />, 422)
}
