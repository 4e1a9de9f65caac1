import type { LearnerToTag } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { Hint } from '../../../components/hint.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Label } from '../../../components/label.tsx'
import { Tag } from '../../../components/tag.tsx'
import type { RegisterSearch } from './compose-view.ts'

/** No list to choose from by hand is longer than this; see `searchLearners`. */
const MOST_SHOWN = 20
/** Where the page opens after a search; nowhere when something went wrong, so that its top is seen. */
const FOUND = 'found'

export interface LearnerPickerProps {
  /** Where the form goes. */
  readonly action: string
  /** `named`, or `photo.` with the photo's id. */
  readonly target: string
  readonly legend: string
  readonly hint: string
  readonly tagged: readonly LearnerToTag[]
  readonly search: RegisterSearch | undefined
  readonly how: 'named' | 'pictured'
  /** How many channels were asked for, so that "nowhere" can be told from "not there". */
  readonly channelCount: number
  readonly word: { readonly learner: string; readonly learners: string }
}

/** Search the register by name and tag by ticking; untick to take out. */
export function LearnerPicker(props: LearnerPickerProps) {
  const { target, search } = props
  const here = search?.target === target ? search : undefined
  const found = here?.matches.filter(
    (match) => !props.tagged.some((one) => one.learnerId === match.learnerId),
  )
  return (
    <fieldset class="govuk-fieldset gp-picker" id={here ? FOUND : undefined} data-picker={target}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{props.legend}</legend>
      <Hint>{props.hint}</Hint>
      <div class="govuk-checkboxes govuk-checkboxes--small" data-tags>
        <LearnerChoices {...props} learners={props.tagged} ticked />
        {found ? <LearnerChoices {...props} learners={found} /> : null}
      </div>
      <p class="gp-picker__said" role="status" data-said>
        {here ? saidOf(here, found?.length ?? 0) : ''}
      </p>
      <Label for={`${target}.search`}>Find a {props.word.learner} by name or class</Label>
      <div class="gp-picker__search">
        <input
          class="govuk-input"
          id={`${target}.search`}
          name={`${target}.search`}
          type="search"
          value={here?.text}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          maxlength={100}
          enterkeyhint="search"
        />
        <Button
          kind="secondary"
          name="intent"
          value={`find:${target}`}
          attributes={{ formaction: `${props.action}#${FOUND}` }}
        >
          <Icon name="search" /> Find
        </Button>
      </div>
    </fieldset>
  )
}

/** What a search came to, in a sentence. */
export function saidOf(search: Pick<RegisterSearch, 'text' | 'matches'>, fresh: number): string {
  if (search.text.trim() === '') return 'Type part of a name first.'
  if (search.matches.length === 0) return `Nobody on the register matches “${search.text}”.`
  if (fresh === 0) return `Everyone who matches “${search.text}” is tagged already.`
  if (search.matches.length >= MOST_SHOWN) {
    return `The first ${MOST_SHOWN} are shown. Type more of the name to see fewer.`
  }
  return `${fresh} found. Tick whoever you mean.`
}

export interface LearnerChoicesProps
  extends Pick<LearnerPickerProps, 'target' | 'how' | 'channelCount'> {
  readonly learners: readonly LearnerToTag[]
  readonly ticked?: boolean | undefined
}

/** Learners to tick, with "Do not use" beside those who may not be used; never why. */
export function LearnerChoices({
  target,
  how,
  channelCount,
  learners,
  ticked,
}: LearnerChoicesProps) {
  const name = target === 'named' ? 'named' : `${target}.pictured`
  return (
    <>
      {learners.map((learner) => (
        <div class="govuk-checkboxes__item" data-learner={learner.learnerId}>
          <input
            class="govuk-checkboxes__input"
            id={`${name}.${learner.learnerId}`}
            name={name}
            type="checkbox"
            value={learner.learnerId}
            checked={ticked}
          />
          <Label for={`${name}.${learner.learnerId}`} class="govuk-checkboxes__label">
            {learner.name}
            {learner.group ? <span class="gp-picker__group"> {learner.group}</span> : null}
            <DoNotUse
              channels={how === 'named' ? learner.notNamedOn : learner.notShownOn}
              channelCount={channelCount}
            />
          </Label>
        </div>
      ))}
    </>
  )
}

interface DoNotUseProps {
  readonly channels: readonly string[]
  readonly channelCount: number
}

function DoNotUse({ channels, channelCount }: DoNotUseProps) {
  if (channels.length === 0) return null
  return (
    <>
      {' '}
      <Tag colour="red">
        Do not use{channels.length < channelCount ? ` on ${channels.join(', ')}` : ''}
      </Tag>
    </>
  )
}
