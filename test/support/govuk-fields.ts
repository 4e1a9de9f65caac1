import type { ChoiceGroupProps } from '../../src/web/components/choice-group.tsx'
import type { FieldProps } from '../../src/web/components/form-group.tsx'
import { content, type GovukText } from './govuk-fixtures.ts'

/** The options that every field of `govuk-frontend` with one control takes. */
export interface GovukField {
  readonly name: string
  readonly id?: string
  readonly label: GovukText & { readonly isPageHeading?: boolean }
  readonly hint?: GovukText
  readonly errorMessage?: GovukText
  readonly describedBy?: string
  readonly classes?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly formGroup?: GovukText
}

/** The options of a question with several controls. */
export interface GovukChoices {
  readonly fieldset?: GovukText & {
    readonly legend?: GovukText & { readonly isPageHeading?: boolean }
    readonly describedBy?: string
  }
  readonly hint?: GovukText
  readonly errorMessage?: GovukText
  readonly describedBy?: string
  readonly classes?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly formGroup?: GovukText
}

/** Our props for a field of a fixture. */
export function fieldProps(options: GovukField): FieldProps {
  return {
    name: options.name,
    id: options.id,
    label: content(options.label),
    labelClass: options.label.classes,
    labelIsHeading: options.label.isPageHeading,
    hint: content(options.hint),
    error: content(options.errorMessage),
    describedBy: options.describedBy,
    class: options.classes,
    attributes: options.attributes,
    groupClass: options.formGroup?.classes,
    groupAttributes: options.formGroup?.attributes,
  }
}

const SIZE = /--(s|m|l|xl)$/

/** Our props for the question of a fixture. */
export function choiceProps(options: GovukChoices): ChoiceGroupProps {
  const legend = options.fieldset?.legend
  const size = SIZE.exec(legend?.classes ?? '')?.[1]
  return {
    legend: content(legend),
    legendSize: size as 's' | 'm' | 'l' | 'xl' | undefined,
    legendIsHeading: legend?.isPageHeading,
    hint: content(options.hint),
    error: content(options.errorMessage),
    describedBy: options.fieldset?.describedBy ?? options.describedBy,
    class: options.classes,
    attributes: options.attributes,
    groupClass: options.formGroup?.classes,
    fieldsetClass: options.fieldset?.classes,
  }
}
