import { expect, test } from 'vitest'
import { FAULTS } from './house/faults.js'
import { findHoles, readConfig } from './house.js'

test('every planted fault is refused and every untouched file is accepted', async () => {
  expect(await findHoles()).toEqual([])
})

test('a house without rules is seen to let every fault through', async () => {
  const bare = { linter: { enabled: true, rules: { preset: 'none' } }, overrides: [] }
  const holes = await findHoles(bare)
  expect(holes.filter((hole) => hole.startsWith('Not refused'))).toHaveLength(FAULTS.length)
  expect(holes.filter((hole) => hole.startsWith('A circle'))).toHaveLength(2)
  expect(holes).toContain('src/gate has no import zone in biome.json.')
})

test('a zone aimed at the wrong folder is found', async () => {
  const text = JSON.stringify(readConfig()).replaceAll('src/jobs/**', 'src/job/**')
  const holes = await findHoles(JSON.parse(text))
  expect(holes).toContain('src/jobs has no import zone in biome.json.')
  expect(holes).toContain(
    "Not refused in src/jobs/publish-due.ts: import { planted } from 'kysely'",
  )
})

test('a zone that forbids everything is found', async () => {
  const config = readConfig()
  const all = {
    includes: ['src/demo/**'],
    linter: {
      rules: {
        style: {
          noRestrictedImports: { level: 'error', options: { patterns: [{ group: ['**'] }] } },
        },
      },
    },
  }
  const holes = await findHoles({ ...config, overrides: [...config.overrides, all] })
  expect(holes).toContain('Refused without cause: src/demo/fill-register.ts')
})

test('a module of the domain that the rules do not name is found', async () => {
  const text = JSON.stringify(readConfig()).replaceAll(',withdrawal}', '}')
  const holes = await findHoles(JSON.parse(text))
  expect(holes).toContain('The module src/domain/withdrawal is not named in biome.json.')
})
