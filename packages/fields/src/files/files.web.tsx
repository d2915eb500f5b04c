import type { WebFacets } from '../facets.web.tsx'
import { FilesInput } from './files-input.web.tsx'

export const filesWeb: WebFacets<'files'> = {
  Input: FilesInput,
  Show: ({ value }) => <span lang="zh-CN">{value.map((file) => file.name).join('、')}</span>,
  Filter: null,
}
