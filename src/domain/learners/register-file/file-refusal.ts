/** A file that cannot be read at all, with words for the person who sent it. */
export interface FileRefusal {
  readonly kind: 'refused'
  readonly reason: string
  readonly mend: string
}

export function refuseFile(reason: string, mend: string): FileRefusal {
  return { kind: 'refused', reason, mend }
}
