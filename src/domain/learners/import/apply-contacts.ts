import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import type { Mapping } from '../register-file/index.ts'
import type { Applying } from './apply-learners.ts'
import { contactColumns } from './compared-fields.ts'

/**
 * Take the contacts of the file over. A contact is the same person as long as the name is the same:
 * another name is another person, whose answers must not become somebody else's. One who is no longer
 * in the file goes, unless something they said is on record.
 */
export async function applyContacts(
  db: Writer,
  applying: Applying,
  mapping: Mapping,
): Promise<void> {
  const { importId } = applying
  const freed = await sql<{ contact_id: string }>`
    update contacts k set place_in_file = null
    from learner_import_rows r
    where r.import_id = ${importId} and r.change = 'changed' and k.learner_id = r.learner_id
      and k.place_in_file is not null
      and r.data->'changes' @> jsonb_build_array(
        jsonb_build_object('field', 'contact' || k.place_in_file))
    returning k.contact_id`.execute(db)
  for (const place of [1, 2] as const) {
    if (!mapping[`contact${place}Name`]) continue
    await takeSamePerson(db, applying, mapping, place)
    await addPerson(db, applying, place)
  }
  await dropUnheard(
    db,
    freed.rows.map((row) => row.contact_id),
  )
}

const CONTACT = sql`as c (name text, relationship text, email text, "parentalResponsibility" boolean)`

/** The staged rows whose contact in this place is new or changed. */
function changedContact(place: 1 | 2) {
  const field = `contact${place}`
  return sql`learner_import_rows r, jsonb_to_record(r.data->'learner'->${field}) ${CONTACT}
    where (r.change = 'added' or (r.change = 'changed'
        and r.data->'changes' @> jsonb_build_array(jsonb_build_object('field', ${field}::text))))
      and r.data->'learner'->${field} is not null`
}

async function takeSamePerson(
  db: Writer,
  { importId }: Applying,
  mapping: Mapping,
  place: 1 | 2,
): Promise<void> {
  const has = contactColumns(mapping, place)
  await sql`
    with same as (
      select distinct on (k.learner_id) k.contact_id, c.*
      from contacts k, ${changedContact(place)}
        and r.import_id = ${importId} and r.change = 'changed'
        and k.learner_id = r.learner_id and k.place_in_file is null
        and lower(k.name) = lower(c.name)
      order by k.learner_id, k.contact_id)
    update contacts k set
      place_in_file = ${place}, name = same.name,
      relationship = case when ${has.relationship} then coalesce(same.relationship, '') else k.relationship end,
      email = case when ${has.email} then same.email else k.email end,
      parental_responsibility = case when ${has.parentalResponsibility}
        then coalesce(same."parentalResponsibility", false) else k.parental_responsibility end
    from same where k.contact_id = same.contact_id`.execute(db)
}

async function addPerson(db: Writer, { trustId, importId }: Applying, place: 1 | 2): Promise<void> {
  await sql`
    insert into contacts (trust_id, contact_id, learner_id, name, relationship, email,
      parental_responsibility, place_in_file)
    select ${trustId}::uuid, gen_random_uuid(), r.learner_id, c.name, coalesce(c.relationship, ''),
      c.email, coalesce(c."parentalResponsibility", false), ${place}
    from ${changedContact(place)}
      and r.import_id = ${importId}
    on conflict (trust_id, learner_id, place_in_file) where place_in_file is not null
      do nothing`.execute(db)
}

async function dropUnheard(db: Writer, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return
  await sql`
    delete from contacts k
    where k.contact_id = any(${contactIds}::uuid[]) and k.place_in_file is null
      and not exists (select from consents c where c.contact_id = k.contact_id)
      and not exists (select from objections o where o.contact_id = k.contact_id)
      and not exists (select from parent_links p where p.contact_id = k.contact_id)`.execute(db)
}
