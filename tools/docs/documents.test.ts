import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/support/postgres.ts'
import { makeDocuments } from './documents.ts'
import { table } from './markdown.ts'
import { listRoutes } from './routes.ts'
import { schemaDocument } from './schema.ts'

const FOLDER = new URL('../../docs/generated/', import.meta.url)
const database = await openTestDatabase()
const documents = makeDocuments()

function onDisk(name: string): string {
  const file = new URL(name, FOLDER)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

describe('docs/generated', () => {
  test.each([...documents])('%s is what the sources make (else: npm run docs)', (name, text) => {
    expect(onDisk(name)).toBe(text)
  })

  test('schema.md is what the migrations make (else: npm run docs)', async () => {
    expect(onDisk('schema.md')).toBe(await schemaDocument(database.ownerUrl))
  })

  test('holds nothing that no source makes', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...documents.keys(), 'schema.md'].sort())
  })
})

test('the sign-in itself is open to anyone, and writing a post is not', () => {
  const routes = listRoutes()
  expect(routes).toContainEqual({ method: 'GET', path: '/sign-in', open: true })
  expect(routes).toContainEqual({ method: 'GET', path: '/posts', open: false })
})

test('a cell keeps its bars and line breaks from breaking the table', () => {
  expect(table(['A'], [['one | two\nthree']])).toBe('| A |\n| --- |\n| one \\| two three |')
})
