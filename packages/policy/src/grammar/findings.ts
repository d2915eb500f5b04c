/** Marks of responsibility wherever they stand; the second finder holds them against what was read. */
export const chargeMarks =
  /(?:责任|牵头|配合|主办|协办|承办|落实|考核)(?:单位|部门)\s*[:：]?|牵头(?=负责|组织|实施|推进|落实|会同|制定|建立|抓|做好)|(?:共同|具体|分别|分工)负责/g

/** A paragraph that begins with these begins in the middle of a word or sentence. */
export const cutStart =
  /^(?:[持励善极展升](?![^,。]{0,2}(?:会|览|现|示|望|开|级|值|有|续|股))|[的了之和与及等、,。;:)”》])/

/** How a paragraph of a clause ends when nothing is lost. */
export const wholeEnd = /[。;:!?…)”》.]$/
