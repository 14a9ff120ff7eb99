/** What `lianban templates` does: apart, since the help of the command line names it and loads nothing else. */
export const TEMPLATE_ACTIONS = ['list', 'copy', 'check'] as const
export type TemplateAction = (typeof TEMPLATE_ACTIONS)[number]
