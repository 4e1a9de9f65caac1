import type { ColumnType, Generated } from 'kysely'

/** A school, with the brand and rules of its public page and what its gate must know. */
export interface SchoolTable {
  trust_id: ColumnType<string, string, never>
  school_id: string
  name: string
  slug: string
  town: string
  crest: string
  brand_colour: string
  strapline: string
  house_rules: string
  terms_of_use: string
  mail_domains: Generated<string[]>
  public_contacts: Generated<string[]>
  known_terms: Generated<string[]>
  confidential_terms: Generated<string[]>
  legacy_ticks_count: Generated<boolean>
  /** Moved by the database with every change to the school’s learners. */
  register_revision: Generated<number>
  /** The last learners to change and the revision each moved the register to; kept by the database. */
  changed_learners: Generated<string[]>
  changed_at_revision: Generated<string[]>
  /** Of changes before this revision the lists say nothing. */
  changes_known_since: Generated<number>
  /** How many questions are asked before a policy is signed; 0 for none. */
  quiz_questions: Generated<number>
  overrides: ColumnType<unknown, string | undefined, string>
  created_at: Generated<Date>
}
