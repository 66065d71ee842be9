/** The list as zxcvbn takes it. */
export declare const dutchWords: readonly string[];
