import type { Endpoint } from '../../endpoint.ts';
import { captureRedemption } from './capture-redemption.ts';
import { createRedemption } from './create-redemption.ts';
import { getRedemption } from './get-redemption.ts';
import { listRedemptions } from './list-redemptions.ts';
import { releaseRedemption } from './release-redemption.ts';
import { reverseRedemption } from './reverse-redemption.ts';

export const redemptionEndpoints: readonly Endpoint[] = [
  createRedemption,
  listRedemptions,
  getRedemption,
  captureRedemption,
  releaseRedemption,
  reverseRedemption,
];
