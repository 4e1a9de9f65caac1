import { type TranslationFile, translationFile } from '../../../../domain/formats/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { policyHistory } from '../../../../domain/policies/index.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import { findLanguage } from '../../../../vocabulary/languages.ts'
import { InsetText } from '../../../components/inset-text.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { UUID } from '../../../uuid-pattern.ts'
import { findSchool } from '../find-school.ts'
import { SchoolFrame } from '../school-frame.tsx'

/** A translation of the policy: a text as a page in its language, a PDF as a file to keep. */
export function registerTranslation(app: App): void {
  app.get(`/s/:slug/policy/translations/:id{${UUID}}`, async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { schoolId, slug } = found.school
    const today = londonDate(c.var.now)
    const read = await c.var.installation.database.read(found.trustId, async (db) => ({
      file: await translationFile(db, schoolId, c.req.param('id')),
      inForce: (await policyHistory(db, schoolId)).find((one) => one.fromDate <= today),
    }))
    const { file, inForce } = read
    if (!file) return ProblemResponse(c, 'not_found')
    if (file.kind === 'text') {
      const stale = file.policyVersionId !== inForce?.policyVersionId
      c.header('Cache-Control', 'no-cache')
      return c.html(<TranslationPage school={found.school} file={file} stale={stale} />)
    }
    // A file that somebody handed in is kept, never opened within the school's own pages.
    return c.body(Uint8Array.from(file.content), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="policy-${slug}-${file.language}.pdf"`,
      'Content-Language': file.language,
      'Cache-Control': 'no-cache',
    })
  })
}

interface TranslationPageProps {
  readonly school: PublicSchool
  readonly file: TranslationFile
  readonly stale: boolean
}

function TranslationPage({ school, file, stale }: TranslationPageProps) {
  const { language, label, translatedBy, translatedOn, content } = file
  const known = findLanguage(language)
  const title = `Our policy in ${known?.label ?? language}`
  const home = `/s/${school.slug}/policy`
  return (
    <SchoolFrame school={school} title={title} heading={title} unlisted>
      {stale ? (
        <WarningText>
          A newer version is in force. This is a translation of version {label}.{' '}
          <a class="govuk-link" href={home}>
            Read the policy in force, in English
          </a>
        </WarningText>
      ) : null}
      <InsetText>
        Translated by {translatedBy}, <TimeText at={translatedOn} />. The English text is the one
        that binds:{' '}
        <a class="govuk-link" href={`${home}?version=${file.policyVersionId}`}>
          version {label}
        </a>
        .
      </InsetText>
      <div class="gp-policy-text" lang={language} dir={known?.direction ?? 'auto'}>
        {content
          .toString('utf8')
          .split(/\n{2,}/)
          .map((paragraph) => (
            <p class="gp-keep-lines">{paragraph}</p>
          ))}
      </div>
    </SchoolFrame>
  )
}
