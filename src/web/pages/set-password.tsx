import { personOfPasswordLink, usePasswordLink } from '../../domain/people/index.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Layout } from '../components/layout.tsx'
import { PasswordInput } from '../components/password-input.tsx'
import type { App, PageContext } from '../context.ts'
import { type Faults, faultOf, NO_FAULTS, readForm } from '../form.ts'
import { dropSession } from '../session/cookie.ts'
import { PASSWORD_HINT } from './me/password.tsx'

const PATH = '/set-password/:token'

/** Where a one-time link leads. Looking at it does not use it up: mail scanners look at links too. */
export function registerSetPassword(app: App): void {
  app.use(PATH, async (c, next) => {
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    await next()
  })

  app.get(PATH, async (c) => {
    const { database } = c.var.installation
    const found = await personOfPasswordLink(database, c.req.param('token'), c.var.now)
    return found ? show(c, found.name, NO_FAULTS) : gone(c)
  })

  app.post(PATH, async (c) => {
    const token = c.req.param('token')
    const { database } = c.var.installation
    const found = await personOfPasswordLink(database, token, c.var.now)
    if (!found) return gone(c)
    const password = (await readForm(c)).password ?? ''
    const result = await usePasswordLink(database, { token, password }, c.var.now)
    if (result.ok) {
      // Whoever was signed in on this device is signed out: it may be a shared one.
      dropSession(c)
      return c.html(<DonePage />)
    }
    return result.kind === 'not_found' ? gone(c) : show(c, found.name, faultOf(result), 422)
  })
}

function show(
  c: PageContext,
  name: string,
  faults: Faults,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  return c.html(
    <Layout
      title="Set your password"
      heading="Set your password"
      errors={faults.page}
      width="reading"
    >
      <p>{name}, choose the password with which you will sign in.</p>
      <form method="post" novalidate>
        <PasswordInput
          id="password"
          name="password"
          label="Password"
          hint={PASSWORD_HINT}
          autocomplete="new-password"
          error={faults.fields.password}
        />
        <Button preventDoubleClick>Set it</Button>
      </form>
    </Layout>,
    status,
  )
}

function gone(c: PageContext): Response | Promise<Response> {
  return c.html(
    <Layout title="This link does not work any more" width="reading">
      <EmptyState picture="gate_closed" title="This link does not work any more" headingLevel={1}>
        <p>Each link works once, for three days. Ask whoever gave it to you for a new one.</p>
      </EmptyState>
    </Layout>,
    404,
  )
}

function DonePage() {
  return (
    <Layout title="Your password is set" width="reading">
      <EmptyState
        picture="gate_open"
        title="Your password is set"
        headingLevel={1}
        action={<Button href="/sign-in">Sign in</Button>}
      >
        <p>Sign in with your email address and the password that you have just chosen.</p>
      </EmptyState>
    </Layout>
  )
}
