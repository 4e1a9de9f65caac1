import { z } from 'zod'
import {
  attachTranslation,
  removeTranslation,
  translationForm,
} from '../../../../domain/formats/index.ts'
import type { App } from '../../../context.ts'
import { type Faults, faultsOf, readBody } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { showFormats } from './requests.tsx'

/** Putting translations beside a version of the policy, and taking them away. */
export function registerTranslations(app: App): void {
  app.post('/schools/:slug/policy/translations', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    const { file, ...fields } = await readBody(c)
    const typed = Object.fromEntries(
      Object.entries(fields).filter((field): field is [string, string] => {
        return typeof field[1] === 'string'
      }),
    )
    const again = (faults: Faults, status: 400 | 422) => showFormats(c, typed, faults, status)
    const parsed = translationForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      attachTranslation(db, actor, { ...parsed.data, bytes }, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/policy/formats?done=translation_added`, 303)
  })

  app.post('/schools/:slug/policy/translations/remove', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    const { translationId } = await readBody(c)
    const id = z.uuid().safeParse(translationId)
    if (!id.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const at = { schoolId: school.schoolId, translationId: id.data }
    const result = await installation.database.write(actor.trustId, (db) =>
      removeTranslation(db, actor, at, now),
    )
    if (!result.ok) return ProblemResponse(c, 'not_found')
    return c.redirect(`/schools/${school.slug}/policy/formats?done=translation_removed`, 303)
  })
}
