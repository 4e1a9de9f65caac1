import { z } from 'zod'

/** It stands in addresses, so it holds nothing that would have to be written otherwise there. */
const slug = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'The short name holds small letters, digits and hyphens, like glan-brithyll',
  )
  .max(60, 'Shorten the short name to 60 letters')

const named = (what: string) =>
  z.string().trim().min(1, `Give ${what} a name`).max(200, `Shorten the name of ${what}`)

/** A trust and whoever sets everything else up. */
export const foundTrustForm = z.object({
  name: named('the trust'),
  slug,
  administrator: z.object({
    name: named('the administrator'),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(320)
      .pipe(z.email('The administrator’s address is no email address')),
  }),
})

/** A school of a trust. */
export const foundSchoolForm = z.object({
  name: named('the school'),
  slug,
  town: z.string().trim().max(200),
  brandColour: z.string().regex(/^#[0-9a-f]{6}$/, 'The colour is written like #1f6f78'),
})
