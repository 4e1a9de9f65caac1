import { openParentLink, peekParentLink } from '../../../domain/consent/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { readSessionCookie } from '../../../domain/people/index.ts'
import { type PublicSchool, publicSchool } from '../../../domain/schools/index.ts'
import { Button } from '../../components/button.tsx'
import type { App, PageContext } from '../../context.ts'
import { keepFamilyCookie } from './family-cookie.ts'
import { FamilyFrame } from './family-frame.tsx'
import { findFamily } from './find-family.ts'
import { LinkGonePage } from './link-gone-page.tsx'

/**
 * The page behind a one-time link. Looking at it uses nothing up, as mail filters look before
 * people do; the button opens it.
 */
export function registerFamilyLink(app: App): void {
  app.get('/family/:token', async (c) => {
    hide(c)
    const peeked = await peek(c)
    if (peeked) return c.html(<ContinuePage school={peeked} token={c.req.param('token')} />)
    if (await findFamily(c)) return c.redirect('/family')
    return c.html(<LinkGonePage />, 404)
  })

  app.post('/family/:token', async (c) => {
    hide(c)
    const token = readSessionCookie(c.req.param('token'))
    if (!token) return c.html(<LinkGonePage />, 404)
    const { database, origin } = c.var.installation
    const opened = await database.write(token.trustId, (db) =>
      openParentLink(db, token.trustId, token.secret, c.var.now),
    )
    if (opened.ok) {
      keepFamilyCookie(c, opened.cookie, origin)
      return c.redirect('/family', 303)
    }
    if (await findFamily(c)) return c.redirect('/family', 303)
    return c.html(<LinkGonePage />, 404)
  })
}

/** The address holds a secret: no copy of the page is kept and no search engine lists it. */
function hide(c: PageContext): void {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
}

async function peek(c: PageContext): Promise<PublicSchool | undefined> {
  const token = readSessionCookie(c.req.param('token'))
  if (!token) return undefined
  const { now } = c.var
  return c.var.installation.database.read(token.trustId, async (db) => {
    const peeked = await peekParentLink(db, token.secret, now)
    return peeked && publicSchool(db, peeked.schoolId, londonDate(now))
  })
}

function ContinuePage(props: { readonly school: PublicSchool; readonly token: string }) {
  const { school, token } = props
  return (
    <FamilyFrame
      school={school}
      heading="Photographs and your child"
      lead={`${school.name} asks you what it may show of your child on its social media channels.`}
    >
      <p class="govuk-body">
        This link is for you alone and works once. When you continue, you have an hour to read and
        answer.
      </p>
      <form method="post" action={`/family/${token}`}>
        <Button preventDoubleClick>Continue</Button>
      </form>
    </FamilyFrame>
  )
}
