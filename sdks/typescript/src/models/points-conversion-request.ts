/** How many points become credit. */
export interface PointsConversionRequest {
  /** How many points: a multiple of those that the programme's rate names. */
  points: number;
}
