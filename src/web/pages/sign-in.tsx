import { z } from 'zod'
import { endSession, MAX_PASSWORD_LENGTH, signIn } from '../../domain/people/index.ts'
import { typedText } from '../../domain/typed.ts'
import { addressOf } from '../address-of.ts'
import { Button } from '../components/button.tsx'
import { Layout } from '../components/layout.tsx'
import type { App } from '../context.ts'
import { readForm } from '../form.ts'
import { dropSession, keepSession } from '../session/cookie.ts'
import { findActor } from '../session/find-actor.ts'
import { type KeptFields, readKeptFields, safeNext } from '../session/kept-fields.ts'
import { SignInPage } from './sign-in-page.tsx'

const form = z.object({
  email: typedText(320).trim().default(''),
  password: z.string().max(10_000).default(''),
})

export function registerSignIn(app: App): void {
  app.get('/sign-in', async (c) => {
    const next = safeNext(c.req.query('next'))
    if (await findActor(c)) return c.redirect(next)
    return c.html(<SignInPage next={next} lapsed={c.req.query('next') !== undefined} />)
  })

  app.post('/sign-in', async (c) => {
    const typed = await readForm(c)
    const next = safeNext(typed.next)
    const kept = readKeptFields(typed.kept)
    const { email, password } = form.catch({ email: '', password: '' }).parse(typed)
    if (!email || !password || password.length > MAX_PASSWORD_LENGTH) {
      const error = 'Enter your email address and your password.'
      return c.html(<SignInPage next={next} kept={kept} email={email} error={error} />, 400)
    }
    const { database, secret, origin } = c.var.installation
    const attempt = { email, password, address: addressOf(c) }
    const result = await signIn(database, attempt, { secret, now: c.var.now })
    if (!result.ok) {
      const status = result.wait ? 429 : 401
      const page = <SignInPage next={next} kept={kept} email={email} error={result.message} />
      return c.html(page, status)
    }
    keepSession(c, result.cookie, origin)
    if (kept.length > 0) return c.html(<CarryOnPage action={next} fields={kept} />)
    return c.redirect(next, 303)
  })

  app.post('/sign-out', async (c) => {
    const found = await findActor(c)
    if (found) {
      await c.var.installation.database.write(found.actor.trustId, (db) =>
        endSession(db, found.sessionId),
      )
    }
    dropSession(c)
    // Words that were not sent yet lie in the browser; they are not for the next person at it.
    c.header('Clear-Site-Data', '"storage"')
    return c.redirect('/sign-in', 303)
  })
}

/** After signing in again: what was being sent goes on with one press. */
function CarryOnPage({ action, fields }: { readonly action: string; readonly fields: KeptFields }) {
  return (
    <Layout title="You are signed in again">
      <h1 class="govuk-heading-l">You are signed in again</h1>
      <p class="govuk-body">What you wrote before is still here. Carry on to save it.</p>
      <form method="post" action={action}>
        {fields.map(([name, value]) => (
          <textarea name={name} hidden>
            {/* Browsers drop the first line break inside the element. */}
            {/^\r?\n/.test(value) ? `\n${value}` : value}
          </textarea>
        ))}
        <Button>Carry on</Button>
      </form>
    </Layout>
  )
}
