import { keepUpload, mappingsOf } from '../../../../domain/learners/index.ts'
import { safeFileName } from '../../../../domain/media/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import type { App, PageContext } from '../../../context.ts'
import { readBody } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'

/** Where a register file comes in. Nothing is changed by it. */
export function registerUpload(app: App): void {
  app.get('/schools/:slug/register/import', async (c) => {
    const { school, problem } = schoolAt(c, 'learner.keep')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school)
  })

  app.post('/schools/:slug/register/import', async (c) => {
    const { school, problem } = schoolAt(c, 'learner.keep')
    if (!school) return ProblemResponse(c, problem)
    const { file } = await readBody(c)
    if (!(file instanceof File) || file.size === 0) {
      return show(c, school, 'Choose the file that your school’s own system exports', 400)
    }
    const { actor, now, installation } = c.var
    const kept = {
      schoolId: school.schoolId,
      fileName: safeFileName(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    }
    const result = await installation.database.write(actor.trustId, (db) =>
      keepUpload(db, actor, kept, now),
    )
    if (!result.ok) return show(c, school, result.message, 422)
    return c.redirect(`/schools/${school.slug}/register/files/${result.fileId}`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  fault?: string,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, installation } = c.var
  const saved = await installation.database.read(actor.trustId, (db) =>
    mappingsOf(db, school.schoolId),
  )
  const page = (
    <UploadPage c={c} school={school} fault={fault} saved={saved.map((one) => one.name)} />
  )
  return c.html(page, status)
}

interface UploadPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly fault: string | undefined
  readonly saved: readonly string[]
}

function UploadPage({ c, school, fault, saved }: UploadPageProps) {
  return (
    <Frame
      c={c}
      title="Import the register"
      heading="Import the register"
      caption={school.name}
      lead="First you see what would change. Nothing happens until you apply it."
      breadcrumbs={[{ text: 'Register', href: `/schools/${school.slug}/register` }]}
      errors={fault ? [{ text: fault, href: '#file' }] : []}
      width="reading"
    >
      <form method="post" encType="multipart/form-data" novalidate>
        <FileUpload
          name="file"
          label="A CSV file"
          hint="SIMS, Arbor, Bromcom and OneRoster are known on sight; any other is asked about. Passwords, and columns about needs, meals or health, are never read."
          attributes={{ accept: '.csv,text/csv,text/plain' }}
          error={fault}
        />
        <Button preventDoubleClick>Look at it</Button>
      </form>
      {saved.length > 0 ? (
        <InsetText>
          Saved columns: {saved.join(', ')}. You can choose them in the next step.
        </InsetText>
      ) : null}
    </Frame>
  )
}
