import { z } from 'zod'
import type { Mapping } from '../register-file/index.ts'
import { FIELDS, type FieldKey } from '../register-file/index.ts'

const KEYS = FIELDS.map((field) => field.key) as [FieldKey, ...FieldKey[]]

/** Which column each field is read from; a field that is left empty is not read. */
export const mappingForm = z
  .partialRecord(z.enum(KEYS), z.string().max(200))
  .transform(
    (columns): Mapping =>
      Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== '')),
  )
