import { HTTPException } from 'hono/http-exception'
import { PROBLEM_TITLES, ProblemPage, ProblemText } from './components/problem-page.tsx'
import type { PageContext } from './context.ts'
import { Frame } from './frame.tsx'

/** The faults that a page can end in, each with its status. */
const STATUS = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  too_large: 413,
  bad_request: 400,
  unavailable: 503,
  no_space: 507,
  unexpected: 500,
} as const
export type Problem = keyof typeof STATUS

/** Answer with the page (or, where it was asked for, the JSON) of a problem. */
export function ProblemResponse(c: PageContext, problem: Problem): Response | Promise<Response> {
  const status = STATUS[problem]
  if (c.req.header('accept')?.includes('application/json')) {
    return c.json({ ok: false, kind: problem }, status)
  }
  c.header('Cache-Control', 'no-store')
  return c.html(<ProblemAnswer c={c} problem={problem} />, status)
}

/** Whoever is signed in keeps their ways to go; others are shown the problem alone. */
function ProblemAnswer({ c, problem }: { readonly c: PageContext; readonly problem: Problem }) {
  if (!c.get('actor') || !c.get('workplace')) return <ProblemPage problem={problem} />
  return (
    <Frame c={c} title={PROBLEM_TITLES[problem]} width="reading">
      <ProblemText problem={problem} />
    </Frame>
  )
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
/** PostgreSQL: shutting down, starting up, too many connections, connection failures. */
const DATABASE_AWAY = /^(57P0[1-3]|53300|08...)$/

/** What `pg` says without a code, also when it cannot roll back what is lost anyway. */
const LOST_CONNECTION =
  /timeout exceeded when trying to connect|Connection terminated|is not queryable/i

/** What kind of fault an error is, by its code. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HTTPException) {
    if (error.status === 403) return 'forbidden'
    return error.status < 500 ? 'bad_request' : 'unexpected'
  }
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return 'no_space'
  if (UNREACHABLE.has(code) || DATABASE_AWAY.test(code)) return 'unavailable'
  const message = error instanceof Error ? error.message : ''
  if (LOST_CONNECTION.test(message)) return 'unavailable'
  return 'unexpected'
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
