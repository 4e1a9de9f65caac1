import { type NamedPerson, replacedAtFirst } from '../../../domain/bundles/index.ts'
import { BUNDLE_PARTS } from '../../../vocabulary/bundles.ts'
import { CASE_PARTS } from '../../../vocabulary/cases.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { plainly } from '../../components/plainly.ts'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { Faults } from '../../form.ts'
import type { TypedBundle } from './read-contents.ts'

interface ContentsFieldsProps {
  /** Undefined before anything was typed. */
  readonly typed: TypedBundle | undefined
  readonly faults: Faults
  readonly people: readonly NamedPerson[]
  /** Whether files can go out as they came. */
  readonly asCame: boolean
  /** Whose names are replaced before anybody decides otherwise. */
  readonly atFirst?: (person: NamedPerson) => boolean
  /** Within what the same name has the same letter. */
  readonly within?: string
}

/** Which parts, whose names and which passages are replaced, and which files. */
export function ContentsFields(props: ContentsFieldsProps) {
  const { typed, faults, people, asCame, atFirst = replacedAtFirst, within = 'case' } = props
  const box = (name: string) => ({
    name,
    value: typed?.texts[name],
    error: faults.fields[name],
  })
  return (
    <>
      <Checkboxes
        name="parts"
        legend="What goes into it?"
        error={faults.fields.parts}
        items={BUNDLE_PARTS.map(({ code, label, about }) => ({
          value: code,
          text: label,
          hint: about,
        }))}
        values={typed ? typed.lists.parts : BUNDLE_PARTS.map(({ code }) => code)}
      />
      {people.length > 0 ? (
        <Checkboxes
          name="replace"
          legend="Whose names are replaced by a letter?"
          hint={`The same name has the same letter in every bundle of this ${within}.`}
          items={people.map((one) => ({
            value: one.id,
            text: plainly(one.name),
            hint: CASE_PARTS.find(({ code }) => code === one.part)?.label,
          }))}
          values={typed ? typed.lists.replace : people.filter(atFirst).map((one) => one.id)}
        />
      ) : null}
      <Textarea
        {...box('morePupils')}
        label="Further pupils whose names are replaced (optional)"
        hint="Whole names, one on each line. Each part of a name is replaced too."
        rows={3}
        spellcheck={false}
      />
      <Textarea
        {...box('moreAdults')}
        label="Further adults whose names are replaced (optional)"
        hint="Whole names, one on each line."
        rows={3}
        spellcheck={false}
      />
      <Textarea
        {...box('passages')}
        label="Passages that are taken out (optional)"
        hint="Word for word as they stand, one on each line: an address, an illness, what is nobody’s business."
        rows={4}
      />
      {asCame ? (
        <Radios
          name="files"
          legend="Which files?"
          error={faults.fields.files}
          items={[
            {
              value: 'covered',
              text: 'Copies with bystanders covered, where there are any',
              hint: 'Cover bystanders on the page of the evidence first.',
            },
            { value: 'as_came', text: 'Every file as it came', hint: 'For the police alone.' },
          ]}
          value={typed?.texts.files ?? 'covered'}
        />
      ) : (
        <input type="hidden" name="files" value="covered" />
      )}
    </>
  )
}
