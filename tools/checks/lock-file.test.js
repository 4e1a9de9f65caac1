import { describe, expect, it } from 'vitest'
import { entryFor, gapsIn } from './lock-file.js'

describe('gapsIn()', () => {
  it('names an optional package that is asked for and not there', () => {
    const packages = {
      '': {},
      'node_modules/tool': {
        optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-win32-x64': '1.0.0' },
      },
      'node_modules/tool-linux-x64': { version: '1.0.0' },
    }
    expect(gapsIn(packages)).toEqual([['node_modules/tool', 'tool-win32-x64', '1.0.0']])
  })

  it('finds a package nested under the one that asks, or under one above it', () => {
    const packages = {
      'node_modules/a/node_modules/b': { optionalDependencies: { c: '1', d: '1' } },
      'node_modules/a/node_modules/b/node_modules/c': { version: '1' },
      'node_modules/a/node_modules/d': { version: '1' },
    }
    expect(gapsIn(packages)).toEqual([])
  })
})

describe('entryFor()', () => {
  it.each([
    ['@t/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@t/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@t/cli-linux-arm64', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
  ])('reads the kind of computer from %s', (name, expected) => {
    expect(entryFor(name, '2.0.0', { dev: true })).toEqual({
      version: '2.0.0',
      dev: true,
      optional: true,
      ...expected,
    })
  })
})
