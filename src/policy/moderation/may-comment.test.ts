import { describe, expect, it } from 'vitest'
import { NOW, PACK_IDS, packNamed } from '../../../test/support/policy.ts'
import { leastModerators, mayComment } from './may-comment.ts'
import { nameShownOn, shownName } from './names-shown.ts'

const DAY_MS = 86_400_000
const policyOf = (id: (typeof PACK_IDS)[number]) => ({ pack: packNamed(id), overrides: {} })
const POST = { audience: 'public', publishedAt: NOW, hasLearner: false, ended: false } as const
const CHANNEL = { isOpen: true, openDays: 14, hasHouseRules: true, moderators: 2 } as const

describe('comments on a post', () => {
  it.each([
    ['off by default', {}, { isOpen: false }, 'off'],
    ['without house rules', {}, { hasHouseRules: false }, 'house_rules'],
    ['with one moderator', {}, { moderators: 1 }, 'moderators'],
    ['that somebody ended', { ended: true }, {}, 'ended'],
    ['after fourteen days', { publishedAt: new Date(NOW.getTime() - 14 * DAY_MS) }, {}, 'over'],
    [
      'after three, where the school said so',
      { publishedAt: new Date(NOW.getTime() - 3 * DAY_MS) },
      { openDays: 3 },
      'over',
    ],
  ] as const)('are closed %s', (_, post, channel, because) => {
    const may = mayComment(
      { ...POST, ...post },
      { ...CHANNEL, ...channel },
      policyOf('oldchurch'),
      NOW,
    )
    expect(may).toEqual({ open: false, because })
  })

  it('are open until the last of their days', () => {
    const publishedAt = new Date(NOW.getTime() - 14 * DAY_MS + 1)
    const may = mayComment({ ...POST, publishedAt }, CHANNEL, policyOf('oldchurch'), NOW)
    expect(may).toEqual({ open: true, until: new Date(NOW.getTime() + 1) })
  })

  it.each([
    ['maesteg', 'public', false],
    ['maesteg', 'pupils', false],
    ['cambrian', 'families', false],
    ['oldchurch', 'public', true],
    ['oldchurch', 'pupils', false],
    ['lwlat', 'public', true],
    ['societas', 'pupils', true],
  ] as const)('beside a learner, under %s for %s: open is %s', (pack, audience, open) => {
    const may = mayComment({ ...POST, audience, hasLearner: true }, CHANNEL, policyOf(pack), NOW)
    expect(may.open).toBe(open)
  })

  it.each(PACK_IDS)('need two moderators at least under %s', (pack) => {
    expect(leastModerators(policyOf(pack))).toBeGreaterThanOrEqual(2)
  })
})

describe('names', () => {
  it.each([
    ['oldchurch', 'pupils', 'full', 'none'],
    ['maesteg', 'pupils', 'full', 'initials'],
    ['maesteg', 'pupils', 'none', 'none'],
    ['maesteg', 'public', 'full', 'full'],
    ['maesteg', 'families', 'initials', 'initials'],
  ] as const)('under %s for %s, chosen %s, are shown %s', (pack, audience, chosen, shown) => {
    expect(nameShownOn(audience, policyOf(pack), chosen)).toBe(shown)
  })

  it.each([
    ['Wren Marlowe', 'full', 'Wren Marlowe'],
    ['  ', 'full', 'A reader'],
    ['Wren Marlowe', 'initials', 'W. M.'],
    ['wren', 'initials', 'W.'],
    ['W.M.', 'initials', 'W. M.'],
    ['Élodie van der Meer-Ash', 'initials', 'É. V. D.'],
    ['<script>', 'initials', 'S.'],
    ['123', 'initials', 'A reader'],
    ['Wren Marlowe', 'none', 'A reader'],
  ] as const)('“%s” shown %s reads “%s”', (name, shown, reads) => {
    expect(shownName(name, shown)).toBe(reads)
  })
})
