import { type RawBuilder, sql } from 'kysely'

/** Whether a part of a person's name begins with these letters, whatever the case. Expects a column `name`. */
export function nameBegins(letters: string): RawBuilder<boolean> {
  return sql<boolean>`' ' || name ilike ${`% ${asWritten(letters)}%`}`
}

/** Letters for `like`, each of which means itself. */
function asWritten(letters: string): string {
  return letters.replaceAll(/[\\%_]/g, '\\$&')
}
