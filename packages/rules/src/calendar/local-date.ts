/** A calendar day as `YYYY-MM-DD`, in whatever zone the sentence around it says. */
export type LocalDate = string;
