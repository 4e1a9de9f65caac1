import type { Child } from 'hono/jsx'
import { LONGEST_WORDS, type WhoReads } from '../../../domain/concerns/index.ts'
import { authorityOfficer, roleWord } from '../../../policy/index.ts'
import { CONCERN_ABOUT } from '../../../vocabulary/concerns.ts'
import { CharacterCount } from '../../components/character-count.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { Faults, Typed } from '../../form.ts'
import { REPORT_WORDING, type Teller } from './report-words.ts'
import { theRoles } from './role-words.ts'

export interface ReportFieldsProps {
  readonly teller: Teller
  readonly reads: WhoReads
  readonly typed: Typed
  readonly faults: Faults
  /** Whom it is about, where they can be chosen from a list. */
  readonly people?: Child
}

/** The questions of a report, in the words of whoever fills it in. */
export function ReportFields(props: ReportFieldsProps) {
  const { teller, typed, people } = props
  const { fields } = props.faults
  const says = REPORT_WORDING[teller]
  return (
    <>
      <Radios
        name="about"
        legend={says.about}
        value={typed.about}
        error={fields.about}
        items={CONCERN_ABOUT.map(({ code }) => ({ value: code, text: says.abouts[code] }))}
      />
      <CharacterCount
        name="happened"
        label={says.happened}
        hint={says.happenedHint}
        rows={7}
        limit={LONGEST_WORDS}
        threshold={80}
        value={typed.happened ?? ''}
        error={fields.happened}
      />
      <Text name="who" label={says.who} hint={says.whoHint} {...props} />
      {people}
      <SubjectRole {...props} />
      <Text
        name="when"
        label={says.when}
        hint="A day and a time, as well as you know."
        {...props}
      />
      <Text name="where" label={says.where} hint={says.whereHint} {...props} />
      <WayToGo {...props} />
    </>
  )
}

function Text(
  props: ReportFieldsProps & {
    readonly name: string
    readonly label: string
    readonly hint: string
  },
) {
  const { name, label, hint, typed, faults } = props
  return (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      autocomplete="off"
      spellcheck={false}
      value={typed[name] ?? ''}
      error={faults.fields[name]}
    />
  )
}

function SubjectRole({ teller, reads, typed, faults }: ReportFieldsProps) {
  const says = REPORT_WORDING[teller]
  return (
    <Radios
      name="subjectRole"
      legend={says.isAbout}
      hint={says.isAboutHint}
      value={typed.subjectRole ?? ''}
      error={faults.fields.subjectRole}
      items={[
        { value: '', text: says.nobodyOfThese },
        ...reads.held.map((role) => ({
          value: role,
          text: `The ${roleWord(role, reads.pack.terms)}`,
        })),
      ]}
    />
  )
}

/** Who reads it: the usual way, and the ways past them. */
function WayToGo({ teller, reads, typed, faults }: ReportFieldsProps) {
  const says = REPORT_WORDING[teller]
  const officer = authorityOfficer(reads.pack.jurisdiction)
  const terms = reads.pack.terms
  return (
    <Radios
      name="route"
      legend={says.reader}
      hint={says.readerHint}
      value={typed.route || 'usual'}
      error={faults.fields.route}
      items={[
        {
          value: 'usual',
          text: `Whoever usually does: ${theRoles(reads.usual, reads.pack)}`,
          hint: says.usualHint,
        },
        ...reads.past.map((role) => ({ value: role, text: `Only the ${roleWord(role, terms)}` })),
        {
          value: 'authority',
          text: says.outside.replace(
            '{officer}',
            officer.configured ? officer.officer : 'the council',
          ),
          hint: says.outsideHint,
        },
      ]}
    />
  )
}
