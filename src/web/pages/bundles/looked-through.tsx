import { type BundlePlan, momentWords } from '../../../domain/bundles/index.ts'
import { BUNDLE_PARTS } from '../../../vocabulary/bundles.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Details } from '../../components/details.tsx'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { TypedBundle } from './read-contents.ts'

/** Everything that will be in it, word for word, and what will not. */
export function LookedThrough({ plan }: { readonly plan: BundlePlan }) {
  const { leftOut, stillNamed, contents } = plan
  return (
    <>
      {stillNamed.length > 0 ? (
        <WarningText>
          These names on the register still stand in it: {stillNamed.map(plainly).join(', ')}. Go
          back and write down those that are to be replaced.
        </WarningText>
      ) : null}
      <Section title="What is left out">
        <ul class="govuk-list govuk-list--bullet">
          {leftOut.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </Section>
      {BUNDLE_PARTS.filter(({ code }) => contents.parts.includes(code)).map(({ code, label }) => (
        <Section title={label}>
          {code === 'files' ? <Files plan={plan} /> : <Pieces plan={plan} part={code} />}
        </Section>
      ))}
    </>
  )
}

function Pieces({ plan, part }: { readonly plan: BundlePlan; readonly part: string }) {
  const own = plan.pieces.filter((piece) => piece.part === part)
  if (own.length === 0) return <p>There is nothing.</p>
  return (
    <Details summary={own.length === 1 ? 'One entry' : `${own.length} entries`} open>
      {own.map(({ at, what, lines }) => (
        <>
          <h3 class="govuk-heading-s">
            {momentWords(at)}: {what}
          </h3>
          <SummaryList
            rows={lines.map(({ label, text }) => ({
              key: label,
              value: <span class="gp-keep-lines">{plainly(text)}</span>,
            }))}
          />
        </>
      ))}
    </Details>
  )
}

function Files({ plan: { files } }: { readonly plan: BundlePlan }) {
  if (files.length === 0) return <p>There is nothing.</p>
  return (
    <ul class="govuk-list">
      {files.map(({ path, covered, sha256 }) => (
        <li>
          <code class="gp-break">{path}</code>
          {covered ? ', bystanders covered' : ', as it came'}
          <br />
          <span class="gp-quiet gp-break">{sha256}</span>
        </li>
      ))}
    </ul>
  )
}

interface MakeFormProps {
  readonly typed: TypedBundle
  readonly plan: BundlePlan
  /** Where the file is made, and where the choices are shown again. */
  readonly action: string
  readonly back: string
  readonly button?: string
}

/** The choices once more without being seen, with what was looked through. */
export function MakeForm(props: MakeFormProps) {
  const { typed, plan, action, back, button = 'Make it and download it' } = props
  const { seen, do: _, ...texts } = typed.texts
  return (
    <form method="post" action={action}>
      {Object.entries(texts).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {Object.entries(typed.lists).flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={name} value={value} />),
      )}
      <input type="hidden" name="seen" value={plan.seen} />
      <ButtonGroup>
        <Button>{button}</Button>
        <Button kind="secondary" name="do" value="change" attributes={{ formaction: back }}>
          Change something
        </Button>
      </ButtonGroup>
    </form>
  )
}
