import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CheckedPost, readPosts } from './posts.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-posts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function read(content: string): Promise<{ posts: CheckedPost[]; problem: string }> {
  const path = join(folder, 'posts.jsonl')
  writeFileSync(path, content)
  const posts: CheckedPost[] = []
  try {
    for await (const { post } of readPosts(path)) posts.push(post)
  } catch (error) {
    return { posts, problem: error instanceof Error ? error.message.slice(folder.length + 1) : '' }
  }
  return { posts, problem: '' }
}

describe('a posts file', () => {
  test('is read with a byte order mark, Windows line ends and blank lines, in its order', async () => {
    const { posts } = await read('\uFEFF{"id":"b","text":"One"}\r\n\r\n{"id":7,"text":"Two"}')
    expect(posts).toEqual([
      { id: 'b', text: 'One', photos: [], tags: [], nobodyIdentifiable: false, kind: 'standard' },
      { id: 7, text: 'Two', photos: [], tags: [], nobodyIdentifiable: false, kind: 'standard' },
    ])
  })

  test('keeps the text to the letter', async () => {
    const text = ' “Ffion” \u200b👩‍🏫\u2028\u0085\r\n'
    const { posts } = await read(`${JSON.stringify({ id: 'a', text })}\n`)
    expect(posts.map((post) => post.text)).toEqual([text])
  })

  test('is read up to the first line that is no post, which is named', async () => {
    const { posts, problem } = await read(
      '{"id":"a","text":"One"}\n\n{"id":"b"\n{"id":"c","text":""}',
    )
    expect(posts.map((post) => post.id)).toEqual(['a'])
    expect(problem).toBe('posts.jsonl:3: this line is not JSON')
  })

  test('is read whole however long it is', async () => {
    const lines = Array.from({ length: 5000 }, (_, id) =>
      JSON.stringify({ id, text: 'é'.repeat(40) }),
    )
    const { posts } = await read(lines.join('\n'))
    expect(posts.map((post) => post.id)).toEqual(lines.map((_, id) => id))
    expect(new Set(posts.map((post) => post.text)).size).toBe(1)
  })

  test.each([
    ['{"id":"a"}', 'posts.jsonl:1: text: '],
    ['{"text":"a"}', 'posts.jsonl:1: id: '],
    ['{"id":"a","text":"b","audience":"everyone"}', 'posts.jsonl:1: audience: '],
    ['{"id":"a","text":"b","photos":"hall.jpg"}', 'posts.jsonl:1: photos: '],
    ['[]', 'posts.jsonl:1: '],
    ['null', 'posts.jsonl:1: '],
  ])('refuses %s', async (line, says) => {
    expect((await read(line)).problem).toContain(says)
  })
})
