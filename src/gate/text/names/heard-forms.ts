import { otherForms } from '../words/nicknames.ts'
import { isAlike, type Sound, soundsAsWritten } from './sounds.ts'

/** How each short form is heard, worked out when it is first needed; there are a few thousand. */
const HEARD = new Map<string, readonly Sound[]>()

/** Whether a short or other form of a first name sounds so: "Gosha" as "Gosia" of "Malgorzata". */
export function soundsLikeForm(sounds: readonly Sound[], forename: string): boolean {
  for (const form of otherForms(forename)) {
    for (const one of heard(form)) {
      for (const other of sounds) if (isAlike(one, other)) return true
    }
  }
  return false
}

function heard(form: string): readonly Sound[] {
  const known = HEARD.get(form)
  if (known) return known
  const sounds = soundsAsWritten(form)
  HEARD.set(form, sounds)
  return sounds
}
