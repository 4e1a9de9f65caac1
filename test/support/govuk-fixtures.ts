import { readFileSync } from 'node:fs'
import { raw } from 'hono/html'
import { describe, expect, test } from 'vitest'
import { canonicalHtml } from './canonical-html.ts'

/** How the fixtures of `govuk-frontend` say what stands in an element. */
export interface GovukText {
  readonly text?: string
  readonly html?: string
  readonly classes?: string
  readonly attributes?: Readonly<Record<string, string>>
}

interface Fixture<Options> {
  readonly name: string
  readonly options: Options
  readonly html: string
}

interface Comparison<Options> {
  /** Our component for the options of a fixture. */
  readonly render: (options: Options) => unknown
  /** Fixtures whose options we do not offer, each with the reason. */
  readonly leftOut: Readonly<Record<string, string>>
  /** Takes away from the fixture's markup what we mean not to have. */
  readonly without?: RegExp
}

/** Reads the fixtures that `govuk-frontend` ships for one of its components. */
function fixturesOf<Options>(component: string): readonly Fixture<Options>[] {
  const path = `../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  const file = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
  return file.fixtures
}

/** Words or trusted markup of a fixture, as a child of ours. Undefined when there is neither. */
export function content(from: GovukText | undefined) {
  if (!from) return undefined
  return from.html ? raw(from.html.trim()) : from.text
}

/**
 * Tests that our component gives the markup of every fixture of `govuk-frontend`, but for those
 * left out. A fixture left out must exist and must differ, so that the list stays honest.
 */
export function matchesGovukFixtures<Options>(component: string, comparison: Comparison<Options>) {
  const fixtures = fixturesOf<Options>(component)
  const ours = (options: Options) => canonicalHtml(String(comparison.render(options)))
  const theirs = (html: string) => canonicalHtml(html.replace(comparison.without ?? /$^/, ''))
  const isLeftOut = ({ name }: Fixture<Options>) => Object.hasOwn(comparison.leftOut, name)

  describe(`the markup of govuk-frontend's ${component}`, () => {
    test.each(fixtures.filter((fixture) => !isLeftOut(fixture)))('$name', ({ options, html }) => {
      expect(ours(options)).toEqual(theirs(html))
    })

    test('every fixture left out exists and has a reason', () => {
      const names = new Set(fixtures.map(({ name }) => name))
      const unsound = Object.entries(comparison.leftOut).filter(
        ([name, reason]) => !names.has(name) || reason === '',
      )
      expect(unsound).toEqual([])
    })

    test.each(fixtures.filter(isLeftOut))('left out for cause: $name', ({ options, html }) => {
      expect(ours(options)).not.toEqual(theirs(html))
    })
  })
}
