import { describe, expect, it } from 'vitest'
import { buildGateIndex, inspect } from '../../src/gate/index.ts'
import type { Draft } from '../../src/gate/types.ts'
import { cleanPosts, corpusSchool, knownWeaknesses, wantedPosts } from './corpus-posts.ts'
import { alarmOf, isAtLeast, levelOfCase } from './score.ts'

const school = corpusSchool()
const index = buildGateIndex(school)
const known = knownWeaknesses()
const wanted = wantedPosts(school)
const clean = [...cleanPosts('ordinary'), ...cleanPosts('hard')]
const look = (text: string) => inspect({ text, photos: [], named: [] } satisfies Draft, index)
const changed = (text: string) =>
  known.has(text)
    ? 'This came right: take it off known-weaknesses.txt.'
    : 'The gate gets this wrong.'

describe('the hand-written posts', () => {
  it('are as many as the plan asks for', () => {
    expect(cleanPosts('ordinary').length).toBeGreaterThanOrEqual(150)
    expect(cleanPosts('hard').length).toBeGreaterThanOrEqual(200)
    expect(wanted.length).toBeGreaterThanOrEqual(60)
  })

  it.each(clean)('$file raises no alarm: $text', ({ text }) => {
    expect(isAtLeast(alarmOf(look(text)), 'ask'), changed(text)).toBe(known.has(text))
  })

  it.each(wanted)('$category is found at $level: $draft.text', (post) => {
    const level = levelOfCase(post, inspect(post.draft, index), (id) => [id])
    const { text } = post.draft
    expect(isAtLeast(level, post.level), changed(text)).toBe(!known.has(text))
  })

  it('lists no weakness that is no post', () => {
    const texts = new Set([...clean.map(({ text }) => text), ...wanted.map((p) => p.draft.text)])
    expect([...known].filter((text) => !texts.has(text))).toEqual([])
  })
})
