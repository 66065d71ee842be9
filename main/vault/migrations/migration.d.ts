/** A numbered change of the database's layout. A migration file imports nothing but this. */
export interface Migration {
    readonly number: number;
    readonly name: string;
    /** Run in one transaction together with the new `user_version`. */
    readonly sql: string;
}
