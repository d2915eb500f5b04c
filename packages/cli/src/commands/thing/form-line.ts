/** A declaration as the contract answers it: open to members that only some kinds have. */
interface Declared {
  readonly kind: string
  readonly required: boolean
  readonly [member: string]: unknown
}

/**
 * The fields of a form as the option `--answers` takes them; those in brackets may stay away, those with a question mark
 * are asked only under a condition. What a field takes stands behind it where its kind alone does not say it.
 */
export function fieldsOf(form: Readonly<Record<string, Declared>>): string {
  return Object.entries(form)
    .map(([name, field]) => {
      const said = `${name}:${field.kind}${taking(field)}${field.when === undefined ? '' : '?'}`
      return field.required ? said : `[${said}]`
    })
    .join(' ')
}

/** What is taken: options of a choice, sorts of a number or a party, the version of a declaration, the fields of a row. */
function taking({ kind, options, sorts, version, fields }: Declared): string {
  if (kind === 'group' && isForm(fields)) return `(${fieldsOf(fields)})`
  if (kind === 'consent') return `(${String(version)})`
  if (Array.isArray(sorts)) return `(${sorts.join('|')})`
  return typeof options === 'object' && options !== null ? `(${Object.keys(options).join('|')})` : ''
}

function isForm(fields: unknown): fields is Readonly<Record<string, Declared>> {
  return typeof fields === 'object' && fields !== null
}
