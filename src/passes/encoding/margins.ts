/** Nats by which a single-byte reading must beat the text as it stands where other lines of the document were broken so. */
export const PRIOR = {generous: 0, plain: 4}
/** Those by which a reading must beat it on its own. */
export const MARGIN = {utf8: 9, overRules: 6, single: 16, generous: 8, plainly: 4, mac: 10}
