/** Handlebars, kept on a short lead: own plain objects only, no helpers but the built-in ones, absent names are errors. */
import Handlebars from 'handlebars'

type Template = ReturnType<typeof Handlebars.compile>

const compiled = new Map<string, Template>()

/** @param escape whether values are escaped for HTML; otherwise they must be safe already */
export function render(source: string, view: object, escape: boolean): string {
  const id = `${escape} ${source}`
  let template = compiled.get(id)
  if (!template) {
    template = Handlebars.compile(source, { strict: true, knownHelpersOnly: true, noEscape: !escape })
    compiled.set(id, template)
  }
  return template(view, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false })
}
