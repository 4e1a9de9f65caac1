import { expect, test } from 'vitest'
import { PROBLEM_NAMES, ProblemPage } from './problem-page.tsx'

const assets = (entry: string) => `/built/${entry}`

test.each(PROBLEM_NAMES)(
  'the page for %s says what is wrong, what to do and where to go',
  (problem) => {
    const html = String(<ProblemPage problem={problem} assets={assets} />)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<p>[^<]{20,}/g)?.length).toBeGreaterThanOrEqual(2)
    expect(html).toContain('href="/"')
  },
)

test('a problem page can say what exactly, escaped', () => {
  const html = String(
    <ProblemPage problem="too_large" detail="Photo <2> is too large" assets={assets} />,
  )
  expect(html).toContain('Photo &lt;2&gt; is too large')
})
