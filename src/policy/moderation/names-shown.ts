import { NAME_SHOWN, type NameShown } from '../../vocabulary/moderation.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack } from '../types.ts'

const STRICTNESS = NAME_SHOWN.map((one) => one.code)

/**
 * How readers see who wrote a comment. Where learners take part the strongest privacy holds: initials at
 * most, and no name at all under a policy that wants the strongest settings there (oldchurch 18.2a, 18.2b).
 * @param chosen what the school chose for the channel; it is never shown more than it allows
 */
export function nameShownOn(
  audience: Audience,
  policy: { readonly pack: Pack; readonly overrides: Overrides },
  chosen: NameShown,
): NameShown {
  const most = audience === 'pupils' ? mostForPupils(policy) : 'full'
  return STRICTNESS.indexOf(chosen) > STRICTNESS.indexOf(most) ? chosen : most
}

function mostForPupils(policy: { readonly pack: Pack; readonly overrides: Overrides }): NameShown {
  const { value } = resolveParameter(policy.pack, 'site_privacy_settings', policy.overrides)
  return value === 'strongest' ? 'none' : 'initials'
}

/** A name as readers see it. @returns what to show; “A reader” where there is no name to show */
export function shownName(name: string, shown: NameShown): string {
  const nobody = 'A reader'
  if (shown === 'none') return nobody
  if (shown === 'full') return name.trim() || nobody
  const initials = name
    .trim()
    .split(/[\s.]+/u)
    .flatMap((word) => [...word].find((letter) => /\p{L}/u.test(letter)) ?? [])
    .slice(0, 3)
  return initials.map((letter) => `${letter.toUpperCase()}.`).join(' ') || nobody
}
