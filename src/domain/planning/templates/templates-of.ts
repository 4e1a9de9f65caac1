import type { Reader } from '../../../db/handles.ts'

/** A template as a list shows it. */
export interface TemplateRecord {
  readonly templateId: string
  readonly schoolId: string
  readonly name: string
  readonly text: string
}

/** The templates of a school that are in use, by name. */
export async function templatesOf(db: Reader, schoolId: string): Promise<TemplateRecord[]> {
  const rows = await inUse(db).where('school_id', '=', schoolId).orderBy('name').execute()
  return rows.map(toRecord)
}

/** One template in use. */
export async function templateNamed(
  db: Reader,
  templateId: string,
): Promise<TemplateRecord | undefined> {
  const row = await inUse(db).where('template_id', '=', templateId).executeTakeFirst()
  return row && toRecord(row)
}

function inUse(db: Reader) {
  return db
    .selectFrom('post_templates')
    .select(['template_id', 'school_id', 'name', 'text'])
    .where('ended_at', 'is', null)
}

function toRecord(row: {
  template_id: string
  school_id: string
  name: string
  text: string
}): TemplateRecord {
  const { template_id: templateId, school_id: schoolId, name, text } = row
  return { templateId, schoolId, name, text }
}
