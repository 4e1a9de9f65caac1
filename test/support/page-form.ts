/** A field of a form as a browser would send it. */
export type FormField = readonly [name: string, value: string]

const CONTROL =
  /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g
const OPTION = /<option\b([^>]*)>([\s\S]*?)<\/option>/g
const ATTRIBUTE = /([^\s=]+)(?:="([^"]*)")?/g

/** What a browser without scripts would send for the form of a page, its buttons and files left out. */
export function fieldsOf(html: string, formId = 'compose'): FormField[] {
  const form = new RegExp(`<form\\b[^>]*id="${formId}"[^>]*>([\\s\\S]*?)</form>`).exec(html)?.[1]
  if (form === undefined) throw new Error(`The page has no form “${formId}”.`)
  return [...form.matchAll(CONTROL)].flatMap(([, input, textarea, text, select, options]) => {
    if (input !== undefined) return ofInput(attributesOf(input))
    if (textarea !== undefined) {
      // A browser drops the first line break inside the element and sends CR LF for the others.
      const value = decode(text ?? '').replace(/^\n/, '')
      return ofNamed(attributesOf(textarea), value.replaceAll('\n', '\r\n'))
    }
    return ofSelect(attributesOf(select ?? ''), options ?? '')
  })
}

/** The fields with some of them given other values; a list ticks exactly these, an empty one none. */
export function filledIn(
  fields: readonly FormField[],
  values: Readonly<Record<string, string | readonly string[]>>,
): FormField[] {
  const others = fields.filter(([name]) => !Object.hasOwn(values, name))
  const given = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)] as const),
  )
  return [...others, ...given]
}

type Attributes = ReadonlyMap<string, string>

function ofInput(input: Attributes): FormField[] {
  const type = input.get('type') ?? 'text'
  if (type === 'file' || type === 'submit') return []
  const ticked = type !== 'checkbox' && type !== 'radio' ? true : input.has('checked')
  return ticked ? ofNamed(input, input.get('value') ?? '') : []
}

function ofSelect(select: Attributes, options: string): FormField[] {
  const choices = [...options.matchAll(OPTION)].map(([, attributes = '', text = '']) => {
    const option = attributesOf(attributes)
    return { value: option.get('value') ?? decode(text), selected: option.has('selected') }
  })
  const chosen = choices.find((choice) => choice.selected) ?? choices[0]
  return ofNamed(select, chosen?.value ?? '')
}

function ofNamed(control: Attributes, value: string): FormField[] {
  const name = control.get('name')
  return name && !control.has('disabled') ? [[name, value]] : []
}

function attributesOf(source: string): Attributes {
  return new Map(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decode(value)]),
  )
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? whole),
  )
}

/** The page as its reader sees it: words alone, white space as one space. */
export function wordsOf(html: string): string {
  return decode(
    html.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '').replace(/<[^>]+>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim()
}
