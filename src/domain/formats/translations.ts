import type { Reader } from '../../db/handles.ts'

/** A translation of a version, as it is listed. */
export interface Translation {
  readonly translationId: string
  readonly policyVersionId: string
  /** What the translated version calls itself. */
  readonly label: string
  readonly language: string
  readonly kind: 'pdf' | 'text'
  readonly translatedBy: string
  readonly translatedOn: string
}

/** A translation with its file. */
export interface TranslationFile extends Translation {
  readonly content: Buffer
  readonly sha256: string
}

const LISTED = [
  't.translation_id as translationId',
  't.policy_version_id as policyVersionId',
  't.language',
  't.kind',
  't.translated_by as translatedBy',
  't.translated_on as translatedOn',
  'v.label',
] as const

/** Every translation of a school's policy, the newest version first. */
export async function translationsOf(db: Reader, schoolId: string): Promise<Translation[]> {
  return db
    .selectFrom('policy_translations as t')
    .innerJoin('policy_versions as v', 'v.policy_version_id', 't.policy_version_id')
    .select(LISTED)
    .where('t.school_id', '=', schoolId)
    .orderBy('v.in_force_from', 'desc')
    .orderBy('t.language')
    .orderBy('t.added_at', 'desc')
    .orderBy('t.translation_id')
    .limit(300)
    .execute()
}

/** One translation of a school's policy with its file; undefined where the school has none such. */
export async function translationFile(
  db: Reader,
  schoolId: string,
  translationId: string,
): Promise<TranslationFile | undefined> {
  return db
    .selectFrom('policy_translations as t')
    .innerJoin('policy_versions as v', 'v.policy_version_id', 't.policy_version_id')
    .select([...LISTED, 't.content', 't.content_sha256 as sha256'])
    .where('t.school_id', '=', schoolId)
    .where('t.translation_id', '=', translationId)
    .executeTakeFirst()
}
