/** The forms of a notice: apart, since the help of the command line names them and loads nothing else. */
export const NOTICE_FORMATS = ['html', 'md'] as const
export type NoticeFormat = (typeof NOTICE_FORMATS)[number]
