/** What a source says of an account that may come from elsewhere. */
export interface GuestHints {
  readonly upn: string | null;
  readonly userType: string | null;
  readonly creationType: string | null;
  readonly invitationState: string | null;
}

/**
 * Whether an account is a guest. The type alone is not enough: an invited account can be a `Member`
 * (authorisation.md 1.8). Foreign domains are judged later, where the organisation's own domains are known.
 */
export function guestMarks(hints: GuestHints): boolean {
  return (
    /#EXT#@/i.test(hints.upn ?? '') ||
    /^guest$/i.test(hints.userType ?? '') ||
    /^invitation$/i.test(hints.creationType ?? '') ||
    hints.invitationState !== null
  );
}
