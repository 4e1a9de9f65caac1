import { z } from 'zod'
import { type Credentials, serverOrigin } from '../../../../networks/index.ts'
import type { JoinableNetwork } from '../../../../vocabulary/networks.ts'

/** What somebody typed to join an account, parsed. */
export interface ReadJoin {
  readonly server: string
  readonly credentials: Credentials
}

const server = z
  .string()
  .trim()
  .max(300, 'The address of the server is too long')
  .transform((typed, context) => {
    const origin = serverOrigin(typed)
    if (origin) return origin
    context.addIssue(
      'Enter the address of a server on the internet, such as https://social.example',
    )
    return z.NEVER
  })

const bluesky = z
  .object({
    server,
    handle: z
      .string()
      .trim()
      .transform((typed) => typed.replace(/^@/, '').toLowerCase())
      .pipe(
        z
          .string()
          .max(253)
          .regex(
            /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
            'Enter the whole handle, such as our-school.bsky.social',
          ),
      ),
    // The account’s own password has another shape, so that it cannot be given away here by mistake.
    secret: z
      .string()
      .trim()
      .toLowerCase()
      .regex(
        /^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/,
        'This is not an app password. Make one in Bluesky’s settings, and never enter the account’s own password here.',
      ),
  })
  .transform(
    ({ server, handle, secret }): ReadJoin => ({
      server,
      credentials: { identifier: handle, password: secret },
    }),
  )

const mastodon = z
  .object({
    server,
    secret: z
      .string()
      .trim()
      .regex(
        /^[\w-]{20,200}$/,
        'This is not an access token. Copy “Your access token” from the application that you made.',
      ),
  })
  .transform(({ server, secret }): ReadJoin => ({ server, credentials: { token: secret } }))

/** The form of each network. */
export const JOIN_FORMS: Readonly<Record<JoinableNetwork, z.ZodType<ReadJoin>>> = {
  bluesky,
  mastodon,
}
