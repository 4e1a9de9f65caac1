import type { Context, Hono } from 'hono'
import type { Actor, SchoolName } from '../domain/people/index.ts'
import type { Installation } from '../installation.ts'

export interface Variables {
  installation: Installation
  /** The moment at which this request is handled: one for the whole request. */
  now: Date
  /** The signed-in adult, on pages behind the sign-in. */
  actor: Actor
  sessionId: string
  /** The trust and schools of the signed-in adult, their home school first. */
  workplace: { readonly trust: string; readonly schools: readonly SchoolName[] }
}

export type Env = { Variables: Variables }
export type App = Hono<Env>
export type PageContext = Context<Env>
