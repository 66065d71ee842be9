/**
 * The most guesses, as a power of ten, that a text of words can be worth. zxcvbn knows hardly any Dutch and takes a
 * word that it does not know for random letters: `ziekenhuisbezoek` would pass as sixteen random ones. So runs of
 * letters that read like words count as words: of the context next to nothing, of our own list as much as the list is
 * long, others as one out of ten thousand. Years, dates and repeated signs count little, blanks nothing; whatever else
 * stands there counts by character, as zxcvbn does.
 */
export declare function wordCeiling(text: string, context: ReadonlySet<string>): number;
