/** Nothing is sent. */
export interface NoMembers {}
