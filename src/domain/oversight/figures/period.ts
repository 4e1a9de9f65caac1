/** The time that figures are about. */
export interface Period {
  readonly since: Date
  readonly until: Date
}

/** What was counted at each school; a school without a row had none. */
export type BySchool<Figure> = ReadonlyMap<string, Figure>
