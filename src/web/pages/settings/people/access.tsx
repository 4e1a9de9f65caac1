import { mailPasswordLink } from '../../../../domain/mail/index.ts'
import { endSessionsOf, makePasswordLink } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { PERSON_PATH, type PersonAt, personAt, personHref, wayTo } from './person-at.ts'
import { PersonPage } from './show-page.tsx'

type Found = Extract<PersonAt, { problem?: undefined }>

/** How an adult signs in: a one-time link to set a password, and the way to sign them out. */
export function registerAccess(app: App): void {
  app.post(`${PERSON_PATH}/link`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { personId } = found.person
    const { actor, now, installation } = c.var
    const made = await installation.database.write(actor.trustId, (db) =>
      makePasswordLink(db, actor, { personId }, now),
    )
    if (!made.ok) {
      return refused(c, made, (faults, status) =>
        c.html(<PersonPage c={c} {...found} faults={faults} />, status),
      )
    }
    const link = `${installation.origin}/set-password/${made.token}`
    return c.html(<LinkPage c={c} found={found} link={link} expiresAt={made.expiresAt} />)
  })

  app.post(`${PERSON_PATH}/mail-link`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { personId } = found.person
    const { actor, now, installation } = c.var
    if (!installation.mailer) return ProblemResponse(c, 'not_found')
    const mailed = await installation.database.write(actor.trustId, (db) =>
      mailPasswordLink(db, actor, { personId }, now),
    )
    if (!mailed.ok) {
      return refused(c, mailed, (faults, status) =>
        c.html(<PersonPage c={c} {...found} faults={faults} />, status),
      )
    }
    return c.redirect(`${personHref(found.school, found.person)}?done=link_mailed`, 303)
  })

  app.post(`${PERSON_PATH}/sign-out`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { personId } = found.person
    const { actor, now, installation } = c.var
    const ended = await installation.database.write(actor.trustId, (db) =>
      endSessionsOf(db, actor, { personId }, now),
    )
    if (!ended.ok) {
      return refused(c, ended, (faults, status) =>
        c.html(<PersonPage c={c} {...found} faults={faults} />, status),
      )
    }
    return c.redirect(`${personHref(found.school, found.person)}?done=signed_out`, 303)
  })
}

interface LinkPageProps {
  readonly c: PageContext
  readonly found: Found
  readonly link: string
  readonly expiresAt: Date
}

/** Shown once: the link is not kept and cannot be shown again. */
function LinkPage({ c, found, link, expiresAt }: LinkPageProps) {
  const { school, person } = found
  return (
    <SettingsFrame
      c={c}
      school={school}
      title={`A link for ${person.name}`}
      way={wayTo(school, person)}
      width="reading"
    >
      <Card title="Hand this on">
        <code class="gp-address">{link}</code>
      </Card>
      <p>
        With it {person.name} sets a password that nobody else sees. It works once, until{' '}
        <TimeText at={expiresAt} />. A link made before does not work any more.
      </p>
      <p>
        Hand it over yourself, or by a message that only they read. It is not kept: once you leave
        this page it cannot be shown again, but you can make another.
      </p>
      <Button href={personHref(school, person)} kind="secondary">
        Back to {person.name}
      </Button>
    </SettingsFrame>
  )
}
