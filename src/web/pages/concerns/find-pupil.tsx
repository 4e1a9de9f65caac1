import { type Learner, MAX_FOUND } from '../../../domain/learners/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Hint } from '../../components/hint.tsx'
import { Icon } from '../../components/icon.tsx'
import { Label } from '../../components/label.tsx'
import { learnerLabel } from '../contact/learner-finder.ts'

/** What was looked up in the register, and whom it found. */
export interface PupilSearch {
  readonly text: string
  readonly matches: readonly Learner[]
}

interface FindPupilProps {
  /** Where the form goes. */
  readonly action: string
  /** As the policy calls a learner. */
  readonly word: string
  /** Undefined before anybody has looked for somebody. */
  readonly search: PupilSearch | undefined
}

const HERE = 'find-pupil'

/**
 * Look a pupil up by name and tick them: their name and class are written into the report. What is looked up
 * travels in the body of the form and is kept nowhere.
 */
export function FindPupil({ action, word, search }: FindPupilProps) {
  return (
    <fieldset class="govuk-fieldset gp-picker govuk-form-group" id={HERE} data-find-pupil>
      <legend class="govuk-fieldset__legend">Is it about a {word} on the register?</legend>
      <Hint>
        Find them, and tick whom you mean: name and class are then written into “Who is it about?”.
        Nothing is kept of what you look up.
      </Hint>
      {search && search.matches.length > 0 ? (
        <Checkboxes
          name="learnerIds"
          small
          items={search.matches.map((one) => ({
            value: one.learnerId,
            text: learnerLabel(one),
            attributes: { 'data-label': learnerLabel(one) },
          }))}
        />
      ) : null}
      <p class="gp-picker__said" role="status" data-find-said>
        {search ? saidOf(search) : ''}
      </p>
      <Label for="find">Part of a name, or a class</Label>
      <div class="gp-picker__search">
        <input
          class="govuk-input"
          id="find"
          name="find"
          type="search"
          value={search?.text}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          maxlength={100}
          enterkeyhint="search"
        />
        <Button
          kind="secondary"
          name="do"
          value="find"
          attributes={{ formaction: `${action}#${HERE}` }}
        >
          <Icon name="search" /> Find
        </Button>
      </div>
    </fieldset>
  )
}

function saidOf({ text, matches }: PupilSearch): string {
  if (text.trim() === '') return 'Type part of a name first.'
  if (matches.length === 0) return `Nobody on the register matches “${text}”.`
  if (matches.length >= MAX_FOUND) {
    return `The first ${MAX_FOUND} are shown. Type more of the name to see fewer.`
  }
  return `${matches.length} found. Tick whoever you mean.`
}
