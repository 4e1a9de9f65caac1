import type { Reader } from '../../db/handles.ts'

/** A parent or carer of one learner. */
export interface Contact {
  readonly contactId: string
  readonly learnerId: string
  readonly name: string
  readonly relationship: string
  readonly email: string | null
  /** Whether they may decide for the child in law. */
  readonly parentalResponsibility: boolean
}

/** The contacts of a learner, those with parental responsibility first. */
export async function contactsOf(db: Reader, learnerId: string): Promise<Contact[]> {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('learner_id', '=', learnerId)
    .orderBy('parental_responsibility', 'desc')
    .orderBy('name')
    .orderBy('contact_id')
    .execute()
  return rows.map(toContact)
}

/** The contact with this id; undefined when this trust has none such. */
export async function findContact(db: Reader, contactId: string): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('contacts')
    .selectAll()
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return row && toContact(row)
}

function toContact(row: {
  contact_id: string
  learner_id: string
  name: string
  relationship: string
  email: string | null
  parental_responsibility: boolean
}): Contact {
  return {
    contactId: row.contact_id,
    learnerId: row.learner_id,
    name: row.name,
    relationship: row.relationship,
    email: row.email,
    parentalResponsibility: row.parental_responsibility,
  }
}
