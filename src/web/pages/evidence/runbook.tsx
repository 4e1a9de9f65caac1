import { readEvidence } from '../../../domain/evidence/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { bodiesAt, type KnownBody } from '../../../domain/outside-bodies/index.ts'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { DoNot } from './do-not.tsx'

/** What to do with what must not be viewed, with whom to call (domain-facts M11, M13). */
export function registerRunbook(app: App): void {
  app.get(`/evidence/:id{${UUID}}/what-to-do`, async (c) => {
    const { actor, now, installation } = c.var
    const keys = installation.caseKeys
    const found = await installation.database.write(actor.trustId, async (db) => {
      const seen = await readEvidence(db, actor, c.req.param('id'), { keys, now })
      return seen && { seen, bodies: await bodiesAt(db, seen.schoolId, londonDate(now)) }
    })
    if (!found) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-store')
    const { seen, bodies } = found
    const call = bodies.filter(({ kind }) => kind === 'police' || kind === 'online_abuse')
    return c.html(<RunbookPage c={c} evidenceId={seen.evidenceId} call={call} />)
  })
}

function RunbookPage(props: {
  readonly c: PageContext
  readonly evidenceId: string
  readonly call: readonly KnownBody[]
}) {
  const { c, evidenceId, call } = props
  return (
    <Frame
      c={c}
      title="What to do now"
      heading="What to do now"
      lead="Is somebody in danger now? Ring 999 first."
      breadcrumbs={[
        { text: 'One piece of evidence', href: `/evidence/${evidenceId}` },
        { text: 'What to do now' },
      ]}
      width="reading"
    >
      <ol class="govuk-list govuk-list--number">
        <li>
          Ring the police, 101 if it is no emergency. Say that you hold or know of such a picture.
        </li>
        <li>Write down the time, the name and the reference that they give you, as a referral.</li>
        <li>Do what they say, and nothing with the picture until they do.</li>
        <li>See that the child is looked after, and that one adult stays with them.</li>
        <li>A young person can have a picture of themselves taken down with Report Remove.</li>
      </ol>
      <DoNot />
      <WarningText>
        A file in quarantine stays encrypted and cannot be opened or deleted here. It is handed over
        to the police by whoever runs this machine, on their instruction alone. It is left out of
        backups from now on; older backups keep it until they are cleared.
      </WarningText>
      <Section title="Whom to call">
        <ListRows
          rows={call.map(({ name, whatFor, phone, url }) => ({
            title: name,
            meta: (
              <>
                {whatFor}
                <br />
                {phone ? (
                  <a class="govuk-link" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
                    {phone}
                  </a>
                ) : (
                  url.replace(/^https:\/\//, '')
                )}
              </>
            ),
          }))}
        />
      </Section>
    </Frame>
  )
}
