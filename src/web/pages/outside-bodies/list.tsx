import { londonDate } from '../../../domain/london-time.ts'
import { bodiesAt, type KnownBody, needsCare } from '../../../domain/outside-bodies/index.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import { BODY_KINDS } from '../../../vocabulary/outside-bodies.ts'
import { Button } from '../../components/button.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { plainDay } from '../../components/time-formats.ts'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { schoolHere } from '../advice/school-here.ts'
import { CallNumber, WebPage } from './ways-to-reach.tsx'

/** Whom to turn to, for everybody who works at the school. */
export function registerBodyList(app: App): void {
  app.get('/schools/:slug/where-to-report', async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const today = londonDate(now)
    const bodies = await installation.database.read(actor.trustId, (db) =>
      bodiesAt(db, school.schoolId, today),
    )
    return c.html(<ListPage {...{ c, school, bodies, today }} />)
  })
}

interface ListPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly bodies: readonly KnownBody[]
  readonly today: string
}

function ListPage({ c, school, bodies, today }: ListPageProps) {
  const keeps = may(c.var.actor, 'body.keep', school.schoolId)
  const at = `/schools/${school.slug}/where-to-report`
  return (
    <Frame
      c={c}
      title="Where to report"
      heading="Where to report"
      caption={school.name}
      lead="Is somebody in danger now? Ring 999 first."
      width="reading"
    >
      <p>
        You may ring any of these yourself. Nobody here has to agree first, and nobody may hold it
        against you.
      </p>
      {keeps ? (
        <Button kind="secondary" href={`${at}/new`}>
          Add one of your own
        </Button>
      ) : null}
      {BODY_KINDS.map(({ code, label }) => {
        const here = bodies.filter((one) => one.kind === code)
        if (here.length === 0) return null
        return (
          <Section title={label}>
            <ListRows rows={here.map((body) => rowFor(body, { at, keeps, today }))} />
          </Section>
        )
      })}
    </Frame>
  )
}

interface Showing {
  readonly at: string
  readonly keeps: boolean
  readonly today: string
}

function rowFor(body: KnownBody, { at, keeps, today }: Showing) {
  const care = needsCare(body, today)
  return {
    title: body.name,
    meta: (
      <>
        {body.whatFor}
        <Ways body={body} />
        <br />
        <span class="gp-small">{verifiedInWords(body)}</span>
        {keeps ? (
          <>
            <br />
            <a class="govuk-link" href={`${at}/${body.key}`}>
              Change or verify<span class="govuk-visually-hidden">: {body.name}</span>
            </a>
          </>
        ) : null}
      </>
    ),
    side: care ? <Tag colour="yellow">Verify first</Tag> : undefined,
  }
}

/** How it is reached: numbers can be pressed on a phone. */
function Ways({ body }: { readonly body: KnownBody }) {
  const { phone, email, url, hours } = body
  if (!phone && !email && !url) {
    return (
      <>
        <br />
        <strong>
          {body.ownDetails ? 'Your school has not entered its number yet.' : 'No number on record.'}
        </strong>
      </>
    )
  }
  return (
    <>
      {phone ? (
        <>
          <br />
          <CallNumber phone={phone} />
        </>
      ) : null}
      {email ? (
        <>
          <br />
          <a class="govuk-link gp-break" href={`mailto:${email}`}>
            {email}
          </a>
        </>
      ) : null}
      {url ? (
        <>
          <br />
          <WebPage url={url} />
        </>
      ) : null}
      {hours ? (
        <>
          <br />
          {hours}
        </>
      ) : null}
    </>
  )
}

/** When the details were last compared, and by whom. */
export function verifiedInWords({ lastVerified, verifiedBy, source }: KnownBody): string {
  if (!lastVerified) return `Last verified: never. Source: ${source ?? 'your school'}.`
  const day = plainDay(lastVerified)
  if (verifiedBy) return `Last verified ${day} by ${verifiedBy}.`
  return `Last verified ${day}, before it came to you. Source: ${source ?? 'your school'}.`
}
