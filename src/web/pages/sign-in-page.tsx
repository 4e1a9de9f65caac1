import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Layout } from '../components/layout.tsx'
import { PasswordInput } from '../components/password-input.tsx'
import { TextInput } from '../components/text-input.tsx'
import type { KeptFields } from '../session/kept-fields.ts'

export interface SignInPageProps {
  readonly next?: string
  readonly email?: string
  readonly error?: string | undefined
  /** Fields of a form that was being sent when the session had ended. */
  readonly kept?: KeptFields
  /** The session had ended: say that nothing is lost. */
  readonly lapsed?: boolean
}

/** Ask for a mail address and a password. */
export function SignInPage({ next = '/', email = '', error, kept = [], lapsed }: SignInPageProps) {
  return (
    <Layout title="Sign in" error={error !== undefined}>
      {error ? (
        <ErrorSummary title="That did not work" errors={[{ text: error, href: '#email' }]} />
      ) : null}
      <h1 class="govuk-heading-l">Sign in</h1>
      {lapsed ? (
        <InsetText>
          {kept.length > 0
            ? 'You were signed out after a while. What you wrote is kept on this page; sign in and carry on.'
            : 'That page is for people who are signed in. Sign in and you come straight to it.'}
        </InsetText>
      ) : null}
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="next" value={next} />
        {kept.length > 0 ? <input type="hidden" name="kept" value={JSON.stringify(kept)} /> : null}
        <TextInput
          id="email"
          name="email"
          type="email"
          label="Email address"
          value={email}
          autocomplete="username"
          spellcheck={false}
          error={error ? 'Check your email address and password' : undefined}
        />
        <PasswordInput
          id="password"
          name="password"
          label="Password"
          autocomplete="current-password"
        />
        <Button>Sign in</Button>
      </form>
    </Layout>
  )
}
