import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables/index.ts'

/** A transaction that may write. A command takes one, so that it cannot half-happen. */
export type Writer = Transaction<Tables>

/** Can read and nothing else; a Writer will do wherever a Reader is asked for. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'fn'>
