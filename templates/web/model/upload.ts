/** Whether a file is as an upload has to be: its ending, its size, its pixels. */
import type { WebUpload } from './types.js'

export interface ChosenFile {
  name: string
  /** In bytes. */
  size: number
  /** Of a picture: “358x441”. */
  pixels?: string
}

/** What is wrong with it, or undefined. */
export function fileFlaw({ name, size, pixels }: ChosenFile, wanted: readonly WebUpload[]): string | undefined {
  for (const { formats, minSize, maxSize, pixels: exact } of wanted) {
    const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
    if (formats && !formats.includes(ending) && !(ending === 'jpeg' && formats.includes('jpg')))
      return `要 ${formats.join('、')} 格式的文件，“${name}”不是`
    if (minSize !== undefined && size < bytesOf(minSize)) return `文件太小：不能小于 ${minSize}，这一个是 ${sizeText(size)}`
    if (maxSize !== undefined && size > bytesOf(maxSize)) return `文件太大：不能大于 ${maxSize}，这一个是 ${sizeText(size)}`
    if (exact !== undefined && pixels !== undefined && pixels !== exact)
      return `要 ${exact.replace('x', '×')} 像素，这一张是 ${pixels.replace('x', '×')}`
  }
  return undefined
}

/** “20 KB” */
function bytesOf(text: string): number {
  const [number = '0', unit] = text.split(' ')
  return Number(number) * (unit === 'MB' ? 1024 * 1024 : 1024)
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`
}
