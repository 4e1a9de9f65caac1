/**
 * Who did something, as an entry names them: `person:<id>`, `parent:<contact id>`, `anyone` for a
 * visitor without a name, `system:<job>` for the clock.
 */
export type TrailActor = `person:${string}` | `parent:${string}` | `system:${string}` | 'anyone'
