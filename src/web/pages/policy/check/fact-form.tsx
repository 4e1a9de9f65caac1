import { EVIDENCE, FACT_KINDS, FACT_PLACES } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import type { FactPageProps } from './fact-page.tsx'

/** Write a fact down; whoever does has checked it today. */
export function FactForm({ school, fact, typed, faults }: FactPageProps) {
  const field = (name: string) => ({ name, value: typed[name], error: faults.fields[name] })
  const choices = (entries: readonly { readonly code: string; readonly label: string }[]) => [
    { value: '', text: 'Choose one' },
    ...entries.map(({ code, label }) => ({ value: code, text: label })),
  ]
  return (
    <form method="post" action={`/schools/${school.slug}/policy/facts`} novalidate>
      <input type="hidden" name="key" value={fact?.key ?? ''} />
      <input type="hidden" name="parameters" value={fact?.parameters.join(' ') ?? ''} />
      <TextInput {...field('title')} label="What it is called" />
      <Select {...field('kind')} label="What it is about" items={choices(FACT_KINDS)} />
      <Select {...field('jurisdiction')} label="Where it holds" items={choices(FACT_PLACES)} />
      <Textarea {...field('value')} label="What holds" rows={4} />
      <TextInput
        {...field('source')}
        label="Where you know it from"
        hint="Such as the title of the page and its date"
      />
      <TextInput {...field('url')} label="Address (optional)" type="url" />
      <Select
        {...field('evidence')}
        label="How well it is known"
        items={[
          { value: '', text: 'Choose one' },
          ...EVIDENCE.map(({ code, label, means }) => ({
            value: code,
            text: `${label}: ${means}`,
          })),
        ]}
      />
      <TextInput
        {...field('validFrom')}
        label="Holds from (optional)"
        hint="A year, a month or a day: 2027, 2027-03 or 2027-03-31"
        width={10}
      />
      <TextInput
        {...field('validTo')}
        label="Last held (optional)"
        hint="For what no longer holds, written in the same way"
        width={10}
      />
      <Button preventDoubleClick>Keep it, as checked today</Button>
    </form>
  )
}
