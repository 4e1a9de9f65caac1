import type { ColumnType } from 'kysely'

/**
 * A jsonb column: read as unknown, so that whoever reads it must parse it; written as JSON text,
 * so that arrays are not mistaken for PostgreSQL arrays.
 */
export type JsonColumn = ColumnType<unknown, string, string>
export type NullableJsonColumn = ColumnType<unknown, string | null, string | null>
