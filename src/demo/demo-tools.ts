import type { Installation } from '../installation.ts'

/** What the demo is built with: an installation whose commands share one transaction. */
export type DemoTools = Omit<Installation, 'database'> & {
  readonly database: Pick<Installation['database'], 'read' | 'write'>
}
