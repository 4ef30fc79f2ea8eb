import type { Receipt } from '../../engine.ts';

/** A receipt that verifies with the key below. */
export const EXAMPLE_RECEIPT: Receipt = {
  format: 'loyaltyos-receipt-1',
  transactionId: 'ltx_0-2',
  tenantId: 'ea4bd746-82f6-48e7-a8c0-514722c34d92',
  event: {
    text: 'journal\n0\n2\n1772366400000000\n["customer.enrolled","cust_a1b2","key_test"]\n{"customerId":"cust_a1b2","enrolledAt":"2026-03-01T00:00:00Z","tier":null}',
    proof: [
      '0219f7af9b4a93c25adec102750e63d4560607814cae99fae6328cb4b5f1eb7e',
      'bb29c7849d1516b6b0d2713d944bb615deee22c3b9dce4c984a5d8d3307ffca5',
      '44e4223b3d9a359cf60e01a3244ce09754fc18eed22356e01440753f001bf421',
    ],
  },
  postings: {
    first: 2,
    texts: [
      'entry\n0\n2\n1\n["cust_a1b2",null]\n1\n2\n1\n450\n900\n2\n1772366400000000\n1772366400000000',
      'issuer\n0\n2\n1\n1\n1\n-450\n1772366400000000',
      'lot\n2\n1\n["cust_a1b2",null,null,null]\n1\n450\n1772366400000000\n\n',
    ],
    proof: [
      '04ebfc2ceb230ceb39fc7a20f0fb93996c4989f04aba5e966bfcde3f7f8c78ca',
      'eda43a8772f0da5584e1a1110276423f98602a88c22c42773b2e53a24339b54e',
      'd2d5ec23f583dbf2aca95f0e89b26d6e1525eae97d3495c2e68434613807d6e2',
    ],
  },
  link: {
    firstSeq: '2',
    lastSeq: '3',
    leaves: 8,
    previous: 'ac3b2442233f24b387a4ad5f8fb1111c491a21a32b17747391e358d04ef220cf',
    index: 1,
    proof: ['e291a8b61f22bd9e86689bc065aad6438bb923dc4bd447b194c7e3da198ca50f'],
  },
  stripe: {
    firstSeq: '1',
    lastSeq: '3',
    hash: '93abbca4baa814b64cd26c8679cdd881c95bd4d653f8b1c1a02d8ecd584b4d0a',
    links: 2,
    proof: ['73a96e513975dfcfab0d1aa68a98a9166006d0408eecf5c90ed2af13148094a6'],
  },
  block: {
    number: '1',
    previous: '4a2ade13a56052e51bce4f4e0d23a3c6a9556c62d4553579eed2ce0200c33b95',
    stripeCount: 2,
    sealedAt: '2026-03-01T12:00:00.000Z',
    keyId: '--6IM5l0OosLj9yWskISYhUA3n_3CURQkmrYMSha_ck',
    signature: 'a-Jw_jDsxJlNH8gNzELtthSM1eGp6SMQoEIrvTk261HwcjQLkMNL2SZRIOZbDthX-GeQxORqkfszADG1b3UhBA',
  },
};

export const EXAMPLE_SEAL_KEY = '6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw';
