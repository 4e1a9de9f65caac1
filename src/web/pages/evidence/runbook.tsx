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
import { CallNumber, WebPage } from '../outside-bodies/ways-to-reach.tsx'
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
    const call = bodies.filter(
      ({ kind, phone, url }) => (kind === 'police' || kind === 'online_abuse') && (phone || url),
    )
    const { evidenceId, matterId } = seen
    return c.html(<RunbookPage {...{ c, evidenceId, matterId, call }} />)
  })
}

function RunbookPage(props: {
  readonly c: PageContext
  readonly evidenceId: string
  readonly matterId: string
  readonly call: readonly KnownBody[]
}) {
  const { c, evidenceId, matterId, call } = props
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
          Ring the police: <CallNumber phone="101" /> if it is no emergency. Say that you hold or
          know of such a picture.
        </li>
        <li>
          Write down the time, the name and the reference that they give you,{' '}
          <a class="govuk-link" href={`/matters/${matterId}/referrals`}>
            as a referral
          </a>
          .
        </li>
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
                {phone ? <CallNumber phone={phone} /> : <WebPage url={url} />}
              </>
            ),
          }))}
        />
      </Section>
    </Frame>
  )
}
