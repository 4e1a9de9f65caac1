import {
  changePassword,
  changePasswordForm,
  MIN_PASSWORD_LENGTH,
} from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { PasswordInput } from '../../components/password-input.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { refused } from '../../refused.ts'

export function registerOwnPassword(app: App): void {
  app.get('/me/password', (c) => show(c, NO_FAULTS))

  app.post('/me/password', async (c) => {
    const again = (faults: Faults, status: 400 | 422) => show(c, faults, status)
    const empty = { current: '', next: '' }
    const parsed = changePasswordForm.safeParse({ ...empty, ...(await readForm(c)) })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, sessionId, installation } = c.var
    const { database, secret } = installation
    const options = { secret, sessionId, now }
    const result = await changePassword(database, actor, parsed.data, options)
    if (!result.ok) return refused(c, result, again)
    return c.redirect('/me?done=password_changed', 303)
  })
}

function show(
  c: PageContext,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Response | Promise<Response> {
  return c.html(
    <Frame
      c={c}
      title="Change your password"
      heading="Change your password"
      breadcrumbs={[{ text: 'Your account', href: '/me' }, { text: 'Change your password' }]}
      errors={faults.page}
      width="reading"
    >
      <form method="post" action="/me/password" novalidate>
        <PasswordInput
          id="current"
          name="current"
          label="The password you have now"
          autocomplete="current-password"
          error={faults.fields.current}
        />
        <PasswordInput
          id="next"
          name="next"
          label="A new password"
          hint={PASSWORD_HINT}
          autocomplete="new-password"
          error={faults.fields.next}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Change it</Button>
          <a class="govuk-link" href="/me">
            No, go back
          </a>
        </ButtonGroup>
      </form>
    </Frame>,
    status,
  )
}

/** What is asked of a password, said before it is typed. */
export const PASSWORD_HINT = `${MIN_PASSWORD_LENGTH} characters or more. Three words that do not belong together are easy to remember.`
