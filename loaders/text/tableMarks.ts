/** Marks that a task table of ours sets at names, and by which it is read again as it was meant. */

/** Behind a unit that is listed first, in the column of leads: no lead, and named in its own column too. */
export const FIRST_LISTED_MARK = "（首列）";
/** Behind a unit that a rule for the whole document names. */
export const IMPLIED_MARK = "（全文规定）";
